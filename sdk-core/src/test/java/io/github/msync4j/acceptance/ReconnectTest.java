package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.OfflineSends;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.fault.FaultProxy;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reconnect. */
class ReconnectTest extends ServerFixture {
    private static final ReconnectPolicy UNTIL_IT_IS_BACK =
            ReconnectPolicy.server().withBackoff(Duration.ofMillis(200), Duration.ofMillis(200));

    private FaultProxy proxy;
    private final Inbox inbox = new Inbox();

    @BeforeEach
    void standBetween() {
        proxy = proxy();
    }

    private MsyncClient bob(ReconnectPolicy policy, OfflineSends sends) throws Exception {
        MsyncClient bob = online("bob", through(proxy).reconnect(policy).offlineSends(sends), inbox);
        inbox.next(Connected.class);
        return bob;
    }

    @Test
    @Tag("R39")
    @SideBySide
    void cutIsMendedAndWhatWasSentMeanwhileArrivesOnceInBothDirections() throws Exception {
        Inbox alices = new Inbox();
        MsyncClient alice = online("alice", alices);
        alices.next(Connected.class);
        MsyncClient bob = bob(UNTIL_IT_IS_BACK, OfflineSends.waiting());
        cut(proxy);
        inbox.next(Reconnecting.class);
        await(alice.messages().sendText("bob", "m0"));
        await(alice.messages().sendText("bob", "m1"));
        CompletionStage<Message> waits = bob.messages().sendText("alice", "from the tunnel");
        for (int attempt = 2; attempt <= 4; attempt++) {
            assertThat(inbox.next(Reconnecting.class).attempt()).isEqualTo(attempt);
        }
        proxy.heal();

        assertThat(inbox.until(Connected.class).reconnected()).isTrue();
        await(waits);
        await(alice.messages().sendText("bob", "m2"));
        for (int i = 0; i < 3; i++) {
            assertThat(inbox.until(MessageReceived.class).message().content()).isEqualTo(Text.of("m" + i));
        }
        assertThat(alices.nextText()).isEqualTo("from the tunnel");
        await(bob.messages().sendText("alice", "out of it"));
        assertThat(alices.nextText()).isEqualTo("out of it");
    }

    @Test
    @Tag("R39")
    void messageFailsAtOnceDuringACutIfTheOptionSaysSo() throws Exception {
        MsyncClient bob = bob(UNTIL_IT_IS_BACK, OfflineSends.failing());
        cut(proxy);
        inbox.next(Reconnecting.class);

        assertThat(code(bob.messages().sendText("alice", "now or never"))).isEqualTo(ErrorCode.NOT_SENT);
        proxy.heal();
        inbox.until(Connected.class);
    }

    /** The default of five tries too; only its waits are shorter here. */
    @ParameterizedTest
    @ValueSource(ints = {5, 2, 1, 0})
    @Tag("R16")
    @Tag("R40")
    @SideBySide
    void deadServerIsTriedSoOftenThenTheSessionEndsOnceAndALoginWorks(int tries) throws Exception {
        MsyncClient bob = bob(tries == 5 ? AT_ONCE : AT_ONCE.withMaxAttempts(tries), OfflineSends.waiting());
        int accepted = proxy.accepted();
        cut(proxy);
        for (int attempt = 1; attempt <= tries; attempt++) {
            assertThat(inbox.next(Reconnecting.class).attempt()).isEqualTo(attempt);
        }
        Disconnected end = inbox.next(Disconnected.class);

        assertThat(end.code()).isEqualTo(ErrorCode.RECONNECT_FAILED);
        assertThat(end.reason()).isEqualTo(DisconnectReason.EXHAUSTED);
        inbox.staysEmpty(QUIET);
        assertThat(proxy.accepted() - accepted).isEqualTo(tries);
        assertThat(bob.state()).isEqualTo(ConnectionState.LOGGED_OUT);

        proxy.heal();
        await(bob.login("bob", Credentials.password(PASSWORD)));
        assertThat(inbox.next(Connected.class).reconnected()).isFalse();
    }
}
