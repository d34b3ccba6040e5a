package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.fault.Direction;
import io.github.msync4j.fault.Fault;
import io.github.msync4j.fault.FaultProxy;
import io.github.msync4j.fault.Moment;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.spec.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Messages that waited. */
class OfflineSyncTest extends ServerFixture {
    @Test
    @Tag("R37")
    void syncIsToldOfOnceAndNotWhenNothingWaits() throws Exception {
        MsyncClient alice = online("alice");
        for (int i = 0; i < 3; i++) {
            await(alice.messages().sendText("bob", "m" + i));
        }
        Inbox bobs = new Inbox();
        MsyncClient bob = online("bob", bobs);
        bobs.next(Connected.class);
        OfflineSyncStarted started = bobs.next(OfflineSyncStarted.class);
        assertThat(started.queues()).isEqualTo(1);
        assertThat(started.messages()).isEqualTo(3);
        bobs.until(OfflineSyncFinished.class);
        await(bob.logout());

        Inbox again = new Inbox();
        bob.addHandler(again);
        await(bob.login("bob", Credentials.password(PASSWORD)));
        await(alice.messages().sendText("bob", "live"));
        again.next(Connected.class);
        assertThat(again.nextText()).isEqualTo("live");
    }

    @Test
    @Tag("R38")
    void syncThatIsCutIsNotFinishedAndTheNextOneMissesAndRepeatsNothing() throws Exception {
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(i -> i + " " + "x".repeat(1_000)) // some batches
                .toList();
        texts.forEach(text -> server.pushText("alice", "bob", text));
        FaultProxy proxy = proxy();
        // the first batch passes, as one drop; the second is where the link breaks
        proxy.arm(Fault.drip(1 << 20, Duration.ofMillis(1)), Moment.PULL, Direction.DOWN);
        proxy.arm(Fault.cut(), Moment.PULL, Direction.DOWN);
        Inbox inbox = new Inbox();
        online("bob", through(proxy).reconnect(AT_ONCE), inbox);

        inbox.next(Connected.class);
        assertThat(inbox.next(OfflineSyncStarted.class).messages()).isEqualTo(200);
        List<String> received = new ArrayList<>();
        Event event = takeTexts(inbox, received);
        assertThat(event).as("no finish").isInstanceOf(Reconnecting.class);
        assertThat(received).hasSizeBetween(1, 199);

        assertThat(inbox.until(Connected.class).reconnected()).isTrue();
        assertThat(inbox.next(OfflineSyncStarted.class).messages()).isEqualTo(200 - received.size());
        assertThat(takeTexts(inbox, received)).isInstanceOf(OfflineSyncFinished.class);
        assertThat(received).isEqualTo(texts);
        inbox.staysEmpty(QUIET);
    }

    /** Takes texts up to the first event that is none. */
    private static Event takeTexts(Inbox inbox, List<String> texts) throws Exception {
        while (true) {
            Event event = inbox.next(Event.class);
            if (!(event instanceof MessageReceived received)) {
                return event;
            }
            assertThat(received.offline()).isTrue();
            texts.add(((Text) received.message().content()).text());
        }
    }
}
