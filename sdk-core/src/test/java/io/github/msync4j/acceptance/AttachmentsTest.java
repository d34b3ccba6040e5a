package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttachmentContents;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.RemoteFiles;
import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.attachment.DownloadOptions;
import io.github.msync4j.attachment.DownloadedFile;
import io.github.msync4j.attachment.RemoteFile;
import io.github.msync4j.attachment.Transfer;
import io.github.msync4j.attachment.TransferProgress;
import io.github.msync4j.attachment.UploadTarget;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Video;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, up and down. */
class AttachmentsTest extends ServerFixture {
    private static final int MB = 1024 * 1024;

    @TempDir
    private Path folder;

    private Path kept;
    private Path here;

    @BeforeEach
    void serveFiles() throws Exception {
        kept = Files.createDirectory(folder.resolve("kept"));
        here = Files.createDirectory(folder.resolve("here"));
        serve(serving());
    }

    private DevServerOptions.Builder serving() {
        return DevServerOptions.builder()
                .fileFolder(kept)
                .maxFileBytes(64L * MB)
                .filePartBytes(MB);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static List<String> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static RemoteFile of(Attachment attachment) {
        return RemoteFiles.of(AttachmentContents.file(attachment).build());
    }

    // ---- up and down ----------------------------------------------------------------------------

    @Test
    void whatOneUploadsAndSendsTheOtherDownloadsByteForByte() throws Exception {
        Inbox bobs = new Inbox();
        MsyncClient bob = online("bob", bobs);
        MsyncClient alice = online("alice");
        bobs.next(Connected.class);
        byte[] bytes = bytes(300_000);
        Path file = Files.write(folder.resolve("cat.png"), bytes);

        Attachment cat = await(
                alice.attachments().upload(AttachmentSource.of(file), "bob").result());

        assertThat(cat.fileName()).isEqualTo("cat.png");
        assertThat(cat.mediaType()).isEqualTo("image/png");
        assertThat(cat.length()).isEqualTo(bytes.length);
        assertThat(cat.sha256()).isEqualTo(sha256(bytes));
        assertThat(cat.url()).startsWith(server.rest() + "/demo/app/chatfiles/");
        assertThat(cat.toString()).doesNotContain(cat.secret().orElseThrow());
        List<Content> contents = List.of(
                AttachmentContents.image(cat).build(),
                AttachmentContents.audio(cat).build(),
                AttachmentContents.video(cat).build(),
                AttachmentContents.file(cat).build());
        for (Content content : contents) {
            await(alice.messages()
                    .send(OutgoingMessage.builder().to("bob").content(content).build()));
            Content received = bobs.next(MessageReceived.class).message().content();
            Path target = here.resolve("target");

            DownloadedFile downloaded =
                    await(bob.attachments().download(file(received), target).result());

            assertThat(downloaded.sha256()).isEqualTo(cat.sha256());
            assertThat(Files.readAllBytes(target)).isEqualTo(bytes);
            assertThat(downloaded.mediaType()).isEqualTo("image/png");
            assertThat(in(here)).containsExactly("target");
        }
    }

    private static RemoteFile file(Content content) {
        if (content instanceof Image image) {
            return RemoteFiles.of(image);
        } else if (content instanceof Audio audio) {
            return RemoteFiles.of(audio);
        } else if (content instanceof Video video) {
            return RemoteFiles.of(video);
        }
        return RemoteFiles.of((File) content);
    }

    @Test
    void largeFilesGoInPartsFromAnySource() throws Exception {
        MsyncClient alice = online("alice");
        byte[] bytes = bytes(8 * MB + 17);
        AtomicInteger opened = new AtomicInteger();
        Path file = Files.write(folder.resolve("large"), bytes);
        List<AttachmentSource> sources = List.of(
                AttachmentSource.of(file),
                AttachmentSource.of("large", bytes),
                AttachmentSource.of("large", bytes.length, () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(bytes);
                }));
        for (AttachmentSource source : sources) {
            Attachment large = await(alice.attachments().upload(source, "bob").result());

            assertThat(large.sha256()).isEqualTo(sha256(bytes));
            Path target = here.resolve("target");
            DownloadedFile downloaded = await(alice.attachments()
                    .download(
                            of(large),
                            target,
                            DownloadOptions.builder().sha256(large.sha256()).build())
                    .result());
            assertThat(downloaded.length()).isEqualTo(bytes.length);
            assertThat(Files.mismatch(target, file)).isEqualTo(-1);
        }
        // once to look at it, and once to send it: a stream is read on from part to part
        assertThat(opened).hasValue(2);
        assertThat(in(kept)).hasSize(3);
    }

    @Test
    void largeFilesGoInOneCallWhereTheServiceTakesNoParts() throws Exception {
        serve(serving().filePartBytes(0));
        MsyncClient alice = online("alice");
        byte[] bytes = bytes(8 * MB);

        Attachment large = await(alice.attachments()
                .upload(
                        AttachmentSource.of("large", bytes),
                        UploadTarget.builder().to("1").chatType(ChatType.GROUP).build())
                .result());

        assertThat(await(await(alice.attachments().open(of(large))).toBytes(9 * MB)))
                .isEqualTo(bytes);
    }

    @Test
    void whatIsTooLargeEmptyOrNotThereIsRefused() throws Exception {
        serve(serving().maxFileBytes(8L * MB));
        MsyncClient alice = online("alice");

        MsyncException tooLarge = failure(alice.attachments()
                .upload(AttachmentSource.of("large", bytes(8 * MB + 1)), "bob")
                .result());
        assertThat(tooLarge.code()).isEqualTo(ErrorCode.FILE_TOO_LARGE);
        assertThat(tooLarge).hasMessageContaining("the service takes 8388608");
        assertThat(code(alice.attachments()
                        .upload(AttachmentSource.of("empty", new byte[0]), "bob")
                        .result()))
                .isEqualTo(ErrorCode.UPLOAD_FAILED);
        assertThat(code(alice.attachments()
                        .upload(AttachmentSource.of("huge", 1L << 31, InputStream::nullInputStream), "bob")
                        .result()))
                .isEqualTo(ErrorCode.FILE_TOO_LARGE);
        assertThat(code(alice.attachments()
                        .upload(AttachmentSource.of("short", 10, () -> new ByteArrayInputStream(new byte[9])), "bob")
                        .result()))
                .isEqualTo(ErrorCode.UPLOAD_FAILED);
        assertThat(code(alice.attachments()
                        .upload(AttachmentSource.of("long", 10, () -> new ByteArrayInputStream(new byte[11])), "bob")
                        .result()))
                .isEqualTo(ErrorCode.UPLOAD_FAILED);
        assertThat(code(client(options())
                        .attachments()
                        .upload(AttachmentSource.of("a", new byte[1]), "bob")
                        .result()))
                .isEqualTo(ErrorCode.NOT_LOGGED_IN);
        assertThat(in(kept)).isEmpty();
    }

    @Test
    void aFileThatChangesWhileItIsSentIsNotSent() throws Exception {
        MsyncClient alice = online("alice");
        AtomicInteger opened = new AtomicInteger();

        ErrorCode code = code(alice.attachments()
                .upload(
                        AttachmentSource.of("changing", 100, () -> {
                            byte[] bytes = new byte[100];
                            bytes[50] = (byte) opened.incrementAndGet();
                            return new ByteArrayInputStream(bytes);
                        }),
                        "bob")
                .result());

        assertThat(code).isEqualTo(ErrorCode.UPLOAD_FAILED);
        assertThat(opened).hasValue(2);
    }

    @Test
    void whatCannotBeDownloadedFailsWithItsReasonAndLeavesNothingBehind() throws Exception {
        MsyncClient alice = online("alice");
        Attachment cat = await(alice.attachments()
                .upload(AttachmentSource.of("cat.png", bytes(1000)), "bob")
                .result());
        Path target = here.resolve("target");
        RemoteFile right = of(cat);

        assertThat(code(alice.attachments()
                        .download(right.toBuilder().secret("wrong").build(), target)
                        .result()))
                .isEqualTo(ErrorCode.DOWNLOAD_FORBIDDEN);
        assertThat(code(alice.attachments()
                        .download(right.toBuilder().url(cat.url() + "0").build(), target)
                        .result()))
                .isEqualTo(ErrorCode.FILE_NOT_FOUND);
        assertThat(code(alice.attachments()
                        .download(
                                right,
                                target,
                                DownloadOptions.builder().sha256("00").build())
                        .result()))
                .isEqualTo(ErrorCode.FILE_INVALID);
        assertThat(code(alice.attachments()
                        .download(
                                right,
                                target,
                                DownloadOptions.builder().maxLength(999).build())
                        .result()))
                .isEqualTo(ErrorCode.FILE_TOO_LARGE);
        assertThat(code(alice.attachments().download(right, here).result())).isEqualTo(ErrorCode.DOWNLOAD_FAILED);
        assertThat(code(alice.attachments()
                        .download(right, here.resolve("no").resolve("folder"))
                        .result()))
                .isEqualTo(ErrorCode.DOWNLOAD_FAILED);
        assertThat(code(alice.attachments()
                        .download(right.toBuilder().url("file:///etc/passwd").build(), target)
                        .result()))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(in(here)).isEmpty();
        assertThat(in(folder)).containsExactly("here", "kept");
    }

    // ---- progress and cancelling ----------------------------------------------------------------

    /** Asks for all progress there is. */
    private static final class Progress implements Flow.Subscriber<TransferProgress> {
        final List<TransferProgress> heard = new ArrayList<>();
        final CompletableFuture<List<TransferProgress>> all = new CompletableFuture<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(TransferProgress progress) {
            heard.add(progress);
        }

        @Override
        public void onError(Throwable failure) {
            all.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            all.complete(heard);
        }
    }

    @Test
    void progressEndsWhereTheFileDoes() throws Exception {
        MsyncClient alice = online("alice");
        Transfer<Attachment> up = alice.attachments().upload(AttachmentSource.of("large", bytes(8 * MB)), "bob");
        Progress progress = new Progress();
        up.progressUpdates().subscribe(progress);

        Attachment large = await(up.result());
        List<TransferProgress> heard = await(progress.all);

        TransferProgress all =
                TransferProgress.builder().bytes(8 * MB).total(8 * MB).build();
        assertThat(heard).last().isEqualTo(all);
        assertThat(heard).isSortedAccordingTo((one, other) -> Long.compare(one.bytes(), other.bytes()));
        assertThat(up.progress()).isEqualTo(all);
        Transfer<DownloadedFile> down = alice.attachments().download(of(large), here.resolve("target"));
        await(down.result());
        assertThat(down.progress()).isEqualTo(all);
        Progress late = new Progress();
        down.progressUpdates().subscribe(late);
        assertThat(await(late.all)).containsExactly(all);
    }

    @Test
    void aTransferThatIsCancelledFailsAtOnceAndLeavesNothingBehind() throws Exception {
        MsyncClient alice = online("alice");
        Attachment large = await(alice.attachments()
                .upload(AttachmentSource.of("large", bytes(8 * MB)), "bob")
                .result());
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Path target = here.resolve("target");

        Transfer<Attachment> up = alice.attachments()
                .upload(
                        AttachmentSource.of("slow", 9 * MB, () -> new ByteArrayInputStream(bytes(9 * MB)) {
                            @Override
                            public synchronized int read(byte[] to, int from, int length) {
                                if (pos > 3 * MB) {
                                    begun.complete(null);
                                }
                                return super.read(to, from, length);
                            }
                        }),
                        "bob");
        await(begun);
        up.cancel();
        up.cancel();

        assertThat(code(up.result())).isEqualTo(ErrorCode.CANCELLED);
        awaitKept(1);
        Transfer<DownloadedFile> down = alice.attachments().download(of(large), target);
        down.cancel();
        assertThat(code(down.result())).isEqualTo(ErrorCode.CANCELLED);
        assertThat(in(here)).isEmpty();
    }

    /** The server gives no sign of it, so it is asked for something else until it is so. */
    private void awaitKept(int files) throws Exception {
        for (int i = 0; i < 10_000 && in(kept).size() != files; i++) {
            rest("POST", "nothing", "{}");
        }
        assertThat(in(kept)).hasSize(files);
    }

    @Test
    void aClientThatIsClosedFailsItsTransfers() throws Exception {
        MsyncClient alice = online("alice");
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> go = new CompletableFuture<>();
        Transfer<Attachment> up = alice.attachments()
                .upload(
                        AttachmentSource.of("waiting", 10, () -> {
                            begun.complete(null);
                            go.join();
                            return new ByteArrayInputStream(new byte[10]);
                        }),
                        "bob");
        await(begun);

        alice.close();
        go.complete(null);

        assertThat(code(up.result())).isEqualTo(ErrorCode.CLOSED);
        assertThat(code(alice.attachments()
                        .upload(AttachmentSource.of("a", new byte[1]), "bob")
                        .result()))
                .isEqualTo(ErrorCode.CLOSED);
    }
}
