package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.fault.Direction;
import io.github.msync4j.fault.Fault;
import io.github.msync4j.fault.FaultProxy;
import io.github.msync4j.fault.Moment;
import io.github.msync4j.log.LoginLog;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogField;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogRecord;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What flight recorder and log say of the steps of a login. */
class LoginRecordTest extends ServerFixture {
    private static final List<String> STEPS = List.of("Bootstrap", "Token", "Connect", "Provision");
    private static final List<String> ALL =
            Stream.concat(STEPS.stream(), Stream.of("Login", "OfflineSync")).toList();

    @TempDir
    private Path folder;

    private final List<LogRecord> log = Collections.synchronizedList(new ArrayList<>());

    @Test
    @Tag("R25")
    void everyStepIsThereInOrderWithItsTime() throws Exception {
        await(online("bob").messages().sendText("alice", "waits for alice"));
        Inbox inbox = new Inbox();
        MsyncClient alice = client(discovering(server.rest().getAuthority()), inbox);
        alice.logging().setLevel(LogLevel.DEBUG);
        alice.logging().addListener(log::add);

        List<RecordedEvent> events = recorded(alice, () -> {
            await(alice.login("alice", Credentials.password(PASSWORD)));
            inbox.until(OfflineSyncFinished.class);
        });

        assertThat(events)
                .extracting(LoginRecordTest::name)
                .containsExactly("Login", "Bootstrap", "Token", "Connect", "Provision", "OfflineSync");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getString("result")).isEqualTo("OK"));
        RecordedEvent login = events.get(0);
        List<RecordedEvent> steps = events.subList(1, 5);
        assertThat(login.getString("grantType")).isEqualTo("password");
        assertThat(login.getInt("attempts")).isEqualTo(1);
        assertThat(steps.stream().map(RecordedEvent::getDuration).reduce(Duration.ZERO, Duration::plus))
                .isPositive()
                .isLessThanOrEqualTo(login.getDuration());
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).getStartTime())
                    .isAfterOrEqualTo(steps.get(i - 1).getEndTime());
        }
        assertThat(steps)
                .extracting(step -> step.getString("host"))
                .containsExactly(
                        server.rest().getAuthority(),
                        "",
                        server.socket().getAuthority(),
                        server.socket().getAuthority());
        assertThat(events.get(5).getInt("messages")).isEqualTo(1);
        assertThat(logged(LoginLog.STEP_DONE, "step"))
                .containsExactly(
                        "looking up the server's addresses",
                        "obtaining a token",
                        "opening the socket",
                        "the server's acceptance of the session");
        assertThat(logged(LoginLog.STEP_BEGUN, "step")).isEqualTo(logged(LoginLog.STEP_DONE, "step"));
        assertThat(logged(LoginLog.STEP_FAILED, "step")).isEmpty();
        assertThat(logged(LoginLog.STEP_DONE, "took"))
                .allSatisfy(took -> assertThat(Duration.parse(took)).isPositive());
        assertThat(logged(LoginLog.SUCCEEDED, "attempts")).containsExactly("1");
        assertThat(logged(LoginLog.FAILED, "code")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BOOTSTRAP, Bootstrap, looking up the server's addresses, BOOTSTRAP_FAILED",
        "REST, Token, obtaining a token, TIMEOUT",
        "HANDSHAKE, Connect, opening the socket, TIMEOUT",
        "PROVISION, Provision, the server's acceptance of the session, TIMEOUT",
    })
    @Tag("R25")
    @SideBySide
    void stepThatStallsIsTheOneThatFailed(Moment stalled, String event, String step, ErrorCode code) throws Exception {
        FaultProxy proxy = proxy();
        server.advertise(List.of(proxy.authority()));
        proxy.armEach(Fault.stall(), stalled, Direction.UP);
        MsyncClient client = client(discovering(proxy.authority())
                .stepTimeout(Duration.ofSeconds(1))
                .loginAttempts(1));
        client.logging().setLevel(LogLevel.INFO);
        client.logging().addListener(log::add);

        List<RecordedEvent> events = recorded(
                client,
                () -> assertThat(code(client.login("alice", Credentials.password(PASSWORD))))
                        .isEqualTo(code));

        RecordedEvent last = events.get(events.size() - 1);
        assertThat(name(last)).isEqualTo(event);
        assertThat(last.getString("step")).isEqualTo(step);
        assertThat(last.getString("result")).isEqualTo("TIMEOUT");
        assertThat(last.getDuration()).isGreaterThanOrEqualTo(Duration.ofMillis(900));
        assertThat(events.get(0).getString("result")).isEqualTo(code.name());
        assertThat(events.subList(1, events.size() - 1))
                .extracting(LoginRecordTest::name)
                .isEqualTo(STEPS.subList(0, STEPS.indexOf(event)));
        // what failed is told where what went well is not
        assertThat(logged(LoginLog.STEP_DONE, "step")).isEmpty();
        assertThat(logged(LoginLog.STEP_FAILED, "step")).containsExactly(step);
        assertThat(logged(LoginLog.STEP_FAILED, "code")).containsExactly("TIMEOUT");
        assertThat(logged(LoginLog.FAILED, "code")).containsExactly(code.name());
    }

    private static ClientOptions.Builder discovering(String authority) {
        return ClientOptions.builder("demo#app").bootstrap(List.of(URI.create("http://" + authority)));
    }

    private interface Action {
        void run() throws Exception;
    }

    /** What this client recorded meanwhile, by the time it began; the total before its steps. */
    private List<RecordedEvent> recorded(MsyncClient client, Action action) throws Exception {
        Path file = folder.resolve(client.logging().client() + ".jfr");
        try (Recording recording = new Recording()) {
            ALL.forEach(event -> recording.enable("io.github.msync4j." + event));
            recording.start();
            action.run();
            recording.stop();
            recording.dump(file);
        }
        assertNoSecretIn(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event ->
                        event.hasField("client") && client.logging().client().equals(event.getString("client")))
                // others are recorded without being asked for
                .filter(event -> ALL.contains(name(event)))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime)
                        .thenComparing(event -> !name(event).equals("Login")))
                .toList();
    }

    private void assertNoSecretIn(Path file) throws Exception {
        String text = RecordingFile.readAllEvents(file).stream()
                .map(RecordedEvent::toString)
                .reduce("", String::concat);
        assertThat(text).doesNotContain(PASSWORD, "YWMt");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain(PASSWORD, "YWMt");
    }

    private static String name(RecordedEvent event) {
        String name = event.getEventType().getName();
        assertThat(event.getEventType().getCategoryNames()).containsExactly("Easemob IM");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private List<String> logged(LogEvent event, String field) {
        synchronized (log) {
            return log.stream()
                    .filter(entry -> entry.event().equals(event.key()))
                    .flatMap(entry -> entry.fields().stream())
                    .filter(each -> each.key().equals(field))
                    .map(LogField::value)
                    .toList();
        }
    }
}
