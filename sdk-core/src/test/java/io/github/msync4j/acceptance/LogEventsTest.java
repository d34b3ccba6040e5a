package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.log.DoorLog;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
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
import io.github.msync4j.message.MessageReceived;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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
        assertThat(context(begun).user()).contains("alice");
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
            assertThat(context(record).operation()).as("the login is over").isEmpty();
        });

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

    private static LogContext context(LogRecord record) {
        return record.context().orElseThrow();
    }

    private MsyncClient logged(Inbox inbox) {
        MsyncClient client = client(options(), inbox);
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
