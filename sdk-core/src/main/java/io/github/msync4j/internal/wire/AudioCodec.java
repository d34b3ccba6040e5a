package io.github.msync4j.internal.wire;

import io.github.msync4j.message.Audio;
import io.github.msync4j.protocol.wire.MessageBody.Content;
import java.time.Duration;

/** Voice messages as they travel. */
final class AudioCodec {
    private AudioCodec() {}

    static Content.Builder encode(Audio audio) {
        Content.Builder content = AttachmentFields.encode(
                Content.Type.VOICE, audio.url(), audio.secret(), audio.fileName(), audio.fileLength());
        audio.duration().ifPresent(duration -> content.setDuration(AttachmentFields.seconds(duration)));
        return content;
    }

    static Audio decode(Content content) {
        Audio.Builder audio = Audio.builder().url(content.getRemotePath());
        if (content.hasSecretKey()) {
            audio.secret(content.getSecretKey());
        }
        if (content.hasDisplayName()) {
            audio.fileName(content.getDisplayName());
        }
        if (content.hasFileLength()) {
            audio.fileLength(content.getFileLength());
        }
        if (content.hasDuration()) {
            audio.duration(Duration.ofSeconds(content.getDuration()));
        }
        return audio.build();
    }
}
