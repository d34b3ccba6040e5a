package io.github.msync4j.internal.wire;

import io.github.msync4j.message.File;
import io.github.msync4j.protocol.wire.MessageBody.Content;

/** Files as they travel. */
final class FileCodec {
    private FileCodec() {}

    static Content.Builder encode(File file) {
        return AttachmentFields.encode(
                Content.Type.FILE, file.url(), file.secret(), file.fileName(), file.fileLength());
    }

    static File decode(Content content) {
        File.Builder file = File.builder().url(content.getRemotePath());
        if (content.hasSecretKey()) {
            file.secret(content.getSecretKey());
        }
        if (content.hasDisplayName()) {
            file.fileName(content.getDisplayName());
        }
        if (content.hasFileLength()) {
            file.fileLength(content.getFileLength());
        }
        return file.build();
    }
}
