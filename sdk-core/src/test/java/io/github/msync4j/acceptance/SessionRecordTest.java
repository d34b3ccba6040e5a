package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttachmentContents;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.RemoteFiles;
import io.github.msync4j.TokenRequest;
import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.TokenRenewed;
import io.github.msync4j.fault.FaultProxy;
import io.github.msync4j.internal.dispatch.LoggedHandlers;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.message.MessageReceived;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the flight recorder has of a whole session, and what it never has. */
class SessionRecordTest extends ServerFixture {
    private static final Duration LIFE = Duration.ofSeconds(8);

    private static final String SENDER = "canary-sender";
    private static final String RECEIVER = "canary-receiver";
    private static final String TEXT = "canary text of a message";
    private static final String FILE = "canary-file.txt";

    private static final List<String> ALL = List.of(
            "Login",
            "Bootstrap",
            "Token",
            "Connect",
            "Provision",
            "OfflineSync",
            "Disconnect",
            "ReconnectAttempt",
            "Heartbeat",
            "FrameSent",
            "FrameReceived",
            "MessageSend",
            "RestCall",
            "Upload",
            "Download",
            "TokenWillExpire",
            "TokenRenewed",
            "ListenerSlow",
            "LogUpload");

    /** A handler with a name. */
    private static final class Slow {}

    @TempDir
    private Path folder;

    private List<RecordedEvent> events = List.of();

    @BeforeEach
    void serveFiles() throws Exception {
        serve(DevServerOptions.builder().fileFolder(Files.createDirectory(folder.resolve("kept"))));
        createUser(SENDER);
        createUser(RECEIVER);
    }

    @Test
    void allOfASessionIsThereAndNothingThatIsAnybodysOwn() throws Exception {
        String first = token(SENDER, LIFE);
        String second = token(SENDER);
        FaultProxy proxy = proxy();
        Inbox inbox = new Inbox();
        Inbox others = new Inbox();
        server.advertise(List.of(proxy.authority()));
        MsyncClient sender = client(
                ClientOptions.builder("demo#app")
                        .bootstrap(List.of(proxy.uri()))
                        .reconnect(AT_ONCE),
                inbox);
        MsyncClient receiver = online(RECEIVER, options(), others);
        await(receiver.messages().sendText(SENDER, TEXT));
        Path file = folder.resolve("session.jfr");
        Attachment attachment;
        try (Recording recording = new Recording()) {
            ALL.forEach(name -> recording.enable("io.github.msync4j." + name).withoutThreshold());
            recording.start();
            await(sender.login(
                    SENDER,
                    Credentials.tokenProvider(request -> CompletableFuture.completedFuture(
                            request.reason() == TokenRequest.Reason.LOGIN ? first : second))));
            inbox.until(TokenRenewed.class);
            await(sender.messages().sendText(RECEIVER, TEXT));
            others.until(MessageReceived.class);
            assertThat(code(sender.messages().sendText("canary nobody", TEXT))).isNotEqualTo(ErrorCode.OK);
            attachment = await(sender.attachments()
                    .upload(AttachmentSource.of(FILE, "canary content".getBytes(StandardCharsets.UTF_8)), RECEIVER)
                    .result());
            await(sender.attachments()
                    .download(
                            RemoteFiles.of(AttachmentContents.file(attachment).build()),
                            folder.resolve("canary-target"))
                    .result());
            proxy.drop();
            assertThat(inbox.until(Connected.class).reconnected()).isTrue();
            // the answer to the heartbeat of the new link comes before this one's
            await(sender.messages().sendText(RECEIVER, TEXT));
            await(sender.logout());
            Telemetry telemetry = new Telemetry(sender.logging(), null, null, () -> 0);
            new LoggedHandlers(sender.logging(), telemetry, () -> 0)
                    .took(new Slow(), Duration.ofSeconds(2).toNanos());
            telemetry.logUpload(77, ErrorCode.SERVER_BUSY);
            recording.stop();
            recording.dump(file);
        }
        events = RecordingFile.readAllEvents(file).stream()
                .filter(event ->
                        event.hasField("client") && sender.logging().client().equals(event.getString("client")))
                .toList();

        assertThat(events).allSatisfy(event -> {
            assertThat(event.getEventType().getCategoryNames()).containsExactly("Easemob IM");
            assertThat(event.getStackTrace()).isNull();
        });
        assertThat(all("Disconnect"))
                .extracting(event -> event.getString("code") + " " + event.getBoolean("terminal"))
                .containsExactly("CONNECTION_LOST false", "LOGGED_OUT true");
        assertThat(last("ReconnectAttempt").getString("result")).isEqualTo("OK");
        assertThat(last("ReconnectAttempt").getInt("number")).isPositive();
        assertThat(last("ReconnectAttempt").getDuration("delay")).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(all("Heartbeat"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(event -> assertThat(event.getDuration("roundTrip")).isPositive());
        assertThat(all("FrameSent"))
                .extracting(event -> event.getString("command"))
                .contains("PROVISION", "UNREAD", "SYNC", "LOGOUT");
        assertThat(all("FrameReceived"))
                .extracting(event -> event.getString("command"))
                .contains("PROVISION", "UNREAD", "SYNC");
        assertThat(Stream.of("FrameSent", "FrameReceived").flatMap(name -> all(name).stream()))
                .allSatisfy(event -> assertThat(event.getInt("bytes")).isPositive());
        assertThat(all("MessageSend")).hasSize(3);
        assertThat(all("MessageSend").get(0)).satisfies(event -> {
            assertThat(event.getString("type")).isEqualTo("Text");
            assertThat(event.getString("chatType")).isEqualTo("SINGLE");
            assertThat(event.getString("result")).isEqualTo("OK");
            assertThat(event.getInt("bytes")).isGreaterThan(TEXT.length());
            assertThat(event.getDuration()).isPositive();
        });
        assertThat(all("MessageSend").get(1).getString("result")).isNotEqualTo("OK");
        assertThat(all("RestCall"))
                .extracting(event -> event.getString("operation") + " " + event.getString("method") + " "
                        + event.getInt("status") + " " + event.getInt("attempt") + " " + event.getString("result"))
                .contains("file.upload POST 200 1 OK", "file.download GET 200 1 OK");
        assertThat(last("Upload").getLong("bytes")).isEqualTo("canary content".length());
        assertThat(last("Upload").getString("result")).isEqualTo("OK");
        assertThat(last("Download").getLong("bytes")).isEqualTo("canary content".length());
        assertThat(last("Download").getString("result")).isEqualTo("OK");
        assertThat(last("TokenWillExpire").getDuration("left")).isBetween(Duration.ZERO, LIFE.dividedBy(4));
        assertThat(all("TokenRenewed")).hasSize(1);
        assertThat(last("LogUpload").getInt("bytes")).isEqualTo(77);
        assertThat(last("LogUpload").getString("result")).isEqualTo("SERVER_BUSY");
        assertThat(last("ListenerSlow").getString("listener")).isEqualTo(Slow.class.getName());
        assertThat(last("ListenerSlow").getDuration("took")).isEqualTo(Duration.ofSeconds(2));
        assertThat(events)
                .extracting(event -> event.getEventType().getName().replace("io.github.msync4j.", ""))
                .containsAll(ALL);

        String raw = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        // what is there is found
        assertThat(raw).contains("file.upload", Slow.class.getName());
        assertThat(raw).doesNotContain("canary", PASSWORD, "YWMt", first, second);
        assertThat(raw).doesNotContain(attachment.secret().orElseThrow(), attachment.url());
    }

    @Test
    void framesAreNotRecordedUnlessSomebodyAsks() throws Exception {
        Path file = folder.resolve("default.jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            online(SENDER);
            recording.stop();
            recording.dump(file);
        }

        assertThat(RecordingFile.readAllEvents(file))
                .extracting(event -> event.getEventType().getName())
                .contains("io.github.msync4j.Login")
                .doesNotContain("io.github.msync4j.FrameSent", "io.github.msync4j.FrameReceived");
    }

    private List<RecordedEvent> all(String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals("io.github.msync4j." + name))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
    }

    private RecordedEvent last(String name) {
        List<RecordedEvent> all = all(name);
        assertThat(all).as(name).isNotEmpty();
        return all.get(all.size() - 1);
    }
}
