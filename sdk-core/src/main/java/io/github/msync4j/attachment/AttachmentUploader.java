package io.github.msync4j.attachment;

import java.net.URI;
import java.util.concurrent.CompletionStage;

/**
 * Uploads files to a server of the application's own. A client that has one asks nothing of the service's files. Source: R15.
 */
@FunctionalInterface
public interface AttachmentUploader {
    /**
     * Uploads a file. Called on the handler executor, so what takes its time belongs on a thread of the application's own. A
     * stage that is a {@code CompletableFuture} is cancelled when the transfer is.
     *
     * @param source the file: its name, media type and length, and its bytes as often as they are asked for
     * @param target for whom it is
     * @return where the file is then: it goes into the message to the letter
     */
    CompletionStage<URI> upload(AttachmentSource source, UploadTarget target);
}
