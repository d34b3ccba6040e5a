package io.github.msync4j.internal.wire;

import io.github.msync4j.message.Size;
import io.github.msync4j.protocol.wire.MessageBody.Content;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What all content that lies on a server has in common. What is not there is not written. Source: messages.md 2.2. */
final class AttachmentFields {
    private AttachmentFields() {}

    /** The vendor's client calls the thumbnail of a file as the file, even where there can be none. */
    static Content.Builder encode(
            Content.Type type, String url, Optional<String> secret, Optional<String> fileName, OptionalLong length) {
        Content.Builder content = Content.newBuilder().setType(type).setRemotePath(url);
        secret.ifPresent(content::setSecretKey);
        fileName.ifPresent(name -> content.setDisplayName(name).setThumbnailDisplayName(name));
        length.ifPresent(bytes -> content.setFileLength(Math.toIntExact(bytes)));
        return content;
    }

    static void encodeThumbnail(
            Content.Builder content,
            Optional<String> url,
            Optional<String> secret,
            OptionalLong length,
            Optional<Size> size) {
        url.ifPresent(content::setThumbnailRemotePath);
        secret.ifPresent(content::setThumbnailSecretKey);
        length.ifPresent(bytes -> content.setThumbnailFileLength(Math.toIntExact(bytes)));
        size.ifPresent(pixels -> content.setThumbnailSize(size(pixels)));
    }

    static Content.Size.Builder size(Size size) {
        return Content.Size.newBuilder().setWidth(size.width()).setHeight(size.height());
    }

    static Size size(Content.Size size) {
        return Size.builder().width(size.getWidth()).height(size.getHeight()).build();
    }

    static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
