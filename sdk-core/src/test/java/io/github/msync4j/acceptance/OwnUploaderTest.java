package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.github.msync4j.AttachmentContents;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.RemoteFiles;
import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.attachment.Transfer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on a server of the application's own. */
@Tag("R15")
class OwnUploaderTest extends ServerFixture {
    @TempDir
    private Path folder;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Queue<Headers> asked = new ConcurrentLinkedQueue<>();
    private Path kept;
    private URI own;

    @BeforeEach
    void serveElsewhere() throws Exception {
        kept = Files.createDirectory(folder.resolve("kept"));
        serve(DevServerOptions.builder().fileFolder(kept));
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders());
            byte[] file = files.get(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        });
        elsewhere.start();
        closed(() -> elsewhere.stop(0));
        own = URI.create("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
    }

    private URI put(AttachmentSource source) {
        URI url = own.resolve("/pictures/" + source.fileName() + "?v=1&x=%E8%8C%B6");
        try (InputStream in = source.open()) {
            files.put(url.getRawPath() + "?" + url.getRawQuery(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return url;
    }

    @Test
    void theUrlOfTheApplicationsOwnServerGoesToTheOtherToTheLetterAndNothingIsAskedOfTheService() throws Exception {
        Inbox bobs = new Inbox();
        MsyncClient bob = online("bob", bobs);
        bobs.next(Connected.class);
        MsyncClient alice = online(
                "alice",
                options().attachmentUploader((source, target) -> CompletableFuture.completedFuture(put(source))));
        byte[] bytes = {1, 2, 3};

        Transfer<Attachment> upload = alice.attachments().upload(AttachmentSource.of("cat.png", bytes), "bob");
        Attachment cat = await(upload.result());
        await(alice.messages()
                .send(OutgoingMessage.builder()
                        .to("bob")
                        .content(AttachmentContents.image(cat).build())
                        .build()));

        Image image = (Image) bobs.next(MessageReceived.class).message().content();
        assertThat(image.url()).isEqualTo(own + "pictures/cat.png?v=1&x=%E8%8C%B6");
        assertThat(image.secret()).isEmpty();
        assertThat(upload.progress().bytes()).isEqualTo(3);
        Path target = folder.resolve("target");
        await(bob.attachments().download(RemoteFiles.of(image), target).result());
        assertThat(Files.readAllBytes(target)).isEqualTo(bytes);
        try (var inKept = Files.list(kept)) {
            assertThat(inKept).isEmpty();
        }
        assertThat(code(bob.attachments()
                        .download(RemoteFiles.thumbnailOf(image), target)
                        .result()))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    @Test
    void noTokenAndNoSecretGoesElsewhere() throws Exception {
        MsyncClient alice = online("alice");
        URI url = put(AttachmentSource.of("cat.png", new byte[10]));
        Image image = Image.builder().url(url.toString()).secret("s3cret-7461").build();

        await(alice.attachments()
                .download(RemoteFiles.of(image), folder.resolve("target"))
                .result());

        assertThat(asked).hasSize(1);
        assertThat(asked.element().keySet())
                .containsExactlyInAnyOrder("Host", "Connection", "Content-type", "Content-length");
        assertThat(asked.element().toString()).doesNotContain("s3cret-7461").doesNotContain("Bearer");
        MsyncException missing = failure(alice.attachments()
                .download(
                        RemoteFiles.of(Image.builder()
                                .url(own + "none?share-secret=s3cret-7461")
                                .secret("s3cret-7461")
                                .build()),
                        folder.resolve("target"))
                .result());
        assertThat(missing.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND);
        assertThat(missing.toString()).doesNotContain("s3cret-7461");
    }

    @Test
    void anUploaderThatFailsFailsTheUploadAndOneThatIsCancelledHearsOfIt() throws Exception {
        assertThat(uploadedBy(new IllegalStateException("password 7461"))).satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.UPLOAD_FAILED);
            assertThat(failure.getMessage()).doesNotContain("7461");
        });
        assertThat(uploadedBy(new MsyncException(ErrorCode.QUOTA_REACHED, "no room"))
                        .code())
                .isEqualTo(ErrorCode.QUOTA_REACHED);
        CompletableFuture<URI> never = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        MsyncClient alice = online("alice", options().attachmentUploader((source, target) -> {
            begun.complete(null);
            return never;
        }));
        Transfer<Attachment> upload = alice.attachments().upload(AttachmentSource.of("a", new byte[1]), "bob");
        await(begun);

        upload.cancel();

        assertThat(code(upload.result())).isEqualTo(ErrorCode.CANCELLED);
        // the uploader may not have returned when the upload was over
        assertThat(never).failsWithin(PATIENCE);
        assertThat(never).isCancelled();
    }

    private MsyncException uploadedBy(RuntimeException failing) throws Exception {
        MsyncClient client = client(options().attachmentUploader((source, target) -> {
            throw failing;
        }));
        return failure(client.attachments()
                .upload(AttachmentSource.of("a", new byte[1]), "bob")
                .result());
    }
}
