package io.github.msync4j.consumer;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionEvent;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.rest.AuthApi;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.support.SupportBundleOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/** Two users that are there already, a text from one to the other; each line of the output says what happened. */
public final class Main {
    private static final int LONGEST_WAIT_SECONDS = 30;

    private Main() {}

    /** Starts with the addresses of REST and socket. */
    public static void main(String[] arguments) throws Exception {
        ClientOptions options = ClientOptions.builder("demo#app")
                .rest(URI.create(arguments[0]))
                .socket(URI.create(arguments[1]))
                .logLevel(LogLevel.TRACE)
                .build();
        Inbox inbox = new Inbox();
        BlockingQueue<String> log = new LinkedBlockingQueue<>();
        try (MsyncClient alice = MsyncClient.create(options);
                MsyncClient bob = MsyncClient.create(options)) {
            bob.addHandler(inbox);
            bob.logging().addListener(entry -> log.add(entry.message()));
            await(alice.login("alice", Credentials.password("secret")));
            await(bob.login("bob", Credentials.password("secret")));
            System.out.println(line(inbox.next()));
            var devices = await(AuthApi.of(bob.rest()).listDevices());
            System.out.println("logged in on " + devices.devices().size() + " device");
            var sent = await(alice.messages().sendText("bob", "hello"));
            System.out.println("sent " + ((Text) sent.content()).text());
            System.out.println(line(inbox.next()));
            await(bob.logout());
            System.out.println(line(inbox.next()));
            System.out.println(log.isEmpty() ? "nothing logged" : "logged");
            System.out.println("flight recorder: " + flightRecorder(alice));
        }
    }

    /** What a support bundle says of the flight recorder. */
    private static String flightRecorder(MsyncClient client) throws IOException {
        Path file = Files.createTempFile("consumer", ".zip");
        SupportBundleOptions options = SupportBundleOptions.builder()
                .flightRecording(true)
                .replaceExisting(true)
                .build();
        client.createSupportBundle(file, options);
        try (ZipFile bundle = new ZipFile(file.toFile());
                InputStream manifest = bundle.getInputStream(bundle.getEntry("manifest.json"))) {
            String text = new String(manifest.readAllBytes(), StandardCharsets.UTF_8);
            return text.contains("\"NO_RECORDER\"") ? "none" : text;
        } finally {
            Files.delete(file);
        }
    }

    private static String line(Event event) {
        if (event instanceof MessageReceived received && received.message().content() instanceof Text text) {
            return "received " + text.text() + " from " + received.message().from();
        }
        return event instanceof ConnectionEvent connection ? line(connection) : "something else: " + event;
    }

    private static String line(ConnectionEvent event) {
        if (event instanceof Connected connected) {
            return "connected as " + connected.userId();
        }
        if (event instanceof Disconnected disconnected) {
            return "disconnected, " + disconnected.reason();
        }
        return "something else of the connection: " + event;
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes in all events. */
    private static final class Inbox implements EventHandler {
        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

        @Override
        public void onOther(Event event) {
            events.add(event);
        }

        Event next() throws InterruptedException {
            Event event = events.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new IllegalStateException("no event within " + LONGEST_WAIT_SECONDS + " s");
            }
            return event;
        }
    }
}
