package io.github.msync4j.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttachmentContents;
import io.github.msync4j.AttributeValues;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.ProxySettings;
import io.github.msync4j.RemoteFiles;
import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.attachment.RemoteFile;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.log.ClientLog;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogFormat;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Recall;
import io.github.msync4j.message.Text;
import io.github.msync4j.metrics.Metric;
import io.github.msync4j.metrics.MetricsRecorder;
import io.github.msync4j.spec.Event;
import io.github.msync4j.support.SupportBundleOptions;
import io.github.msync4j.tracing.OperationSpan;
import io.github.msync4j.tracing.SpanEnd;
import io.github.msync4j.tracing.SpanStart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.DoubleSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A whole session in which everything succeeds and fails, with a value of its own at each place where a secret can be: none
 * of them comes out anywhere. That all places were looked at is shown by one that is let out on purpose.
 */
class SecretsTest extends ServerFixture {
    private static final LogEvent LEAK =
            LogEvent.of("test.leak", ClientLog.LOGGER, LogLevel.INFO, "A leak, on purpose");

    /** An event of the flight recorder's that tells too much, on purpose. */
    @jdk.jfr.Name("io.github.msync4j.Leak")
    static final class LeakEvent extends jdk.jfr.Event {
        String text = "";
    }

    private final Canary canary = new Canary();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<Object> shown = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = System.out;
    private final Logger host = Logger.getLogger(Logging.ROOT);
    private final Recording recording = new Recording();

    private final Handler hosts = new Handler() {
        @Override
        public void publish(LogRecord record) {
            canary.look("the host's logging", new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        serve(DevServerOptions.builder()
                .fileFolder(Files.createDirectory(folder.resolve("kept")))
                .maxFileBytes(1024 * 1024)
                .logInterval(Duration.ofHours(1)));
        System.setOut(new PrintStream(printed, true, UTF_8));
        host.setUseParentHandlers(false);
        host.setLevel(Level.ALL);
        host.addHandler(hosts);
        recording.enable(LeakEvent.class);
        FlightRecorder.getFlightRecorder().getEventTypes().stream()
                .filter(type -> type.getName().startsWith("io.github.msync4j."))
                .forEach(type -> recording.enable(type.getName()).withThreshold(Duration.ZERO));
        recording.start();
    }

    @AfterEach
    void close() {
        System.setOut(console);
        host.removeHandler(hosts);
        host.setUseParentHandlers(true);
        host.setLevel(null);
        recording.close();
    }

    private static Stream<LogOptions> ways(LogFormat format) {
        return Stream.of(
                LogOptions.builder().format(format).build(),
                LogOptions.builder().format(format).contents(true).build());
    }

    static Stream<LogOptions> everyWayToLog() {
        return Stream.of(LogFormat.TEXT, LogFormat.JSON).flatMap(SecretsTest::ways);
    }

    @ParameterizedTest
    @MethodSource("everyWayToLog")
    @Tag("R26")
    @Tag("R49")
    void nothingSecretComesOutOfAWholeSession(LogOptions how) throws Exception {
        ClientOptions.Builder options = logging(how);
        Canary contents = how.contents() ? new Canary() : canary;

        wholeSession(options, contents);
        collect();

        assertThat(canary.emptyPlaces()).isEmpty();
        assertThat(canary.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "JSON"})
    void leakOnPurposeIsFoundInEveryPlace(LogFormat format) throws Exception {
        String leak = canary.value("the leak");
        MsyncClient alice =
                client(logging(LogOptions.builder().format(format).build()).deviceName(leak));
        await(alice.login("alice", Credentials.password(PASSWORD)));
        alice.logging().addListener(record -> canary.look("listeners", record));
        alice.logging().showConsole(true);

        alice.logging()
                .logger(ClientLog.LOGGER)
                .at(LEAK)
                .field("note", leak)
                .thrown(new IllegalStateException(leak))
                .emit();
        LeakEvent event = new LeakEvent();
        event.text = leak;
        event.commit();
        failures.add(new IllegalStateException(new IllegalStateException(leak)));
        shown.add(List.of(leak));
        export(alice);
        await(alice.uploadLogsNow());
        collect();

        assertThat(canary.placesOf("the leak"))
                .containsExactlyInAnyOrder(
                        "the host's logging",
                        "listeners",
                        "console",
                        "msync4j.log",
                        "cache.log",
                        "bundle",
                        "logs of the bundle",
                        "log/cache.log of the bundle",
                        "log/cache.jsonl of the bundle",
                        "flight.jsonl of the bundle",
                        "upload",
                        "failures",
                        "toString",
                        "flight.jfr");
    }

    /** Base64 hides nothing. */
    @Test
    void whatIsWrittenInBase64IsFoundToo() {
        String value = canary.value("encoded");
        String user = "alice:" + value;
        canary.look("header", "Basic " + Base64.getEncoder().encodeToString(value.getBytes(UTF_8)));
        canary.look("plain", user);

        assertThat(canary.placesOf("encoded")).containsExactly("header", "plain");
    }

    private ClientOptions.Builder logging(LogOptions how) {
        return ClientOptions.builder("demo#app")
                .bootstrap(List.of(server.rest()))
                .reconnect(AT_ONCE)
                .loginExtension(how.contents() ? "shown" : canary.value("the login's extension"))
                .metrics(new LookedAt())
                .tracer(this::lookedAt)
                .logging(how.toBuilder()
                        .level(LogLevel.TRACE)
                        .cache(true)
                        .upload(true)
                        .directory(folder.resolve("log"))
                        .build());
    }

    // ---- the session ----------------------------------------------------------------------------

    private void wholeSession(ClientOptions.Builder options, Canary contents) throws Exception {
        canary.add("the password", PASSWORD);
        canary.add("how each token begins", "YWMt");
        throughAProxy(options);

        Inbox inbox = new Inbox();
        Inbox bobs = new Inbox();
        MsyncClient bob = online("bob", bobs);
        MsyncClient alice = client(options, inbox);
        alice.logging().addListener(record -> canary.look("listeners", record));
        alice.logging().showConsole(true);
        see(options.build(), alice);

        fails(alice.login("alice", Credentials.password(canary.value("a wrong password"))));
        fails(alice.login("alice", Credentials.token(canary.value("a token that is none"))));
        Credentials credentials = Credentials.password(PASSWORD);
        see(credentials);
        see(await(alice.login("alice", credentials)));
        inbox.until(Connected.class);
        fails(bob.login("bob", Credentials.password(canary.value("a password too many"))));

        messages(alice, bobs, contents);
        files(alice, contents);

        see(await(alice.renewToken(token("alice"))));
        fails(alice.renewToken(canary.value("a renewed token that is none")));

        server.dropConnections("alice");
        see(inbox.until(Reconnecting.class), inbox.until(Connected.class));
        server.forceOut("alice", null, ForceOutReason.KICKED, "");
        see(inbox.until(Disconnected.class));
        fails(alice.messages().sendText("bob", contents.value("a text that nobody sends")));
        fails(alice.renewToken(canary.value("a token for nobody")));

        Credentials provider =
                Credentials.tokenProvider(request -> CompletableFuture.completedFuture(tokenOf("alice")));
        see(provider, await(alice.login("alice", provider)));
        await(alice.logout());
        see(await(alice.login("alice", Credentials.token(token("alice")))));
        see(alice.status(), await(alice.uploadLogsNow()));
        export(alice);
        for (Event event : inbox.waiting()) {
            see(event);
        }
        alice.close();
        fails(alice.login("alice", Credentials.password(canary.value("a password too late"))));
    }

    private String tokenOf(String user) {
        try {
            return token(user);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A proxy that is not there is told what it needs to know, and nobody else is. */
    private void throughAProxy(ClientOptions.Builder options) throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        ProxySettings proxy = ProxySettings.http(
                "127.0.0.1",
                nobody,
                "proxy-user",
                canary.value("the proxy's password").toCharArray());
        see(proxy);
        ClientOptions behind = options.build().toBuilder()
                .proxy(proxy)
                .loginAttempts(1)
                .logging(LogOptions.builder().level(LogLevel.TRACE).build())
                .build();
        see(behind);
        try (MsyncClient client = MsyncClient.create(behind)) {
            client.logging().addListener(record -> canary.look("listeners", record));
            fails(client.login("alice", Credentials.password(PASSWORD)));
        }
    }

    private void messages(MsyncClient alice, Inbox bobs, Canary contents) throws Exception {
        OutgoingMessage outgoing = OutgoingMessage.builder()
                .to("bob")
                .content(Text.of(contents.value("a text")))
                .putAttribute("mood", AttributeValues.of(contents.value("an attribute")))
                .build();
        Message sent = await(alice.messages().send(outgoing));
        await(alice.messages()
                .send(OutgoingMessage.builder()
                        .to("bob")
                        .content(Custom.builder()
                                .event("greeting")
                                .putAttribute("word", contents.value("a custom message's word"))
                                .build())
                        .build()));
        await(alice.messages()
                .edit(MessageEdit.builder()
                        .messageId(sent.id())
                        .to("bob")
                        .content(Text.of(contents.value("an edited text")))
                        .build()));
        await(alice.messages()
                .recall(Recall.builder()
                        .messageId(sent.id())
                        .to("bob")
                        .extension(contents.value("a recall's extension"))
                        .build()));
        fails(alice.messages()
                .edit(MessageEdit.builder()
                        .messageId("1")
                        .to("bob")
                        .content(Text.of(contents.value("an edit of nothing")))
                        .build()));
        // what comes in
        bobs.until(MessageReceived.class);
        MsyncClient other = online("bob");
        await(other.messages().sendText("alice", contents.value("a text that comes in")));
    }

    private void files(MsyncClient alice, Canary contents) throws Exception {
        byte[] file = contents.value("what is in a file").getBytes(UTF_8);
        Attachment attachment = await(alice.attachments()
                .upload(AttachmentSource.of("cat.png", file), "bob")
                .result());
        canary.add("a file's secret", attachment.secret().orElseThrow());
        RemoteFile remote = RemoteFiles.of(AttachmentContents.file(attachment).build());
        see(attachment, remote);
        see(await(alice.attachments().download(remote, folder.resolve("cat")).result()));
        fails(alice.attachments()
                .download(
                        remote.toBuilder()
                                .secret(canary.value("a file's wrong secret"))
                                .build(),
                        folder.resolve("dog"))
                .result());
        fails(alice.attachments()
                .upload(AttachmentSource.of("large", new byte[2 * 1024 * 1024]), "bob")
                .result());
    }

    private void fails(CompletionStage<?> stage) throws Exception {
        MsyncException failure = failure(stage);
        failures.add(failure);
        see(failure);
    }

    private void see(Object... objects) {
        shown.addAll(List.of(objects));
    }

    // ---- where to look --------------------------------------------------------------------------

    /** What the application's metrics are told. */
    private final class LookedAt implements MetricsRecorder {
        @Override
        public void time(Metric metric, List<String> tags, Duration took) {
            canary.look("metrics", metric + " " + tags);
        }

        @Override
        public void count(Metric metric, List<String> tags, long more) {
            canary.look("metrics", metric + " " + tags);
        }

        @Override
        public Runnable observe(Metric metric, List<String> tags, DoubleSupplier value) {
            canary.look("metrics", metric + " " + tags);
            return () -> {};
        }
    }

    /** What the application's tracer is told. */
    private OperationSpan lookedAt(SpanStart start) {
        canary.look("spans", start);
        return new OperationSpan() {
            @Override
            public Runnable enter() {
                return () -> {};
            }

            @Override
            public void end(SpanEnd end) {
                canary.look("spans", end);
            }
        };
    }

    private void export(MsyncClient client) throws Exception {
        client.logging().exportLogs(folder.resolve("cache.log"));
        canary.lookInto(folder.resolve("cache.log"));
        client.logging().flush();
        client.createSupportBundle(
                folder.resolve("bundle.zip"),
                SupportBundleOptions.builder().flightRecording(true).build());
        try (ZipFile bundle = new ZipFile(folder.resolve("bundle.zip").toFile())) {
            for (ZipEntry entry : Collections.list(bundle.entries())) {
                String text = new String(bundle.getInputStream(entry).readAllBytes(), UTF_8);
                canary.look(placeOf(entry.getName()), text);
            }
        }
    }

    private static String placeOf(String entry) {
        return switch (entry) {
            case "log/cache.log", "log/cache.jsonl", "flight.jsonl" -> entry + " of the bundle";
            default -> entry.startsWith("log/") ? "logs of the bundle" : "bundle";
        };
    }

    private void collect() throws Exception {
        canary.lookInto(folder.resolve("log").resolve("msync4j.log"));
        server.uploadedLogs("alice").forEach(log -> canary.look("upload", log.content()));
        canary.look("console", printed.toString(UTF_8));
        for (Throwable failure : failures) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            canary.look("failures", text);
        }
        shown.forEach(object -> canary.look("toString", object));
        Path flight = folder.resolve("flight.jfr");
        recording.stop();
        recording.dump(flight);
        canary.lookInto(flight);
        RecordingFile.readAllEvents(flight).forEach(event -> canary.look("flight.jfr", event));
    }
}
