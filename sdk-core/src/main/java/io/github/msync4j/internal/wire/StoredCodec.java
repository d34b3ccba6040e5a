package io.github.msync4j.internal.wire;

import io.github.msync4j.message.Message;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.MessageBody.Content;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.rest.StoredBody;
import io.github.msync4j.rest.StoredMessage;
import io.github.msync4j.rest.StoredPayload;
import java.time.Instant;
import java.util.Optional;

/** Messages as REST answers hold them, read by way of what travels, so that both are read alike. Source: rest.md 4. */
public final class StoredCodec {
    private static final String COMBINED = "sub_combine";
    private static final String ANIMATED = "sub_gif";

    private StoredCodec() {}

    /** The message; empty if it has no id, or none that a server gives. */
    public static Optional<Message> message(StoredMessage stored) {
        long id;
        try {
            id = Long.parseUnsignedLong(stored.id());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        StoredPayload payload =
                stored.payload().orElseGet(() -> StoredPayload.builder().build());
        MessageBody body = body(stored, payload);
        Meta meta = Meta.newBuilder()
                .setId(id)
                .setTimestamp(stored.sentAt().map(Instant::toEpochMilli).orElse(0L))
                .setPayload(body.toByteString())
                .build();
        return Optional.of(MessageCodec.received(meta, body));
    }

    private static MessageBody body(StoredMessage stored, StoredPayload payload) {
        MessageBody.Builder body = MessageBody.newBuilder()
                .setType(type(stored, payload))
                .setFrom(name(payload.from().isEmpty() ? stored.from() : payload.from()))
                .setTo(name(payload.to().isEmpty() ? beforeAt(stored.to()) : payload.to()));
        payload.bodies().stream().findFirst().flatMap(StoredCodec::content).ifPresent(body::addContents);
        payload.ext().ifPresent(ext -> body.addAllExt(StoredAttributes.of(ext)));
        payload.meta().ifPresent(body::setMeta);
        return body.build();
    }

    private static MessageBody.Type type(StoredMessage stored, StoredPayload payload) {
        return switch (payload.type()) {
            case SINGLE -> MessageBody.Type.CHAT;
            case GROUP -> MessageBody.Type.GROUPCHAT;
            case ROOM -> MessageBody.Type.CHATROOM;
            case UNKNOWN ->
                stored.to().endsWith("@" + FrameWriter.CONFERENCE_DOMAIN)
                        ? MessageBody.Type.GROUPCHAT
                        : MessageBody.Type.CHAT;
        };
    }

    private static JID.Builder name(String name) {
        return JID.newBuilder().setName(name);
    }

    private static String beforeAt(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    private static Optional<Content.Builder> content(StoredBody body) {
        boolean combined = body.subtype().filter(COMBINED::equals).isPresent();
        return switch (body.type()) {
            case TEXT -> Optional.of(combined ? combined(body) : text(body));
            case IMAGE -> Optional.of(image(body));
            case VOICE -> Optional.of(timed(body, Content.Type.VOICE));
            case VIDEO -> Optional.of(video(body));
            case FILE -> Optional.of(attachment(body, Content.Type.FILE));
            case LOCATION -> Optional.of(location(body));
            case COMMAND ->
                Optional.of(Content.newBuilder()
                        .setType(Content.Type.COMMAND)
                        .setAction(body.action().orElse("")));
            case CUSTOM -> Optional.of(custom(body));
            case COMBINED -> Optional.of(combined(body));
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Content.Builder text(StoredBody body) {
        return Content.newBuilder()
                .setType(Content.Type.TEXT)
                .setText(body.text().orElse(""));
    }

    private static Content.Builder attachment(StoredBody body, Content.Type type) {
        Content.Builder content = Content.newBuilder().setType(type);
        body.url().ifPresent(content::setRemotePath);
        body.secret().filter(secret -> !secret.isEmpty()).ifPresent(content::setSecretKey);
        body.fileName().filter(name -> !name.isEmpty()).ifPresent(content::setDisplayName);
        body.fileLength().ifPresent(length -> content.setFileLength((int) Math.min(length, Integer.MAX_VALUE)));
        return content;
    }

    private static Content.Builder image(StoredBody body) {
        Content.Builder content = attachment(body, Content.Type.IMAGE);
        body.size()
                .ifPresent(size -> content.setSize(
                        Content.Size.newBuilder().setWidth(size.width()).setHeight(size.height())));
        return body.subtype().filter(ANIMATED::equals).isPresent() ? content.setSubType(Content.SubType.GIF) : content;
    }

    private static Content.Builder timed(StoredBody body, Content.Type type) {
        Content.Builder content = attachment(body, type);
        body.length().ifPresent(seconds -> content.setDuration((int) Math.round(seconds)));
        return content;
    }

    private static Content.Builder video(StoredBody body) {
        Content.Builder content = timed(body, Content.Type.VIDEO);
        body.thumbnailUrl().filter(url -> !url.isEmpty()).ifPresent(content::setThumbnailRemotePath);
        body.thumbnailSecret().filter(secret -> !secret.isEmpty()).ifPresent(content::setThumbnailSecretKey);
        return content;
    }

    private static Content.Builder location(StoredBody body) {
        Content.Builder content = Content.newBuilder()
                .setType(Content.Type.LOCATION)
                .setLatitude(body.latitude().orElse(0))
                .setLongitude(body.longitude().orElse(0));
        body.address().filter(address -> !address.isEmpty()).ifPresent(content::setAddress);
        body.buildingName().filter(name -> !name.isEmpty()).ifPresent(content::setBuildingName);
        return content;
    }

    private static Content.Builder custom(StoredBody body) {
        Content.Builder content = Content.newBuilder()
                .setType(Content.Type.CUSTOM)
                .setCustomEvent(body.customEvent().orElse(""));
        body.customExts().ifPresent(exts -> content.addAllCustomExts(StoredAttributes.of(exts)));
        return content;
    }

    private static Content.Builder combined(StoredBody body) {
        Content.Builder content = attachment(body, Content.Type.COMBINE);
        body.title().ifPresent(content::setTitle);
        body.summary().ifPresent(content::setSummary);
        body.text().ifPresent(content::setText);
        body.combineLevel().ifPresent(content::setCombineLevel);
        return content;
    }
}
