package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttachmentContents;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.RemoteFiles;
import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.attachment.DownloadOptions;
import io.github.msync4j.attachment.DownloadedFile;
import io.github.msync4j.attachment.RemoteFile;
import io.github.msync4j.attachment.Transfer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.fault.Direction;
import io.github.msync4j.fault.Scissors;
import io.github.msync4j.fault.Scissors.Cut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Files over connections that break, in the middle of a part, of an answer, of a file. */
@Execution(ExecutionMode.CONCURRENT)
class AttachmentFaultsTest extends ServerFixture {
    private static final int MB = 1024 * 1024;

    @TempDir
    private Path folder;

    private Path kept;
    private Path here;
    private Scissors scissors;
    private MsyncClient alice;

    @BeforeEach
    void serveFiles() throws Exception {
        kept = Files.createDirectory(folder.resolve("kept"));
        here = Files.createDirectory(folder.resolve("here"));
        serve(DevServerOptions.builder().fileFolder(kept).maxFileBytes(64L * MB).filePartBytes(MB));
        scissors = closed(new Scissors(server.rest()));
        alice = online("alice", cutting());
    }

    private ClientOptions.Builder cutting() {
        return options().rest(scissors.uri());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static List<String> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static RemoteFile of(Attachment attachment) {
        return RemoteFiles.of(AttachmentContents.file(attachment).build());
    }

    private Attachment uploaded(byte[] bytes) throws Exception {
        return await(alice.attachments()
                .upload(AttachmentSource.of("file", bytes), "bob")
                .result());
    }

    private byte[] downloaded(Attachment attachment) throws Exception {
        return await(await(alice.attachments().open(of(attachment))).toBytes(64 * MB));
    }

    /** The server gives no sign of it, so it is asked for something else until it is so. */
    private void awaitKept(int files) throws Exception {
        for (int i = 0; i < 10_000 && in(kept).size() != files; i++) {
            rest("POST", "nothing", "{}");
        }
        assertThat(in(kept)).hasSize(files);
    }

    // ---- up -------------------------------------------------------------------------------------

    @Test
    void partsThatBreakAnywhereAreSentAgainAndTheFileIsRight() throws Exception {
        byte[] bytes = bytes(9 * MB + 3);
        for (long seed = 0; seed < 2; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] after = random.longs(6, 100, MB).toArray();
            // the first one begins the upload; of those that follow, each second one breaks
            scissors.cut(number -> number > 0 && number < 12 && number % 2 == 0
                    ? Cut.after(Direction.UP, after[number / 2])
                    : Cut.never());

            Attachment file = uploaded(bytes);

            assertThat(scissors.accepted()).as("seed %s", seed).isGreaterThan(10 + 2);
            scissors.cut(number -> Cut.never());
            assertThat(downloaded(file)).isEqualTo(bytes);
        }
        awaitKept(2);
    }

    @Test
    void anUploadThatNeverGetsThroughFailsAndIsGivenUpAtTheServer() throws Exception {
        // the first connections bring some parts, and then nothing gets through until the upload is given up
        scissors.cut(number -> number >= 4 && number < 18 ? Cut.after(Direction.UP, 2_000) : Cut.never());

        Transfer<Attachment> upload = alice.attachments().upload(AttachmentSource.of("file", bytes(20 * MB)), "bob");

        assertThat(code(upload.result())).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(upload.progress().bytes()).isLessThan(20 * MB);
        scissors.cut(number -> Cut.never());
        assertThat(uploaded(bytes(10)).length()).isEqualTo(10);
    }

    @Test
    void anUploadToAServerThatIsGoneFails() throws Exception {
        server.close();

        assertThat(code(alice.attachments()
                        .upload(AttachmentSource.of("file", bytes(MB)), "bob")
                        .result()))
                .isEqualTo(ErrorCode.SERVER_UNREACHABLE);
    }

    // ---- down -----------------------------------------------------------------------------------

    @Test
    void aDownloadThatBreaksAnywhereGoesOnFromThere() throws Exception {
        byte[] bytes = bytes(3 * MB + 7);
        Attachment file = uploaded(bytes);
        Path target = here.resolve("file");
        for (long seed = 0; seed < 4; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] after = random.longs(4, 1, MB).toArray();
            scissors.cut(number -> number < 4 ? Cut.after(Direction.DOWN, after[number]) : Cut.never());

            DownloadedFile downloaded = await(alice.attachments()
                    .download(
                            of(file),
                            target,
                            DownloadOptions.builder().sha256(file.sha256()).build())
                    .result());

            assertThat(downloaded.resumedFrom()).isZero();
            assertThat(Files.readAllBytes(target)).as("seed %s", seed).isEqualTo(bytes);
            assertThat(scissors.accepted()).isEqualTo(5);
            assertThat(in(here)).containsExactly("file");
        }
    }

    @Test
    void aDownloadThatStallsGoesOnOverAnotherConnection() throws Exception {
        Attachment file = uploaded(bytes(MB));
        MsyncClient hasty = online("bob", cutting().stepTimeout(Duration.ofMillis(500)));
        scissors.cut(number -> number == 0 ? Cut.stallAfter(Direction.DOWN, 300_000) : Cut.never());

        await(hasty.attachments().download(of(file), here.resolve("file")).result());

        assertThat(Files.readAllBytes(here.resolve("file"))).isEqualTo(bytes(MB));
    }

    @Test
    void aDownloadThatNeverGetsThroughLeavesNothingOrWhatItIsToGoOnFrom() throws Exception {
        byte[] bytes = bytes(MB);
        Attachment file = uploaded(bytes);
        Path target = Files.writeString(here.resolve("file"), "before");
        // the first one brings something, and those that follow nothing
        scissors.cut(number -> Cut.after(Direction.DOWN, number == 0 ? 400_000 : 1));

        assertThat(code(alice.attachments().download(of(file), target).result()))
                .isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(in(here)).containsExactly("file");
        assertThat(target).hasContent("before");

        DownloadOptions resumable = DownloadOptions.builder().resumable(true).build();
        scissors.cut(number -> Cut.after(Direction.DOWN, number == 0 ? 400_000 : 1));
        assertThat(code(alice.attachments()
                        .download(of(file), target, resumable)
                        .result()))
                .isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(in(here)).containsExactly("file", "file.part", "file.part.tag");
        assertThat(target).hasContent("before");
        assertThat(Files.readString(here.resolve("file.part.tag")))
                .doesNotContain(file.secret().orElseThrow());
        long had = Files.size(here.resolve("file.part"));

        scissors.cut(number -> Cut.never());
        DownloadedFile downloaded =
                await(alice.attachments().download(of(file), target, resumable).result());

        assertThat(downloaded.resumedFrom()).isEqualTo(had).isPositive();
        assertThat(downloaded.sha256()).isEqualTo(file.sha256());
        assertThat(Files.readAllBytes(target)).isEqualTo(bytes);
        assertThat(in(here)).containsExactly("file");
    }

    @Test
    void whatIsLeftOfAnotherFileIsNotGoneOnWith() throws Exception {
        Attachment one = uploaded(bytes(MB));
        Attachment other = uploaded(bytes(MB + 1));
        Path target = here.resolve("file");
        DownloadOptions resumable = DownloadOptions.builder().resumable(true).build();
        scissors.cut(number -> Cut.after(Direction.DOWN, number == 0 ? 400_000 : 1));
        assertThat(code(alice.attachments().download(of(one), target, resumable).result()))
                .isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        scissors.cut(number -> Cut.never());

        DownloadedFile downloaded =
                await(alice.attachments().download(of(other), target, resumable).result());

        assertThat(downloaded.resumedFrom()).isZero();
        assertThat(Files.readAllBytes(target)).isEqualTo(bytes(MB + 1));
        assertThat(in(here)).containsExactly("file");
    }

    @Test
    void aTransferThatIsCancelledInTheMiddleLeavesNothingBehind() throws Exception {
        Attachment file = uploaded(bytes(2 * MB));
        awaitKept(1);
        scissors.cut(number -> Cut.stallAfter(Direction.DOWN, 400_000));
        Transfer<DownloadedFile> download = alice.attachments().download(of(file), here.resolve("file"));
        awaitBytes(download, 300_000);

        download.cancel();

        assertThat(code(download.result())).isEqualTo(ErrorCode.CANCELLED);
        assertThat(in(here)).isEmpty();
        // parts that stall on their way up, and an upload that is given up over the connection after them
        scissors.cut(number -> number > 0 && number < 5 ? Cut.stallAfter(Direction.UP, 200_000) : Cut.never());
        Transfer<Attachment> upload = alice.attachments().upload(AttachmentSource.of("file", bytes(9 * MB)), "bob");
        awaitBytes(upload, 500_000);

        upload.cancel();

        assertThat(code(upload.result())).isEqualTo(ErrorCode.CANCELLED);
        scissors.close();
        awaitKept(1);
    }

    private void awaitBytes(Transfer<?> transfer, long bytes) throws Exception {
        for (int i = 0; i < 10_000 && transfer.progress().bytes() < bytes; i++) {
            rest("POST", "nothing", "{}");
        }
        assertThat(transfer.progress().bytes()).isGreaterThanOrEqualTo(bytes);
    }
}
