package io.github.msync4j.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionHandler;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.log.FrameLog;
import io.github.msync4j.logging.LogIdentities;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogLine;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.support.SupportBundle;
import io.github.msync4j.support.SupportBundleEntry;
import io.github.msync4j.support.SupportBundleOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jdk.jfr.Event;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Support bundles of real clients, in every state. */
class SupportBundleTest extends ServerFixture {
    private static final String CONTENT = "content-5519";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path directory;

    @Test
    @Tag("R53")
    void afterASessionItHasTheLogsAndTheHistoryAndNoSecret() throws Exception {
        Path bundle = directory.resolve("bundle.zip");
        MsyncClient alice = client(options()
                .logging(LogOptions.builder()
                        .level(LogLevel.TRACE)
                        .cache(true)
                        .directory(directory.resolve("logs"))
                        .build()));
        await(alice.login("alice", Credentials.password(PASSWORD)));
        await(alice.messages().sendText("bob", CONTENT));

        SupportBundle written = alice.createSupportBundle(bundle);

        Map<String, String> entries = entries(bundle);
        assertThat(written.file()).isEqualTo(bundle.toString());
        assertThat(written.bytes()).isEqualTo(Files.size(bundle));
        assertThat(written.entries()).extracting(SupportBundleEntry::name).containsExactlyElementsOf(entries.keySet());
        assertThat(entries)
                .containsOnlyKeys(
                        "manifest.json",
                        "options.json",
                        "connection.json",
                        "counters.json",
                        "threads.txt",
                        "log/cache.log",
                        "log/files/msync4j.log",
                        "log/cache.jsonl");
        assertThat(entries.values()).allSatisfy(text -> assertThat(text).doesNotContain(PASSWORD, CONTENT, "YWMt"));
        // nothing that is no secret was taken for one
        assertThat(JSON.readTree(entries.get("manifest.json")).at("/removed/maskedLines"))
                .allSatisfy(each -> assertThat(each.path("lines").asInt(-1)).isZero());
        assertThat(entries.get("log/files/msync4j.log")).isEqualTo(entries.get("log/cache.log"));
        assertThat(entries.get("log/cache.log")).contains("login.succeeded", "message.acknowledged");
        assertThat(records(entries, "log/cache.jsonl")).isEqualTo(records(entries, "log/cache.log"));
        JsonNode counts = JSON.readTree(entries.get("counters.json")).path("sinceMade");
        assertThat(counts.path("logins").asInt()).isEqualTo(1);
        assertThat(counts.path("linksOpened").asInt()).isEqualTo(1);
        assertThat(counts.path("messagesAcknowledged").asInt()).isEqualTo(1);
        assertThat(counts.path("bytesReceived").asInt())
                .isGreaterThan(counts.path("framesReceived").asInt());
        assertThat(lines(entries, "log/cache.jsonl")).allMatch(line -> line.startsWith("{\"time\":\""));
        assertThat(entries.get("threads.txt")).contains("\"msync4j-io-").doesNotContain("\"main\"");
        JsonNode connection = JSON.readTree(entries.get("connection.json"));
        assertThat(connection.at("/status/state").asText()).isEqualTo("ONLINE");
        assertThat(connection.path("changes"))
                .extracting(change -> change.path("to").asText())
                .containsExactly("AUTHENTICATING", "CONNECTING", "PROVISIONING", "ONLINE");
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("bundle.zip", "logs");
    }

    @Test
    void beforeALoginAfterItsEndAndOfflineThereIsOneToo() throws Exception {
        MsyncClient alice = client(options());
        alice.createSupportBundle(directory.resolve("before.zip"));
        assertThat(state("before.zip")).isEqualTo("LOGGED_OUT");

        CountDownLatch over = new CountDownLatch(1);
        alice.addHandler(new ConnectionHandler() {
            @Override
            public void onDisconnected(Disconnected event) {
                // handlers may do it as well
                alice.createSupportBundle(directory.resolve("forced-out.zip"));
                over.countDown();
            }
        });
        await(alice.login("alice", Credentials.password(PASSWORD)));
        server.forceOut("alice", null, ForceOutReason.USER_REMOVED, "");
        await(over);
        JsonNode changes = JSON.readTree(
                        entries(directory.resolve("forced-out.zip")).get("connection.json"))
                .path("changes");
        assertThat(changes.get(changes.size() - 1).path("lastReason").asText()).isEqualTo("USER_REMOVED");

        server.close();
        assertThat(failure(alice.login("alice", Credentials.password(PASSWORD))))
                .isNotNull();
        alice.createSupportBundle(directory.resolve("offline.zip"));
        assertThat(state("offline.zip")).isEqualTo("LOGGED_OUT");
        assertThat(entries(directory.resolve("offline.zip")).get("connection.json"))
                .contains("SERVER_UNREACHABLE");

        alice.close();
        alice.createSupportBundle(directory.resolve("closed.zip"));
        assertThat(state("closed.zip")).isEqualTo("CLOSED");
    }

    @Test
    void lookedUpHostsAndTheServersClockAreThereAfterTheSession() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        MsyncClient alice = client(ClientOptions.builder("demo#app")
                .bootstrap(List.of(server.rest()))
                .logLevel(LogLevel.TRACE));
        // it says what time it is with what waits for the user
        alice.logging().addListener(record -> {
            if (record.event().equals(FrameLog.RECEIVED.key())
                    && record.toString().contains("UNREAD")) {
                told.countDown();
            }
        });
        await(alice.login("alice", Credentials.password(PASSWORD)));
        await(told);
        await(alice.logout());

        alice.createSupportBundle(directory.resolve("bundle.zip"));

        Map<String, String> entries = entries(directory.resolve("bundle.zip"));
        assertThat(JSON.readTree(entries.get("connection.json"))
                        .at("/lookedUp/rest/0")
                        .asText())
                .isEqualTo(server.rest().toString());
        assertThat(Duration.parse(JSON.readTree(entries.get("manifest.json"))
                        .path("serverClockAhead")
                        .asText()))
                .isBetween(Duration.ofMinutes(-1), Duration.ofMinutes(1));
    }

    @Test
    void identitiesAreAsTheLogHasThem() throws Exception {
        MsyncClient alice = online(
                "alice",
                options()
                        .logging(LogOptions.builder()
                                .level(LogLevel.TRACE)
                                .cache(true)
                                .identities(LogIdentities.OMITTED)
                                .build()));

        SupportBundle bundle = alice.createSupportBundle(directory);

        assertThat(bundle.file()).matches(".*/msync4j-support-\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d\\.zip");
        assertThat(entries(Path.of(bundle.file())).values())
                .allSatisfy(text -> assertThat(text).doesNotContain("alice"));
    }

    @Test
    void aFileThatIsThereStaysUnlessTold() throws Exception {
        MsyncClient alice = client(options());
        Path there = Files.writeString(directory.resolve("there.zip"), "somebody's");

        assertThatThrownBy(() -> alice.createSupportBundle(there))
                .isInstanceOfSatisfying(
                        MsyncException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FILE_ALREADY_EXISTS))
                .hasMessageContaining("there.zip");
        assertThat(there).hasContent("somebody's");

        alice.createSupportBundle(
                there, SupportBundleOptions.builder().replaceExisting(true).build());
        assertThat(entries(there)).containsKey("manifest.json");
        assertThat(directory.toFile().list()).containsExactly("there.zip");
    }

    @Test
    void whereItCannotBeWrittenSaysSo() {
        MsyncClient alice = client(options());

        assertThatThrownBy(() -> alice.createSupportBundle(directory.resolve("none/bundle.zip")))
                .isInstanceOfSatisfying(
                        MsyncException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SUPPORT_BUNDLE_FAILED));
    }

    @Test
    void itIsForItsOwnerAlone() throws Exception {
        Path bundle = directory.resolve("bundle.zip");
        client(options()).createSupportBundle(bundle);

        if (bundle.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bundle)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void flightRecorderTellsOfThisClientAlone() throws Exception {
        Path bundle = directory.resolve("bundle.zip");
        Map<String, String> entries;
        MsyncClient alice;
        try (Recording recording = new Recording()) {
            recording.enable(AppEvent.class);
            recording.start();
            alice = online("alice");
            MsyncClient bob = online("bob");
            AppEvent ofApplication = new AppEvent();
            ofApplication.said = CONTENT;
            ofApplication.commit();
            alice.createSupportBundle(
                    bundle, SupportBundleOptions.builder().flightRecording(true).build());
            entries = entries(bundle);
            bob.createSupportBundle(directory.resolve("without.zip"));
        }

        List<JsonNode> events = new ArrayList<>();
        for (String line : lines(entries, "flight.jsonl")) {
            events.add(JSON.readTree(line));
        }
        assertThat(events).allSatisfy(event -> {
            assertThat(event.path("event").asText()).startsWith("io.github.msync4j.");
            assertThat(event.at("/fields/client").asText())
                    .isEqualTo(alice.logging().client());
            assertThat(event.fieldNames()).toIterable().containsExactly("time", "event", "duration", "fields");
        });
        assertThat(events).extracting(event -> event.path("time").asText()).isSorted();
        JsonNode login = events.stream()
                .filter(event -> event.path("event").asText().endsWith(".Login"))
                .findFirst()
                .orElseThrow();
        assertThat(Duration.parse(login.path("duration").asText())).isPositive();
        assertThat(login.at("/fields/result").asText()).isEqualTo("OK");
        assertThat(login.at("/fields/attempts").asInt()).isEqualTo(1);
        assertThat(entries.values())
                .allSatisfy(text -> assertThat(text).doesNotContain(CONTENT, AppEvent.class.getName()));
        assertThat(JSON.readTree(entries.get("manifest.json"))
                        .path("flightRecording")
                        .asText())
                .isEqualTo("THERE");
        Map<String, String> without = entries(directory.resolve("without.zip"));
        assertThat(without).doesNotContainKey("flight.jsonl");
        assertThat(without.get("manifest.json")).contains("\"flightRecording\" : \"NOT_ASKED_FOR\"");
    }

    /** Something of the application's, which is called by its class, and so begins like the SDK's. */
    static final class AppEvent extends Event {
        String said = "";
    }

    @Test
    void flightRecorderThatIsOffIsSaidInTheManifest() throws Exception {
        client(options())
                .createSupportBundle(
                        directory.resolve("bundle.zip"),
                        SupportBundleOptions.builder().flightRecording(true).build());

        Map<String, String> entries = entries(directory.resolve("bundle.zip"));
        assertThat(entries).doesNotContainKey("flight.jsonl");
        assertThat(entries.get("manifest.json")).contains("\"flightRecording\" : \"NOT_RECORDING\"");
    }

    private static List<LogRecord> records(Map<String, String> entries, String name) {
        return lines(entries, name).stream()
                .map(line -> LogLine.of(line).record().orElseThrow())
                .toList();
    }

    private static List<String> lines(Map<String, String> entries, String name) {
        return entries.getOrDefault(name, "").lines().toList();
    }

    private String state(String name) throws Exception {
        return JSON.readTree(entries(directory.resolve(name)).get("connection.json"))
                .at("/status/state")
                .asText();
    }

    private static Map<String, String> entries(Path bundle) throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return entries;
    }
}
