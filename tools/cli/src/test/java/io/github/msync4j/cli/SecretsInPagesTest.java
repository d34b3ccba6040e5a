package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttachmentContents;
import io.github.msync4j.AttributeValues;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.RemoteFiles;
import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.log.ClientLog;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogFormat;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Recall;
import io.github.msync4j.message.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session with a secret at each place where one can be: none of them is on the pages made of its files and its bundle. */
class SecretsInPagesTest extends WithServer {
    private static final int BOUND_SECONDS = 30;

    private static final LogEvent LEAK =
            LogEvent.of("test.leak", ClientLog.LOGGER, LogLevel.INFO, "A leak, on purpose");

    private final Map<String, String> secrets = new LinkedHashMap<>();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "JSON"})
    void pagesOfASessionHaveNoSecret(LogFormat format) throws Exception {
        session(format, "");

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "JSON"})
    void leakOnPurposeIsFoundOnBothPages(LogFormat format) throws Exception {
        session(format, secret("the leak"));

        assertThat(found()).containsExactly("the leak in files.html", "the leak in bundle.html");
    }

    private void session(LogFormat format, String leak) throws Exception {
        secrets.put("the password", PASSWORD);
        secrets.put("how each token begins", "YWMt");
        ClientOptions options = ClientOptions.builder("demo#app")
                .rest(server.rest())
                .socket(server.socket())
                .loginExtension(secret("the login's extension"))
                .logging(LogOptions.builder()
                        .level(LogLevel.TRACE)
                        .format(format)
                        .cache(true)
                        .directory(folder.resolve("log"))
                        .build())
                .build();
        try (MsyncClient alice = MsyncClient.create(options)) {
            fails(alice.login("alice", Credentials.password(secret("a wrong password"))));
            fails(alice.login("alice", Credentials.token(secret("a token that is none"))));
            result(alice.login("alice", Credentials.password(PASSWORD)));
            fails(alice.renewToken(secret("a renewed token that is none")));
            messages(alice);
            files(alice);
            if (!leak.isEmpty()) {
                alice.logging()
                        .logger(ClientLog.LOGGER)
                        .at(LEAK)
                        .field("note", leak)
                        .emit();
            }
            alice.logging().flush();
            page(folder.resolve("log"), "files.html");
            alice.createSupportBundle(folder.resolve("bundle.zip"));
            page(folder.resolve("bundle.zip"), "bundle.html");
        }
    }

    private void messages(MsyncClient alice) throws Exception {
        Message sent = result(alice.messages()
                .send(OutgoingMessage.builder()
                        .to("bob")
                        .content(Text.of(secret("a text")))
                        .putAttribute("mood", AttributeValues.of(secret("an attribute")))
                        .build()));
        result(alice.messages()
                .edit(MessageEdit.builder()
                        .messageId(sent.id())
                        .to("bob")
                        .content(Text.of(secret("an edited text")))
                        .build()));
        result(alice.messages()
                .recall(Recall.builder()
                        .messageId(sent.id())
                        .to("bob")
                        .extension(secret("a recall's extension"))
                        .build()));
        fails(alice.messages()
                .edit(MessageEdit.builder()
                        .messageId("1")
                        .to("bob")
                        .content(Text.of(secret("an edit of nothing")))
                        .build()));
    }

    private void files(MsyncClient alice) throws Exception {
        byte[] file = secret("what is in a file").getBytes(StandardCharsets.UTF_8);
        Attachment attachment = result(alice.attachments()
                .upload(AttachmentSource.of("cat.png", file), "bob")
                .result());
        secrets.put("a file's secret", attachment.secret().orElseThrow());
        fails(alice.attachments()
                .download(
                        RemoteFiles.of(AttachmentContents.file(attachment).build()).toBuilder()
                                .secret(secret("a file's wrong secret"))
                                .build(),
                        folder.resolve("dog"))
                .result());
    }

    private void page(Path of, String name) {
        Shell.Result made = new Shell()
                .run("logs", of.toString(), "--html", folder.resolve(name).toString());
        assertThat(made.exit()).as(made.err()).isZero();
    }

    /** A value that is nowhere else in the world. */
    private String secret(String name) {
        String value = "canary" + UUID.randomUUID().toString().replace("-", "");
        secrets.put(name, value);
        return value;
    }

    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : List.of("files.html", "bundle.html")) {
            String page = Files.readString(folder.resolve(name));
            assertThat(page).contains("login.succeeded", "login.failed", "message.acknowledged", "rest.failed");
            secrets.forEach((secret, value) -> {
                String base64 = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
                // what stands at the end depends on what follows
                if (page.contains(value) || page.contains(base64.substring(0, base64.length() - 4))) {
                    found.add(secret + " in " + name);
                }
            });
        }
        return found;
    }

    private static <T> T result(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(BOUND_SECONDS, TimeUnit.SECONDS);
    }

    private static void fails(CompletionStage<?> stage) {
        assertThat(stage.toCompletableFuture()).failsWithin(Duration.ofSeconds(BOUND_SECONDS));
    }
}
