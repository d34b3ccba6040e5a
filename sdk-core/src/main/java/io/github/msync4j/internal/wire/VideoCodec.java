package io.github.msync4j.internal.wire;

import io.github.msync4j.message.Video;
import io.github.msync4j.protocol.wire.MessageBody.Content;
import java.time.Duration;

/** Films as they travel. */
final class VideoCodec {
    private VideoCodec() {}

    static Content.Builder encode(Video video) {
        Content.Builder content = AttachmentFields.encode(
                Content.Type.VIDEO, video.url(), video.secret(), video.fileName(), video.fileLength());
        video.duration().ifPresent(duration -> content.setDuration(AttachmentFields.seconds(duration)));
        video.size().ifPresent(size -> content.setSize(AttachmentFields.size(size)));
        AttachmentFields.encodeThumbnail(
                content,
                video.thumbnailUrl(),
                video.thumbnailSecret(),
                video.thumbnailFileLength(),
                video.thumbnailSize());
        return content;
    }

    static Video decode(Content content) {
        Video.Builder video = Video.builder().url(content.getRemotePath());
        if (content.hasSecretKey()) {
            video.secret(content.getSecretKey());
        }
        if (content.hasDisplayName()) {
            video.fileName(content.getDisplayName());
        }
        if (content.hasFileLength()) {
            video.fileLength(content.getFileLength());
        }
        if (content.hasDuration()) {
            video.duration(Duration.ofSeconds(content.getDuration()));
        }
        if (content.hasSize()) {
            video.size(AttachmentFields.size(content.getSize()));
        }
        if (content.hasThumbnailRemotePath()) {
            video.thumbnailUrl(content.getThumbnailRemotePath());
        }
        if (content.hasThumbnailSecretKey()) {
            video.thumbnailSecret(content.getThumbnailSecretKey());
        }
        if (content.hasThumbnailFileLength()) {
            video.thumbnailFileLength(content.getThumbnailFileLength());
        }
        if (content.hasThumbnailSize()) {
            video.thumbnailSize(AttachmentFields.size(content.getThumbnailSize()));
        }
        return video.build();
    }
}
