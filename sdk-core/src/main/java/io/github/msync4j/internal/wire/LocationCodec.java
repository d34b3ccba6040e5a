package io.github.msync4j.internal.wire;

import io.github.msync4j.message.Location;
import io.github.msync4j.protocol.wire.MessageBody.Content;

/** Places as they travel. */
final class LocationCodec {
    private LocationCodec() {}

    static Content.Builder encode(Location location) {
        Content.Builder content = Content.newBuilder()
                .setType(Content.Type.LOCATION)
                .setLatitude(location.latitude())
                .setLongitude(location.longitude());
        location.address().ifPresent(content::setAddress);
        location.buildingName().ifPresent(content::setBuildingName);
        return content;
    }

    static Location decode(Content content) {
        Location.Builder location =
                Location.builder().latitude(content.getLatitude()).longitude(content.getLongitude());
        if (content.hasAddress()) {
            location.address(content.getAddress());
        }
        if (content.hasBuildingName()) {
            location.buildingName(content.getBuildingName());
        }
        return location.build();
    }
}
