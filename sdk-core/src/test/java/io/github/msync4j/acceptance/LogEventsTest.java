package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.log.DoorLog;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionHandler;
import io.github.msync4j.log.ConnectionLog;
import io.github.msync4j.log.EventsLog;
import io.github.msync4j.log.FrameLog;
import io.github.msync4j.log.LoginLog;
import io.github.msync4j.log.MessageLog;
import io.github.msync4j.log.RestLog;
import io.github.msync4j.log.SocketLog;
import io.github.msync4j.log.TokenLog;
import io.github.msync4j.logging.LogContext;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogField;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Text;
import io.github.msync4j.rest.GroupApi;
import io.github.msync4j.rest.GroupId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a client's log tells of a login and of messages, and what all of it belongs to. */
class LogEventsTest extends ServerFixture {
    private static final String TEXT = "nobody else reads this 5521";

    private final List<LogRecord> log = Collections.synchronizedList(new ArrayList<>());

    @Test
    @Tag("R49")
    void eachStepFromLoginToLogoutIsToldOnce() throws Exception {
        Inbox inbox = new Inbox();
        MsyncClient alice = logged(inbox);
        await(alice.login("alice", Credentials.password(PASSWORD)));
        await(alice.messages().sendText("bob", TEXT));
        await(online("bob").messages().sendText("alice", TEXT));
        inbox.until(MessageReceived.class);
        await(alice.logout());

        assertThat(told(LoginLog.BEGUN, "user")).containsExactly("alice");
        assertThat(told(LoginLog.BEGUN, "grant")).containsExactly("password");
        assertThat(told(LoginLog.STEP_BEGUN, "step"))
                .isEqualTo(told(LoginLog.STEP_DONE, "step"))
                .hasSize(3);
        assertThat(told(LoginLog.SUCCEEDED, "attempts")).containsExactly("1");
        assertThat(told(TokenLog.OBTAINED)).hasSize(1);
        assertThat(told(RestLog.ANSWERED, "status")).containsExactly("200");
        assertThat(told(RestLog.ANSWERED, "method")).containsExactly("POST");
        assertThat(told(SocketLog.OPENED, "host"))
                .containsExactly(server.socket().getAuthority());
        assertThat(told(FrameLog.SENT, "command"))
                .startsWith("PROVISION", "UNREAD")
                .endsWith("LOGOUT");
        assertThat(told(FrameLog.RECEIVED, "command"))
                .startsWith("PROVISION", "UNREAD")
                .contains("SYNC");
        assertThat(told(FrameLog.SENT, "bytes"))
                .allSatisfy(bytes -> assertThat(Integer.parseInt(bytes)).isPositive());
        assertThat(told(MessageLog.SENT, "to")).containsExactly("bob");
        assertThat(told(MessageLog.ACKNOWLEDGED, "localId")).isEqualTo(told(MessageLog.SENT, "localId"));
        assertThat(told(MessageLog.RECEIVED, "from")).containsExactly("bob");
        assertThat(told(MessageLog.RECEIVED, "content")).containsExactly("Text");
        assertThat(told(LoginLog.LOGOUT_BEGUN)).hasSize(1);
        assertThat(told(ConnectionLog.DISCONNECTED, "reason")).containsExactly("LOGOUT");
        assertThat(log.toString()).doesNotContain(TEXT, PASSWORD, "YWMt");
    }

    @Test
    @Tag("R49")
    void recordsAreFoundByWhatTheyBelongTo() throws Exception {
        MsyncClient alice = logged(new Inbox());
        Connected connected = await(alice.login("alice", Credentials.password(PASSWORD)));

        LogRecord begun = told(LoginLog.BEGUN).get(0);
        assertThat(context(begun).app()).contains("demo#app");
        assertThat(context(begun).user()).contains("alice");
        assertThat(context(begun).resource()).contains(connected.resource());
        String login = context(begun).operation().orElseThrow();
        assertThat(told(LoginLog.SUCCEEDED)).singleElement().satisfies(record -> {
            assertThat(context(record).user()).contains("alice");
            assertThat(context(record).connection()).contains("1");
            assertThat(context(record).session()).contains(connected.sessionId());
            assertThat(context(record).operation()).contains(login);
        });
        assertThat(told(RestLog.ANSWERED).get(0).context().orElseThrow().operation())
                .contains(login);
        assertThat(told(SocketLog.OPENED).get(0).context().orElseThrow().operation())
                .contains(login);
        assertThat(told(LoginLog.STEP_DONE).get(0).context().orElseThrow().attempt())
                .contains("1");

        await(alice.messages().sendText("bob", TEXT));

        assertThat(told(MessageLog.ACKNOWLEDGED)).singleElement().satisfies(record -> {
            assertThat(context(record).session()).contains(connected.sessionId());
            assertThat(context(record).operation())
                    .isEqualTo(told(MessageLog.SENT, "localId").stream().findFirst());
            assertThat(told(FrameLog.SENT, "trace"))
                    .contains(context(record).trace().orElseThrow());
        });
        assertThat(told(FrameLog.SENT).stream()
                        .filter(record -> context(record).trace().isPresent()))
                .as("the message's frame, and no other")
                .singleElement()
                .satisfies(record -> assertThat(record.fields())
                        .extracting(LogField::value)
                        .contains(context(record).trace().orElseThrow()));

        await(alice.logout());

        assertThat(told(ConnectionLog.DISCONNECTED)).singleElement().satisfies(record -> {
            assertThat(context(record).user()).contains("alice");
            assertThat(context(record).session()).contains(connected.sessionId());
        });
    }

    @Test
    @Tag("R49")
    void whatAHandlerLogsBelongsToItsSession() throws Exception {
        CountDownLatch handled = new CountDownLatch(1);
        MsyncClient alice = logged(new Inbox());
        DoorLog own = new DoorLog(alice.logging());
        alice.addHandler(new ConnectionHandler() {
            @Override
            public void onConnected(Connected event) {
                own.closed();
                handled.countDown();
                throw new IllegalStateException("as handlers do");
            }
        });

        Connected connected = await(alice.login("alice", Credentials.password(PASSWORD)));

        assertThat(handled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        LogRecord record = told(DoorLog.CLOSED).get(0);
        assertThat(context(record).user()).isEqualTo(Optional.of("alice"));
        assertThat(context(record).session()).contains(connected.sessionId());
        assertThat(context(record).connection()).contains("1");
        assertThat(told(EventsLog.HANDLER_THREW)).singleElement().satisfies(threw -> {
            assertThat(threw.thrown().orElseThrow().type()).isEqualTo(IllegalStateException.class.getName());
            assertThat(context(threw).session()).contains(connected.sessionId());
        });
    }

    @Test
    @Tag("R49")
    void failureNamesTheOperationThatTheLogTellsOf() throws Exception {
        MsyncClient alice = logged(new Inbox());

        MsyncException login = failure(alice.login("alice", Credentials.password("wrong")));

        assertThat(login.operation()).isPresent();
        assertThat(login)
                .hasMessageEndingWith("[" + login.code() + ", operation "
                        + login.operation().orElseThrow() + " of client "
                        + alice.logging().client() + "]");
        assertThat(told(LoginLog.FAILED))
                .singleElement()
                .satisfies(record -> assertThat(context(record).operation()).isEqualTo(login.operation()));

        await(alice.login("alice", Credentials.password(PASSWORD)));
        MsyncException sent = failure(alice.messages()
                .send(OutgoingMessage.builder()
                        .to("404")
                        .chatType(ChatType.GROUP)
                        .content(Text.of(TEXT))
                        .build()));

        assertThat(told(MessageLog.FAILED)).singleElement().satisfies(record -> {
            assertThat(context(record).operation()).isPresent().isEqualTo(sent.operation());
            assertThat(context(record).trace()).isPresent();
        });

        MsyncException call = failure(GroupApi.of(alice.rest()).getAnnouncement(GroupId.of("404")));

        assertThat(told(RestLog.FAILED).stream().map(record -> context(record).operation()))
                .contains(call.operation());
    }

    @Test
    @Tag("R49")
    void loginThatALogoutEndsIsStillTheOperationThatFailed() throws Exception {
        server.stall(Moment.PROVISION, 1);
        MsyncClient alice = logged(new Inbox());
        CompletionStage<Connected> login = alice.login("alice", Credentials.password(PASSWORD));
        await(alice.logout());

        MsyncException failed = failure(login);
        assertThat(failed.operation())
                .isPresent()
                .isEqualTo(context(told(LoginLog.BEGUN).get(0)).operation());
        assertThat(told(LoginLog.FAILED))
                .singleElement()
                .satisfies(record -> assertThat(context(record).operation()).isEqualTo(failed.operation()));
        assertThat(context(told(LoginLog.LOGOUT_BEGUN).get(0)).operation())
                .isPresent()
                .isNotEqualTo(failed.operation());
    }

    @Test
    @Tag("R49")
    void whatFollowsACallBelongsToIt() throws Exception {
        Object answers = new Object();
        MsyncClient alice = logged(
                options()
                        .handlerExecutor(task -> ForkJoinPool.commonPool().execute(() -> {
                            synchronized (answers) {
                                task.run();
                            }
                        })),
                new Inbox());
        DoorLog own = new DoorLog(alice.logging());
        List<CompletionStage<Void>> followed = new ArrayList<>();

        // no answer comes before somebody waits for it
        synchronized (answers) {
            followed.add(alice.login("alice", Credentials.password(PASSWORD)).thenRun(own::closed));
        }
        await(followed.get(0));
        synchronized (answers) {
            followed.add(alice.messages().sendText("bob", TEXT).thenRun(own::closed));
        }
        await(followed.get(1));

        assertThat(told(DoorLog.CLOSED).stream().map(record -> context(record).operation()))
                .containsExactly(
                        context(told(LoginLog.BEGUN).get(0)).operation(),
                        context(told(MessageLog.SENT).get(0)).operation())
                .doesNotContain(Optional.empty());
    }

    private static LogContext context(LogRecord record) {
        return record.context().orElseThrow();
    }

    private MsyncClient logged(Inbox inbox) {
        return logged(options(), inbox);
    }

    private MsyncClient logged(ClientOptions.Builder options, Inbox inbox) {
        MsyncClient client = client(options, inbox);
        client.logging().setLevel(LogLevel.TRACE);
        client.logging().addListener(log::add);
        return client;
    }

    private List<LogRecord> told(LogEvent event) {
        synchronized (log) {
            return log.stream()
                    .filter(record -> record.event().equals(event.key()))
                    .toList();
        }
    }

    private List<String> told(LogEvent event, String field) {
        return told(event).stream()
                .flatMap(record -> record.fields().stream())
                .filter(each -> each.key().equals(field))
                .map(LogField::value)
                .toList();
    }
}
