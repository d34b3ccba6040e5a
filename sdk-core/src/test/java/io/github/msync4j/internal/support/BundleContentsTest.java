package io.github.msync4j.internal.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.ProxySettings;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.ConnectionStatus;
import io.github.msync4j.internal.connection.ConnectionReport;
import io.github.msync4j.internal.connection.ConnectionReport.Change;
import io.github.msync4j.internal.flight.FlightLog;
import io.github.msync4j.internal.rest.Addresses;
import io.github.msync4j.internal.rest.AppKey;
import io.github.msync4j.internal.support.BundleFacts.LogFacts;
import io.github.msync4j.internal.support.BundleFacts.LogText;
import io.github.msync4j.internal.support.BundleFacts.ThreadText;
import io.github.msync4j.logging.LogCacheStatus;
import io.github.msync4j.logging.LogFormat;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** What goes into a bundle, of facts that are made up. */
class BundleContentsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.009Z");
    private static final long ROOM = 1_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final ClientOptions options = ClientOptions.builder("org#app")
            .rest(URI.create("https://rest.example"))
            .socket(URI.create("wss://chat.example/websocket"))
            .loginExtension("extension-4471")
            .deviceId("device1")
            .customPlatform(7)
            .proxy(ProxySettings.http("proxy.example", 3128, "proxyuser-4471", "proxypassword-4471".toCharArray()))
            .build();

    private LogFormat format = LogFormat.TEXT;

    @Test
    void manifestIsFirstAndLogsAreLastInOrderOfTheirRightToRoom() {
        FlightLog flight = new FlightLog(FlightLog.State.THERE, "{}\n", 0);

        assertThat(BundleContents.of(facts(options, "a\n", "b\n", flight), ROOM))
                .extracting(BundleEntry::name)
                .containsExactly(
                        "manifest.json",
                        "options.json",
                        "connection.json",
                        "counters.json",
                        "threads.txt",
                        "log/cache.log",
                        "log/files/msync4j.log",
                        "flight.jsonl",
                        "log/cache.jsonl");
        format = LogFormat.JSON;
        assertThat(BundleContents.of(facts("a\n", "b\n"), ROOM))
                .extracting(BundleEntry::name)
                .endsWith("threads.txt", "log/cache.jsonl", "log/files/msync4j.log", "log/cache.log");
        assertThat(BundleContents.of(facts("", "b\n"), ROOM))
                .extracting(BundleEntry::name)
                .endsWith("threads.txt", "log/files/msync4j.log");
    }

    @Test
    void cacheIsThereInBothFormats_fromEither() {
        String text = "2026-03-04T05:06:07.009Z INFO [main] l a.b Said x=1 client=c1\n";
        String json = "{\"time\":\"2026-03-04T05:06:07.009Z\",\"level\":\"INFO\",\"thread\":\"main\",\"logger\":\"l\","
                + "\"event\":\"a.b\",\"message\":\"Said\",\"fields\":{\"x\":\"1\"},\"client\":\"c1\"}\n";
        String foreign = "somebody else's\n";

        List<BundleEntry> ofText = BundleContents.of(facts(text + foreign, ""), ROOM);
        assertThat(named(ofText, "log/cache.log").text()).isEqualTo(text + foreign);
        assertThat(named(ofText, "log/cache.jsonl").text()).isEqualTo(json + foreign);

        format = LogFormat.JSON;
        List<BundleEntry> ofJson = BundleContents.of(facts(json + foreign, ""), ROOM);
        assertThat(named(ofJson, "log/cache.jsonl").text()).isEqualTo(json + foreign);
        assertThat(named(ofJson, "log/cache.log").text()).isEqualTo(text + foreign);
    }

    @Test
    void flightRecordingIsThereOrTheManifestSaysWhyNot() throws Exception {
        FlightLog there = new FlightLog(FlightLog.State.THERE, "{\"event\":\"x\"}\n{\"a\":\"Bearer leak-4471\"}\n", 12);
        List<BundleEntry> with = BundleContents.of(facts(options, "a\n", "b\n", there), ROOM);
        assertThat(named(with, "flight.jsonl").text()).isEqualTo("{\"event\":\"x\"}\n{\"a\":\"Bearer ***\"}\n");
        assertThat(named(with, "flight.jsonl").leftOut()).isEqualTo(12);
        assertThat(json(with, "manifest.json").path("flightRecording").asText()).isEqualTo("THERE");

        for (FlightLog.State why : FlightLog.State.values()) {
            if (why != FlightLog.State.THERE) {
                List<BundleEntry> without =
                        BundleContents.of(facts(options, "a\n", "b\n", FlightLog.without(why)), ROOM);
                assertThat(without).extracting(BundleEntry::name).doesNotContain("flight.jsonl");
                assertThat(json(without, "manifest.json")
                                .path("flightRecording")
                                .asText())
                        .isEqualTo(why.name());
            }
        }
    }

    @Test
    void sameFactsAreTheSameBytes_whereverTheMachineIs() throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            byte[] there = zip();
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(zip()).isEqualTo(there);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private byte[] zip() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BundleZip.write(BundleContents.of(facts("a\n", "b\n"), ROOM), NOW, bytes);
        return bytes.toByteArray();
    }

    @Test
    void tooManyLinesLeaveTheNewestWholeOnes() throws Exception {
        String lines = IntStream.range(0, 20_000)
                .mapToObj("line %05d ü\n"::formatted)
                .reduce("", String::concat, String::concat);
        String cached = "cached, and longer than what a line leaves\n";
        // as long as they are, of which the cache may have its part first
        List<BundleEntry> entries = BundleContents.of(facts(cached, lines), 65_536);

        BundleEntry file = named(entries, "log/files/msync4j.log");
        assertThat(lines).endsWith(file.text());
        assertThat(file.text()).startsWith("line ").isNotEqualTo(lines);
        assertThat(file.leftOut() + file.bytes().length).isEqualTo(lines.getBytes(UTF_8).length);
        assertThat(entries.stream()
                        .skip(1)
                        .mapToInt(entry -> entry.bytes().length)
                        .sum())
                .isBetween(65_536 - 20, 65_536);
        assertThat(named(entries, "log/cache.log").text()).isEqualTo(cached);
        assertThat(named(entries, "log/cache.jsonl"))
                .satisfies(entry -> assertThat(entry.text()).isEmpty())
                .satisfies(entry -> assertThat(entry.leftOut()).isEqualTo(cached.length()));
        assertThat(json(entries, "manifest.json").at("/entries/5/leftOutBytes").asLong())
                .isEqualTo(file.leftOut());
    }

    @Test
    void noRoomAtAllLeavesNoLine() {
        assertThat(named(BundleContents.of(facts("a\n", "b\n"), 1), "log/cache.log"))
                .satisfies(entry -> assertThat(entry.text()).isEmpty())
                .satisfies(entry -> assertThat(entry.leftOut()).isEqualTo(2));
    }

    @Test
    void secretsOfLinesAreMaskedAndCounted() throws Exception {
        List<BundleEntry> entries =
                BundleContents.of(facts("fine\nGET /x?token=leak-4471 HTTP\nfine", "Bearer leak-4471\n"), ROOM);

        assertThat(entries).allSatisfy(entry -> assertThat(entry.text()).doesNotContain("leak-4471"));
        assertThat(named(entries, "log/cache.log").text()).isEqualTo("fine\nGET /x?token=*** HTTP\nfine");
        assertThat(named(entries, "log/cache.jsonl").text()).isEqualTo("fine\nGET /x?token=*** HTTP\nfine\n");
        // the last is of lines in which nothing is left to mask
        assertThat(json(entries, "manifest.json").at("/removed/maskedLines"))
                .extracting(each -> each.path("lines").asInt())
                .containsExactly(1, 1, 0);
    }

    @Test
    void secretsOfOptionsAreMaskedAndNamed() throws Exception {
        ClientOptions secret = options.toBuilder().tls(SSLContext.getDefault()).build();
        List<BundleEntry> entries = BundleContents.of(facts(secret, "", ""), ROOM);

        assertThat(entries).allSatisfy(entry -> assertThat(entry.text()).doesNotContain("4471"));
        assertThat(json(entries, "manifest.json").at("/removed/maskedOptions"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("loginExtension", "proxy.login", "tls", "logging.identityKey");
        JsonNode shown = json(entries, "options.json");
        assertThat(shown.path("loginExtension").asText()).isEqualTo("***");
        assertThat(shown.at("/proxy/host").asText()).isEqualTo("proxy.example:3128");
        assertThat(shown.path("appKey").asText()).isEqualTo("org#app");
    }

    /** One that is forgotten would be missing where somebody looks for it. */
    @Test
    void everyOptionIsThere() throws Exception {
        List<BundleEntry> entries = BundleContents.of(facts("", ""), ROOM);
        JsonNode shown = json(entries, "options.json");

        assertThat(accessors(ClientOptions.class, "appId", "logLevel"))
                .allSatisfy(name -> assertThat(shown.has(name)).as(name).isTrue());
        assertThat(accessors(LogOptions.class))
                .allSatisfy(name ->
                        assertThat(shown.path("logging").has(name)).as(name).isTrue());
    }

    private static List<String> accessors(Class<?> options, String... but) {
        return Arrays.stream(options.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !List.of("toString", "hashCode", "toBuilder").contains(name))
                .filter(name -> !List.of(but).contains(name))
                .toList();
    }

    @Test
    void connectionHasStatusChangesAndHostsAndNoUser() throws Exception {
        List<BundleEntry> entries = BundleContents.of(facts("", ""), ROOM);
        JsonNode connection = json(entries, "connection.json");

        assertThat(connection.at("/status/state").asText()).isEqualTo("WAITING");
        assertThat(connection.at("/lookedUp/sockets/0").asText()).isEqualTo("wss://chat.example:443");
        assertThat(connection.at("/changes/0/lastReason").asText()).isEqualTo("CONNECTION_LOST");
        assertThat(connection.at("/changes/0/at").asText()).isEqualTo("2026-03-04T05:06:07.009Z");
        assertThat(connection.path("changesForgotten").asInt()).isEqualTo(3);
        assertThat(json(entries, "manifest.json").path("serverClockAhead").asText())
                .isEqualTo("PT-2S");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.text()).doesNotContain("alice"));
    }

    @Test
    void threadsAreInOrder() {
        assertThat(named(BundleContents.of(facts("", ""), ROOM), "threads.txt").text())
                .isEqualTo("""
                        "msync4j-handler-1" waiting
                            at A.b(A.java:1)
                            at C.d(C.java:2)
                        "msync4j-io-1" runnable
                        """);
    }

    private static BundleEntry named(List<BundleEntry> entries, String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(List<BundleEntry> entries, String name) throws Exception {
        return JSON.readTree(named(entries, name).text());
    }

    private BundleFacts facts(String cached, String file) {
        return facts(options, cached, file);
    }

    private BundleFacts facts(ClientOptions client, String cached, String file) {
        return facts(client, cached, file, FlightLog.without(FlightLog.State.NOT_ASKED_FOR));
    }

    private BundleFacts facts(ClientOptions client, String cached, String file, FlightLog flight) {
        ConnectionStatus status = ConnectionStatus.builder()
                .state(ConnectionState.WAITING)
                .since(NOW)
                .inSession(true)
                .attempt(2)
                .lastReason(ErrorCode.CONNECTION_LOST)
                .userId("alice")
                .host("chat.example:443")
                .pendingSends(4)
                .build();
        Change lost = new Change(
                NOW,
                ConnectionState.ONLINE,
                ConnectionState.WAITING,
                1,
                Optional.of(ErrorCode.CONNECTION_LOST),
                "gone");
        ConnectionReport connection = new ConnectionReport(
                NOW,
                status,
                List.of(lost),
                3,
                Optional.of(new Addresses(
                        new AppKey("org", "app"),
                        List.of(URI.create("https://rest.example")),
                        List.of(URI.create("wss://chat.example:443/websocket")))),
                Optional.of(Duration.ofSeconds(-2)),
                Map.of("framesReceived", 7L),
                Map.of("TIMEOUT", 2L));
        LogFacts log = new LogFacts(
                LogOptions.builder().directory(Path.of("logs")).format(format).build(),
                LogLevel.WARN,
                LogCacheStatus.builder().on(true).build(),
                1,
                2,
                3,
                List.of());
        return new BundleFacts(
                "c1",
                new Surroundings(false, List.of("sdk-core.jar"), Map.of("version", "17"), Map.of(), "UTC", List.of()),
                client,
                connection,
                log,
                cached,
                List.of(new LogText("log/files/msync4j.log", file, 0)),
                flight,
                List.of(
                        new ThreadText("msync4j-io-1", Thread.State.RUNNABLE, List.of()),
                        new ThreadText(
                                "msync4j-handler-1", Thread.State.WAITING, List.of("A.b(A.java:1)", "C.d(C.java:2)"))));
    }
}
