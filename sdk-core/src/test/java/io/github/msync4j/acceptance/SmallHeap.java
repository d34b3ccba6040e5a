package io.github.msync4j.acceptance;

import io.github.msync4j.AttachmentContents;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.RemoteFiles;
import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.attachment.DownloadOptions;
import java.net.URI;
import java.nio.file.Path;

/** A program that uploads a file and downloads it again, for a JVM of its own. */
final class SmallHeap {
    private SmallHeap() {}

    /**
     * Runs it.
     *
     * @param args where REST is, where the socket is, the password, which file, and where to
     */
    public static void main(String[] args) {
        ClientOptions options = ClientOptions.builder("demo#app")
                .rest(URI.create(args[0]))
                .socket(URI.create(args[1]))
                .build();
        try (MsyncClient alice = MsyncClient.create(options)) {
            alice.login("alice", Credentials.password(args[2]))
                    .toCompletableFuture()
                    .join();
            long begun = System.nanoTime();
            Attachment file = alice.attachments()
                    .upload(AttachmentSource.of(Path.of(args[3])), "bob")
                    .result()
                    .toCompletableFuture()
                    .join();
            long up = System.nanoTime();
            alice.attachments()
                    .download(
                            RemoteFiles.of(AttachmentContents.file(file).build()),
                            Path.of(args[4]),
                            DownloadOptions.builder().sha256(file.sha256()).build())
                    .result()
                    .toCompletableFuture()
                    .join();
            System.out.println("up in " + (up - begun) / 1_000_000 + " ms, down in "
                    + (System.nanoTime() - up) / 1_000_000 + " ms, with a heap of at most "
                    + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB");
        }
    }
}
