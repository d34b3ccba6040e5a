package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.devserver.UploadedLog;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.log.LogUploadLog;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.logging.LogUpload;
import io.github.msync4j.spec.EventHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The upload of the log, over real sockets. */
@Tag("R54")
class LogUploadTest extends ServerFixture {
    private static final String CONTENT = "content-5190";
    private static final String WRONG_PASSWORD = "wrong-battery-staple-3318";

    private final List<LogRecord> heard = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void askForLogs() throws Exception {
        serve(DevServerOptions.builder().logInterval(Duration.ofMinutes(1)));
    }

    private MsyncClient uploading(LogOptions.Builder log, EventHandler... handlers) {
        ClientOptions.Builder options = ClientOptions.builder("demo#app")
                .bootstrap(List.of(server.rest()))
                .logging(log.build());
        MsyncClient client = client(options, handlers);
        client.logging().addListener(heard::add);
        return client;
    }

    private static LogOptions.Builder allowed() {
        return LogOptions.builder().upload(true).level(LogLevel.TRACE);
    }

    private void session(MsyncClient client) throws Exception {
        await(client.login("alice", Credentials.password(PASSWORD)));
        await(client.messages().sendText("bob", CONTENT));
        await(client.logout());
    }

    private String uploaded() {
        return server.uploadedLogs("alice").stream().map(UploadedLog::content).collect(Collectors.joining());
    }

    @Test
    void loginAndLogoutWhereBothWantIt_areUploaded_asThisDeviceAndInWholeLines() throws Exception {
        MsyncClient alice = uploading(allowed());
        await(alice.login("alice", Credentials.password(PASSWORD)));
        String resource = server.sessions("alice").get(0).resource();
        await(alice.logout());

        assertThat(server.uploadedLogs("")).isNotEmpty().allSatisfy(log -> {
            assertThat(log.userId()).isEqualTo("alice");
            assertThat(log.resource()).isEqualTo(resource);
            assertThat(log.content()).endsWith("\n");
        });
        assertThat(uploaded()).contains("login.begun", "login.succeeded", "login.logout_begun");
        assertThat(uploaded().lines())
                .allMatch(line -> line.contains(" client=" + alice.logging().client()))
                .noneMatch(line -> line.contains(LogUploadLog.LOGGER) || line.contains("log.upload"));
        assertThat(alice.logging().sinkFailures()).isZero();
    }

    @Test
    void serverThatDoesNotAsk_getsNone() throws Exception {
        serve(DevServerOptions.builder());
        MsyncClient alice = uploading(allowed());
        session(alice);

        // the server refuses what it did not ask for, which would be heard here
        assertThat(heard)
                .filteredOn(record -> record.logger().equals(LogUploadLog.LOGGER))
                .extracting(LogRecord::event)
                .containsExactly(LogUploadLog.UNWANTED.key());
        assertThat(server.uploadedLogs("")).isEmpty();
    }

    @Test
    void applicationThatDoesNotAllowIt_uploadsNone() throws Exception {
        MsyncClient alice = uploading(LogOptions.builder().level(LogLevel.TRACE));
        await(alice.login("alice", Credentials.password(PASSWORD)));
        MsyncException refused = failure(alice.uploadLogsNow());
        await(alice.logout());

        assertThat(refused.code()).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED);
        assertThat(refused)
                .hasMessageContaining("the application does not allow it")
                .hasMessageContaining("LogOptions");
        assertThat(server.uploadedLogs("")).isEmpty();
    }

    @Test
    void disableAll_uploadsNone() throws Exception {
        MsyncClient alice = uploading(allowed());
        alice.logging().disableAll();
        session(alice);

        assertThat(server.uploadedLogs("")).isEmpty();
    }

    @Test
    void noSecretAndNoContent_isUploaded() throws Exception {
        String renewed = token("alice");
        MsyncClient alice = uploading(allowed());
        assertThat(code(alice.login("alice", Credentials.password(WRONG_PASSWORD))))
                .isEqualTo(ErrorCode.WRONG_PASSWORD);
        session(alice);
        String shown = token("alice");
        await(alice.login("alice", Credentials.token(shown)));
        await(alice.renewToken(renewed));
        assertThat(code(alice.renewToken("no-token-7745"))).isEqualTo(ErrorCode.AUTHENTICATION_REFUSED);
        await(alice.messages().sendText("bob", CONTENT));
        await(alice.logout());

        // what is not there was logged: the failed login, the renewal, the text
        assertThat(uploaded())
                .contains("login.failed", "code=WRONG_PASSWORD", "token.renewed", "message.acknowledged", "rest.failed")
                .doesNotContain(PASSWORD, WRONG_PASSWORD, CONTENT, shown, renewed, "no-token-7745", "YWMt", "Bearer");
    }

    @Test
    void uploadLogsNow_saysWhatArrived() throws Exception {
        MsyncClient alice = uploading(allowed());
        await(alice.login("alice", Credentials.password(PASSWORD)));
        await(alice.uploadLogsNow());
        int before = uploaded().length();
        await(alice.messages().sendText("bob", CONTENT));
        LogUpload upload = await(alice.uploadLogsNow());

        assertThat(upload.bytes()).isEqualTo(uploaded().length() - before).isPositive();
        assertThat(upload.pieces()).isPositive();
        assertThat(upload.dropped()).isZero();
        assertThat(uploaded()).contains("message.acknowledged");
    }

    @Test
    void uploadLogsNow_beforeTheLoginAndAfterTheEnd_isATypedError() throws Exception {
        MsyncClient alice = uploading(allowed());
        assertThat(code(alice.uploadLogsNow())).isEqualTo(ErrorCode.NOT_LOGGED_IN);
        session(alice);
        assertThat(code(alice.uploadLogsNow())).isEqualTo(ErrorCode.NOT_LOGGED_IN);
        alice.close();
        assertThat(code(alice.uploadLogsNow())).isEqualTo(ErrorCode.CLOSED);
    }

    @Test
    void serviceThatSaysNothing_holdsUpALogoutForTwoSecondsOnly() throws Exception {
        MsyncClient alice = uploading(allowed());
        await(alice.login("alice", Credentials.password(PASSWORD)));
        server.stall(Moment.REST, "alice", 0);
        CompletionStage<LogUpload> now = alice.uploadLogsNow();
        await(alice.logout());
        assertThat(code(now)).isEqualTo(ErrorCode.NOT_LOGGED_IN);
        assertThat(server.sessions("alice")).isEmpty();
        server.clearFaults("");

        session(alice);
        assertThat(uploaded()).contains("login.logout_begun");
    }

    @Test
    void kick_endsIt_andTheNextLoginBringsTheRest() throws Exception {
        Inbox inbox = new Inbox();
        MsyncClient alice = uploading(allowed(), inbox);
        await(alice.login("alice", Credentials.password(PASSWORD)));
        await(alice.uploadLogsNow());
        server.forceOut("alice", null, ForceOutReason.KICKED, "");
        inbox.until(Disconnected.class);
        assertThat(code(alice.uploadLogsNow())).isEqualTo(ErrorCode.NOT_LOGGED_IN);
        assertThat(uploaded()).doesNotContain("connection.disconnected");

        session(alice);
        assertThat(uploaded()).contains("connection.disconnected");
    }
}
