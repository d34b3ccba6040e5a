package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionHandler;
import io.github.msync4j.logging.LogContext;
import io.github.msync4j.logging.LogExport;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.LogRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log has of real sessions, everywhere it goes. */
class LoggingTest extends ServerFixture {
    private static final String CONTENT = "content-8812";

    private final List<LogRecord> heard = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path directory;

    @Test
    @Tag("R46")
    @Tag("R53")
    void loginWithFileAndCacheIsInBothWithoutSecrets() throws Exception {
        Path files = directory.resolve("alice");
        MsyncClient alice = client(options()
                .logging(LogOptions.builder()
                        .level(LogLevel.TRACE)
                        .cache(true)
                        .directory(files)
                        .build()));
        session(alice);
        LogExport export = alice.logging().exportLogs(directory.resolve("sdklog.log"));
        alice.close();

        String file = Files.readString(files.resolve("msync4j.log"));
        String exported = Files.readString(directory.resolve("sdklog.log"));
        assertThat(file).contains("login", "ONLINE").doesNotContain(PASSWORD, CONTENT, "YWMt");
        assertThat(exported).contains("login", "ONLINE").doesNotContain(PASSWORD, CONTENT, "YWMt");
        assertThat(exported.lines().count()).isEqualTo(export.entries()).isPositive();
        assertThat(file).startsWith(exported);
        assertThat(alice.logging().sinkFailures()).isZero();
    }

    @Test
    @Tag("R47")
    @Tag("R49")
    void enableAllShowsDebugAndInfoOfALogin() throws Exception {
        MsyncClient alice = client(options());
        alice.logging().enableAll();
        alice.logging().addListener(heard::add);

        session(alice);

        assertThat(heard).extracting(LogRecord::level).contains(LogLevel.DEBUG, LogLevel.INFO);
        assertThat(heard).allSatisfy(record -> {
            assertThat(record.client()).isEqualTo(alice.logging().client());
            assertThat(record.toString()).doesNotContain(PASSWORD, CONTENT, "YWMt");
        });
    }

    @Test
    @Tag("R48")
    void consoleShowsNothingUnlessItIsAskedFor() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            MsyncClient alice = client(options().logLevel(LogLevel.DEBUG));
            session(alice);
            assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();

            alice.logging().showConsole(true);
            await(alice.login("alice", Credentials.password(PASSWORD)));
            await(alice.logout());
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains(" client=" + alice.logging().client());
        } finally {
            System.setOut(before);
        }
    }

    @Test
    @Tag("R48")
    void consoleThatIsHiddenAgainShowsNothingMoreAndListenersHearOn() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            MsyncClient alice = client(options().logLevel(LogLevel.DEBUG));
            alice.logging().addListener(heard::add);
            alice.logging().showConsole(true);
            session(alice);
            alice.logging().showConsole(false);
            String shown = printed.toString(StandardCharsets.UTF_8);
            int heardBefore = heard.size();

            session(alice);

            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .isEqualTo(shown)
                    .isNotEmpty();
            assertThat(heard).hasSizeGreaterThan(heardBefore);
        } finally {
            System.setOut(before);
        }
    }

    @Test
    @Tag("R49")
    void listenerThatThrowsBreaksNeitherLoginNorListener() throws Exception {
        List<LogRecord> alsoHeard = Collections.synchronizedList(new ArrayList<>());
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        MsyncClient alice = client(options());
        alice.logging().enableAll();
        alice.logging().addListener(heard::add);
        alice.logging().addListener(record -> {
            throw new IllegalStateException("a listener's own trouble");
        });
        alice.logging().addListener(alsoHeard::add);

        session(alice);
        alice.close();

        assertThat(alsoHeard).extracting(LogRecord::event).contains("login.succeeded");
        assertThat(heard).extracting(LogRecord::event).contains("login.succeeded");
        assertThat(alice.logging().listenerFailures()).isGreaterThanOrEqualTo(heard.size());
        assertThat(heard).allSatisfy(record -> {
            assertThat(record.time()).isBetween(begun, Instant.now());
            assertThat(record.level()).isIn(LogLevel.DEBUG, LogLevel.INFO, LogLevel.TRACE);
            assertThat(record.message()).isNotBlank();
        });
    }

    @Test
    @Tag("R53")
    void exportIsOfTheCacheAloneAndNeverShorter() throws Exception {
        MsyncClient alice = client(options().logLevel(LogLevel.DEBUG));
        session(alice);
        Path file = directory.resolve("sdklog.log");
        assertThat(alice.logging().exportLogs(file).entries()).isZero();
        assertThat(file).doesNotExist();

        alice.logging().useCache(true);
        session(alice);
        LogExport first = alice.logging().exportLogs(file);
        String firstText = Files.readString(file);
        session(alice);
        LogExport second = alice.logging().exportLogs(file);

        assertThat(first.entries()).isPositive();
        assertThat(firstText).contains(" login.begun ").endsWith("\n");
        assertThat(second.entries()).isGreaterThan(first.entries());
        assertThat(Files.readString(file)).startsWith(firstText);
    }

    @Test
    @Tag("R52")
    void cacheKeepsItsBytesFromTheNextRecordOn() throws Exception {
        MsyncClient alice = client(options()
                .logging(LogOptions.builder().level(LogLevel.TRACE).cache(true).build()));
        for (int i = 0; i < 5; i++) {
            session(alice);
            alice.logging().logger("app").log(LogLevel.INFO, "界".repeat(300));
        }
        assertThat(alice.logging().cacheStatus().maxBytes()).isEqualTo(3 * 1024 * 1024);
        assertThat(alice.logging().cacheStatus().bytes()).isGreaterThan(4096);

        alice.logging().setCacheBytes(4096);

        assertThat(alice.logging().cacheStatus().bytes()).isPositive().isLessThanOrEqualTo(4096);
        session(alice);
        assertThat(alice.logging().cacheStatus().bytes()).isPositive().isLessThanOrEqualTo(4096);
        assertThat(alice.logging().cacheStatus().dropped()).isPositive();
    }

    @Test
    @Tag("R50")
    @Tag("R52")
    void disableAllLeavesAWholeSessionOutOfEverything() throws Exception {
        Path files = directory.resolve("alice");
        MsyncClient alice = client(options()
                .logging(LogOptions.builder().cache(true).directory(files).build()));
        alice.logging().addListener(heard::add);
        alice.logging().disableAll();

        session(alice);
        alice.close();

        assertThat(heard).isEmpty();
        assertThat(alice.logging().cacheStatus().entries()).isZero();
        assertThat(Files.exists(files)).isFalse();
    }

    @Test
    @Tag("R49")
    void handlersRunWithinTheContextOfTheirClient() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        MsyncClient alice = client(options(), new ConnectionHandler() {
            @Override
            public void onConnected(Connected event) {
                throw new IllegalStateException("a handler's own trouble");
            }
        });
        alice.logging().addListener(record -> {
            heard.add(record);
            told.countDown();
        });

        await(alice.login("alice", Credentials.password(PASSWORD)));
        await(told);

        LogContext context = heard.get(0).context().orElseThrow();
        assertThat(heard.get(0).thrown().orElseThrow().message()).contains("a handler's own trouble");
        assertThat(context.user()).contains("alice");
    }

    private void session(MsyncClient client) throws Exception {
        await(client.login("alice", Credentials.password(PASSWORD)));
        await(client.messages().sendText("bob", CONTENT));
        await(client.logout());
    }
}
