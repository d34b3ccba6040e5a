package io.github.msync4j.internal.wire;

import io.github.msync4j.message.Image;
import io.github.msync4j.protocol.wire.MessageBody.Content;

/** Pictures as they travel. */
final class ImageCodec {
    private ImageCodec() {}

    static Content.Builder encode(Image image) {
        Content.Builder content = AttachmentFields.encode(
                Content.Type.IMAGE, image.url(), image.secret(), image.fileName(), image.fileLength());
        image.size().ifPresent(size -> content.setSize(AttachmentFields.size(size)));
        AttachmentFields.encodeThumbnail(
                content,
                image.thumbnailUrl(),
                image.thumbnailSecret(),
                image.thumbnailFileLength(),
                image.thumbnailSize());
        return image.animated() ? content.setSubType(Content.SubType.GIF) : content;
    }

    static Image decode(Content content) {
        Image.Builder image = Image.builder()
                .url(content.getRemotePath())
                .animated(content.hasSubType() && content.getSubType() == Content.SubType.GIF);
        if (content.hasSecretKey()) {
            image.secret(content.getSecretKey());
        }
        if (content.hasDisplayName()) {
            image.fileName(content.getDisplayName());
        }
        if (content.hasFileLength()) {
            image.fileLength(content.getFileLength());
        }
        if (content.hasSize()) {
            image.size(AttachmentFields.size(content.getSize()));
        }
        if (content.hasThumbnailRemotePath()) {
            image.thumbnailUrl(content.getThumbnailRemotePath());
        }
        if (content.hasThumbnailSecretKey()) {
            image.thumbnailSecret(content.getThumbnailSecretKey());
        }
        if (content.hasThumbnailFileLength()) {
            image.thumbnailFileLength(content.getThumbnailFileLength());
        }
        if (content.hasThumbnailSize()) {
            image.thumbnailSize(AttachmentFields.size(content.getThumbnailSize()));
        }
        return image.build();
    }
}
