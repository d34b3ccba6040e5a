package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.internal.connection.ScriptedServer.Call;
import io.github.msync4j.log.LogUploadLog;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.logging.LogUpload;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.protocol.wire.MSync.Command;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.protocol.wire.Status;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The upload of the log in virtual time, against a service that the test plays. */
@Tag("R54")
class LogUploadsTest extends ConnectionFixture {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WANTED = "\"enableReportLogs\":\"true\",\"reportInterval\":120000";
    private static final String OK = "{\"status\":\"ok\"}";
    private static final Duration INTERVAL = Duration.ofMinutes(2);
    private static final LogEvent SAID = LogEvent.of("app.said", "app", LogLevel.DEBUG, "an event");
    private static final Pattern LINE = Pattern.compile("an event number=(\\d+) client=test");

    private final List<LogRecord> heard = new ArrayList<>();
    private final List<CompletableFuture<?>> begun = new ArrayList<>();
    private Logging logging = logging(LogOptions.builder().upload(true));

    /** What it says is looked at here, and too much to be printed. */
    private final Logger host = Logger.getLogger(Logging.ROOT);

    LogUploadsTest() {
        host.setUseParentHandlers(false);
        discovering(logging);
    }

    @AfterEach
    void hostIsHeardAgain() {
        host.setUseParentHandlers(true);
    }

    private Logging logging(LogOptions.Builder options) {
        Logging made = Logging.create("test", options.level(LogLevel.DEBUG).build());
        made.addListener(heard::add);
        return made;
    }

    private void discovering(Logging log) {
        logging = log;
        connection = connection(
                ClientOptions.builder("org#app")
                        .bootstrap(List.of(URI.create("https://a.example")))
                        .build(),
                log);
    }

    private static String servers(String flags) {
        String hosts = "{\"hosts\":[{\"protocol\":\"https\",\"domain\":\"one.example\"}]}";
        return "{\"app_key\":\"org#app\",\"rest\":" + hosts + ",\"msync-wx\":" + hosts
                + (flags.isEmpty() ? "" : "," + flags) + "}";
    }

    private void found(String flags) {
        server.lastCall().answer(200, servers(flags));
        loop.settle();
    }

    private void online(String flags) {
        CompletableFuture<Connected> login = login();
        found(flags);
        accept();
        assertThat(login).isCompleted();
        loop.pass(Duration.ZERO);
    }

    private void say(int number) {
        logging.logger("app").at(SAID).field("number", number).emit();
    }

    private List<Call> uploads() {
        return server.calls().stream()
                .filter(call -> call.request().uri().getPath().endsWith("/client/logs"))
                .toList();
    }

    private Call lastUpload() {
        return uploads().get(uploads().size() - 1);
    }

    private static JsonNode body(Call upload) {
        try {
            return JSON.readTree(upload.request()
                    .body()
                    .toBytes(4_000_000)
                    .toCompletableFuture()
                    .join());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String content(Call upload) {
        return body(upload).path("logContent").asText();
    }

    private static List<Integer> numbers(Call upload) {
        assertThat(content(upload)).endsWith("\n");
        return content(upload)
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::find)
                .map(line -> Integer.valueOf(line.group(1)))
                .toList();
    }

    private void taken() {
        lastUpload().answer(200, OK);
        loop.pass(Duration.ZERO);
    }

    // ---- when -----------------------------------------------------------------------------------

    @Test
    void login_whereBothWantIt_uploadsWhatLedToItAndGoesOnInTheServicesInterval() {
        online(WANTED);

        assertThat(uploads()).hasSize(1);
        Call upload = lastUpload();
        assertThat(upload.request().method()).isEqualTo("POST");
        assertThat(upload.request().uri())
                .isEqualTo(URI.create("https://one.example/org/app/sdk/users/alice/client/logs"));
        assertThat(upload.request().bearer()).contains("t");
        assertThat(upload.request().contentType()).isEqualTo("application/json");
        assertThat(body(upload).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("resource", "logContent");
        assertThat(body(upload).path("resource").asText()).isEqualTo("r");
        assertThat(content(upload))
                .contains("login.begun", "login.succeeded", "connection.connected")
                .endsWith("\n");
        taken();

        say(1);
        passAnswered(INTERVAL.minusSeconds(5));
        assertThat(uploads()).hasSize(1);
        passAnswered(Duration.ofSeconds(5));
        assertThat(uploads()).hasSize(2);
        assertThat(numbers(lastUpload())).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"enableReportLogs\":\"true\"                              | 300",
                "\"enableReportLogs\":\"true\",\"reportInterval\":1000      | 60",
                "\"enableReportLogs\":\"true\",\"reportInterval\":\"90000\" | 90",
            })
    void interval_isTheServices_butAMinuteAtLeast(String flags, long seconds) {
        online(flags);
        taken();
        say(1);

        passAnswered(Duration.ofSeconds(seconds - 1));
        assertThat(uploads()).hasSize(1);
        passAnswered(Duration.ofSeconds(1));
        assertThat(uploads()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"enableReportLogs\":\"false\"",
                "\"enableReportLogs\":\"false\",\"reportInterval\":60000",
                "\"enableReportLogs\":\"on\",\"enableDataReport\":\"perhaps\",\"uploadinparts_enable\":\"\"",
                "\"enableReportLogs\":1",
            })
    void service_thatDoesNotWantIt_getsNone(String flags) {
        online(flags);
        passAnswered(Duration.ofMinutes(10));

        assertThat(uploads()).isEmpty();
        assertThat(heard).extracting(LogRecord::event).contains("upload.unwanted");
        CompletableFuture<LogUpload> now = uploadNow();
        assertThat(failure(now).code()).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED);
        assertThat(failure(now)).hasMessageContaining("the service does not want the log");
    }

    @Test
    void application_thatDoesNotWantIt_uploadsNone() {
        discovering(logging(LogOptions.builder()));
        online(WANTED);
        passAnswered(Duration.ofMinutes(10));

        assertThat(uploads()).isEmpty();
    }

    @Test
    void addresses_thatAreGiven_meanThatNobodyAskedForIt() {
        logging = logging(LogOptions.builder().upload(true));
        connection = connection(
                ClientOptions.builder("org#app")
                        .rest(URI.create("http://127.0.0.1:1"))
                        .socket(URI.create("ws://127.0.0.1:1/websocket"))
                        .build(),
                logging);
        online();
        passAnswered(Duration.ofMinutes(10));

        assertThat(server.calls()).isEmpty();
        CompletableFuture<LogUpload> now = uploadNow();
        assertThat(failure(now).code()).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED);
        assertThat(failure(now)).hasMessageContaining("leave rest and socket out");
    }

    @Test
    void disableAll_leavesNothingToUpload() {
        logging.disableAll();
        online(WANTED);
        passAnswered(Duration.ofMinutes(10));

        assertThat(uploads()).isEmpty();
        assertThat(uploadNow().join().bytes()).isZero();
    }

    @Test
    void user_whoseNameIsNoPartOfAPath_isEncoded() {
        CompletableFuture<Connected> login = connection.login("a/b ?c", Credentials.token("t"));
        loop.settle();
        found(WANTED);
        accept();
        assertThat(login).isCompleted();
        loop.pass(Duration.ZERO);

        assertThat(lastUpload().request().uri().getRawPath()).isEqualTo("/org/app/sdk/users/a%2Fb%20%3Fc/client/logs");
    }

    @Test
    void upload_saysNothingOfItselfInWhatIsUploaded() {
        online(WANTED);
        taken();
        say(1);
        passAnswered(INTERVAL);
        lastUpload().fail(ErrorCode.SERVER_UNREACHABLE);
        passAnswered(Duration.ofSeconds(10));

        assertThat(uploads()).hasSize(3);
        assertThat(content(lastUpload())).doesNotContain("client/logs", "log.upload", LogUploadLog.LOGGER);
        taken();
        passAnswered(INTERVAL.multipliedBy(3));
        assertThat(uploads())
                .as("a log in which nothing happens is not uploaded")
                .hasSize(3);
        assertThat(heard)
                .filteredOn(record -> record.logger().equals(LogUploadLog.LOGGER))
                .extracting(LogRecord::event)
                .containsExactly("upload.accepted", "upload.failed", "upload.accepted");
    }

    // ---- failures -------------------------------------------------------------------------------

    @Test
    void answer_thatIsNotOk_isTriedAgainWithTheSameLines() {
        online(WANTED);
        String first = content(lastUpload());
        lastUpload().answer(200, "{\"status\":\"full\"}");
        loop.pass(Duration.ofSeconds(5));
        assertThat(content(lastUpload())).isEqualTo(first);
        lastUpload().answer(500, "<html>");
        loop.pass(Duration.ofSeconds(10));
        assertThat(content(lastUpload())).isEqualTo(first);
        assertThat(uploads()).hasSize(3);
        say(1);
        taken();

        begun.add(uploadNow());
        assertThat(numbers(lastUpload())).containsExactly(1);
    }

    @Test
    void passwordThatIsWrong_isToldWithTheNextLogin() {
        CompletableFuture<Connected> wrong = login(Credentials.password("p"));
        found(WANTED);
        server.lastCall().answer(400, "{\"error\":\"invalid_grant\",\"error_description\":\"invalid password\"}");
        loop.pass(Duration.ofMinutes(10));
        assertThat(code(wrong)).isEqualTo(ErrorCode.WRONG_PASSWORD);
        assertThat(uploads()).isEmpty();

        online(WANTED);

        assertThat(content(lastUpload())).contains("login.failed").contains("code=WRONG_PASSWORD");
    }

    @Test
    void login_thatIsRefusedWithItsToken_uploadsOnce() {
        CompletableFuture<Connected> login = login();
        found(WANTED);
        server.last().open();
        server.last().refuse(Status.ErrorCode.IM_FORBIDDEN, "");
        loop.pass(Duration.ZERO);

        assertThat(code(login)).isEqualTo(ErrorCode.SERVICE_DISABLED);
        assertThat(uploads()).hasSize(1);
        assertThat(lastUpload().request().bearer()).contains("t");
        assertThat(content(lastUpload())).contains("login.failed");
        taken();
        say(1);
        loop.pass(Duration.ofMinutes(10));
        assertThat(uploads()).hasSize(1);
        assertThat(loop.timers()).isZero();
    }

    @Test
    void login_thatALogoutEnds_uploadsNothing() {
        CompletableFuture<Connected> login = login();
        found(WANTED);
        begun.add(connection.logout());
        loop.pass(Duration.ofMinutes(10));

        assertThat(login).isCompletedExceptionally();
        assertThat(uploads()).isEmpty();
    }

    // ---- the end of a session -------------------------------------------------------------------

    @Test
    void logout_flushesBeforeTheServerIsTold() {
        online(WANTED);
        taken();
        say(1);
        CompletableFuture<Void> out = connection.logout();
        loop.pass(Duration.ofMillis(500));

        assertThat(numbers(lastUpload())).containsExactly(1);
        assertThat(server.last().commands()).doesNotContain(Command.LOGOUT);
        assertThat(out).isNotDone();
        taken();
        assertThat(out).isCompleted();
        assertThat(server.last().commands()).contains(Command.LOGOUT);
        assertThat(loop.timers()).isZero();
    }

    @Test
    void logout_whereTheServiceSaysNothing_waitsForTwoSeconds() {
        online(WANTED);
        taken();
        say(1);
        CompletableFuture<Void> out = connection.logout();
        CompletableFuture<Void> again = connection.logout();
        loop.pass(Duration.ofMillis(1_999));
        assertThat(out).isNotDone();
        loop.pass(Duration.ofMillis(1));

        assertThat(out).isCompleted();
        assertThat(again).isCompleted();
        assertThat(lastUpload().isOpen()).as("taken back").isFalse();
        assertThat(loop.timers()).isZero();
        online(WANTED);
        assertThat(numbers(lastUpload())).containsExactly(1);
    }

    @Test
    void logout_withNothingToTellOrWithoutALink_waitsForNothing() {
        online(WANTED);
        taken();
        logging.disableAll(); // that a logout begins would be something to tell
        CompletableFuture<Void> out = connection.logout();
        loop.settle();
        assertThat(out).isCompleted();

        logging.enableAll();
        online(WANTED);
        taken();
        server.last().breakOff();
        loop.settle();
        int before = uploads().size();
        CompletableFuture<Void> lost = connection.logout();
        loop.settle();
        assertThat(lost).isCompleted();
        assertThat(uploads()).hasSize(before);
    }

    @Test
    void close_flushesToo() {
        online(WANTED);
        taken();
        say(1);
        CompletableFuture<Void> closed = connection.close();
        loop.pass(Duration.ZERO);
        assertThat(closed).isNotDone();
        assertThat(numbers(lastUpload())).containsExactly(1);
        taken();

        assertThat(closed).isCompleted();
        assertThat(loop.released()).isTrue();
    }

    @Test
    void login_rightAfterALogout_cutsTheFlush() {
        online(WANTED);
        taken();
        say(1);
        CompletableFuture<Void> out = connection.logout();
        CompletableFuture<Connected> again = connection.login("alice", Credentials.token("t2"));
        loop.settle();

        assertThat(out).isCompleted();
        found(WANTED);
        accept();
        assertThat(again).isCompleted();
        loop.pass(Duration.ZERO);
        assertThat(numbers(lastUpload())).containsExactly(1);
        assertThat(lastUpload().request().bearer()).contains("t2");
    }

    @Test
    void kick_stopsIt() {
        online(WANTED);
        taken();
        say(1);
        passAnswered(INTERVAL);
        Call cut = lastUpload();
        assertThat(cut.isOpen()).isTrue();
        server.last().kick(StatisticsBody.Operation.USER_KICKED_BY_CHANGE_PASSWORD, "");
        loop.pass(Duration.ofMinutes(10));

        assertThat(connection.state()).isEqualTo(ConnectionState.LOGGED_OUT);
        assertThat(cut.isOpen()).as("taken back").isFalse();
        assertThat(uploads()).hasSize(2);
        assertThat(loop.timers()).isZero();
        online(WANTED);
        assertThat(numbers(lastUpload())).containsExactly(1);
        taken();
        loop.pass(Duration.ofSeconds(3));
        assertThat(content(lastUpload())).contains("connection.disconnected");
    }

    @Test
    void kick_duringTheFlushOfALogout_endsBoth() {
        online(WANTED);
        taken();
        say(1);
        CompletableFuture<Void> out = connection.logout();
        loop.settle();
        server.last().kick(StatisticsBody.Operation.USER_REMOVED, "");
        loop.settle();

        assertThat(out).isCompleted();
        assertThat(loop.timers()).isZero();
    }

    @Test
    void reconnect_doesNotDisturbIt() {
        online(WANTED);
        taken();
        server.last().breakOff();
        say(1);
        passBackoff();
        found(WANTED);
        accept();
        passAnswered(INTERVAL);

        assertThat(uploads()).hasSize(2);
        assertThat(numbers(lastUpload())).containsExactly(1);
    }

    // ---- now ------------------------------------------------------------------------------------

    private CompletableFuture<LogUpload> uploadNow() {
        CompletableFuture<LogUpload> now = connection.uploadLogs();
        loop.pass(Duration.ZERO);
        return now;
    }

    @Test
    void uploadNow_saysWhatArrived() {
        online(WANTED);
        taken();
        for (int i = 0; i < 300; i++) {
            logging.logger("app").log(LogLevel.DEBUG, "x".repeat(999));
        }
        CompletableFuture<LogUpload> now = uploadNow();
        CompletableFuture<LogUpload> other = uploadNow();
        assertThat(uploads()).hasSize(2);
        int first = content(lastUpload()).length();
        taken();
        assertThat(now).isNotDone();
        int second = content(lastUpload()).length();
        taken();

        assertThat(now).isCompleted();
        assertThat(other).isCompleted();
        assertThat(now.join())
                .isEqualTo(LogUpload.builder().bytes(first + second).pieces(2).build());
        assertThat(first).isLessThanOrEqualTo(262_144);
    }

    @Test
    void uploadNow_doesNotWaitForTheEndOfAWait() {
        online(WANTED);
        lastUpload().fail(ErrorCode.SERVER_UNREACHABLE);
        loop.pass(Duration.ZERO);
        assertThat(uploads()).hasSize(1);

        CompletableFuture<LogUpload> now = uploadNow();
        assertThat(uploads()).hasSize(2);
        taken();

        assertThat(now).isCompleted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | {\"error_description\":\"upload client logs reached limit\"} | QUOTA_REACHED",
                "401 | {\"error\":\"unauthorized\"}                                 | AUTHENTICATION_REFUSED",
                "200 | {\"status\":\"no\"}                                          | REST_FAILED",
                "200 | nonsense                                                     | REST_FAILED",
            })
    void uploadNow_thatFails_saysWhyAndKeepsTheLines(int status, String answer, ErrorCode code) {
        online(WANTED);
        taken();
        say(1);
        CompletableFuture<LogUpload> now = uploadNow();
        lastUpload().answer(status, answer);
        loop.settle();

        assertThat(code(now)).isEqualTo(code);
        assertThat(failure(now)).hasMessageContaining("the upload of the log");
        loop.pass(Duration.ofSeconds(5));
        assertThat(numbers(lastUpload())).containsExactly(1);
    }

    @Test
    void uploadNow_withoutASession_orWhenItEnds_isNotLoggedIn() {
        assertThat(code(uploadNow())).isEqualTo(ErrorCode.NOT_LOGGED_IN);
        online(WANTED);
        CompletableFuture<LogUpload> now = uploadNow();
        server.last().kick(StatisticsBody.Operation.USER_REMOVED, "");
        loop.settle();

        assertThat(code(now)).isEqualTo(ErrorCode.NOT_LOGGED_IN);
        assertThat(code(uploadNow())).isEqualTo(ErrorCode.NOT_LOGGED_IN);
    }

    // ---- at least once --------------------------------------------------------------------------

    /** Whatever happens to answers, links and sessions: each line arrives at least once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void simulation_ofAnyTrouble_losesNoLine(long seed) {
        Random random = new Random(seed);
        Set<Integer> arrived = new HashSet<>();
        int pieces = 0;
        int lines = 0;
        for (int step = 0; step < 500; step++) {
            for (int i = random.nextInt(3); i > 0; i--) {
                say(lines++);
            }
            for (Call upload : uploads()) {
                if (upload.isOpen() && random.nextInt(4) > 0) {
                    pieces += answer(upload, random, arrived);
                }
            }
            if (connection.state() == ConnectionState.LOGGED_OUT) {
                boolean wrong = random.nextInt(3) == 0;
                begun.add(connection.login("alice", wrong ? Credentials.password("p") : Credentials.token("t" + step)));
            } else if (connection.state() == ConnectionState.LOOKING_UP) {
                server.lastCall().answer(200, servers(WANTED));
            } else if (connection.state() == ConnectionState.AUTHENTICATING) {
                server.lastCall().answer(400, "{\"error_description\":\"invalid password\"}");
            } else if (connection.state() == ConnectionState.CONNECTING) {
                play(ScriptedServer.Socket::open);
            } else if (connection.state() == ConnectionState.PROVISIONING) {
                boolean refused = random.nextInt(5) == 0;
                play(socket -> {
                    if (refused) {
                        socket.refuse(Status.ErrorCode.IM_FORBIDDEN, "");
                    } else {
                        socket.accept();
                    }
                });
            } else {
                play(socket -> socket.answerUnread(loop.now().toEpochMilli()));
                disturb(random);
            }
            loop.pass(Duration.ofMillis(random.nextInt(20_000)));
        }
        for (int i = 0; i < 100 && arrived.size() < lines; i++) {
            for (Call upload : uploads()) {
                if (upload.isOpen()) {
                    arrived.addAll(numbers(upload));
                    upload.answer(200, OK);
                }
            }
            loop.settle();
            if (connection.state() == ConnectionState.LOGGED_OUT) {
                begun.add(connection.login("alice", Credentials.token("t")));
                loop.settle();
                found(WANTED);
                accept();
            } else if (connection.state() != ConnectionState.ONLINE) {
                begun.add(connection.logout());
            }
            begun.add(connection.uploadLogs());
            loop.pass(Duration.ofMillis(1));
        }

        begun.add(connection.close());
        loop.pass(Duration.ofSeconds(2));
        assertThat(arrived).hasSize(lines);
        assertThat(begun).as("each call is settled").allMatch(CompletableFuture::isDone);
        assertThat(pieces).as("answers were lost").isPositive();
    }

    private void disturb(Random random) {
        switch (random.nextInt(12)) {
            case 0 -> begun.add(connection.logout());
            case 1 -> play(socket -> socket.kick(StatisticsBody.Operation.USER_KICKED_BY_CHANGE_PASSWORD, ""));
            case 2 -> play(ScriptedServer.Socket::breakOff);
            case 3 -> begun.add(connection.uploadLogs());
            default -> {}
        }
    }

    /** What the service makes of a piece; 1 if it has it, and the client does not know. */
    private static int answer(Call upload, Random random, Set<Integer> arrived) {
        switch (random.nextInt(5)) {
            case 0 -> upload.fail(ErrorCode.SERVER_UNREACHABLE);
            case 1 -> upload.answer(503, "{}");
            case 2 -> {
                arrived.addAll(numbers(upload));
                upload.fail(ErrorCode.CONNECTION_LOST);
                return 1;
            }
            default -> {
                arrived.addAll(numbers(upload));
                upload.answer(200, OK);
            }
        }
        return 0;
    }
}
