package io.github.msync4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.HandlerRegistration;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventBusTest {
    private final WhenTold threads = new WhenTold();
    private final List<Object> thrown = new ArrayList<>();
    private final EventBus bus = new EventBus(threads, (who, what) -> thrown.addAll(List.of(who, what)));

    /** What a handler was given. */
    private static class Inbox implements EventHandler {
        final List<Event> events = new ArrayList<>();

        @Override
        public void onOther(Event event) {
            events.add(event);
        }
    }

    @Test
    void eachHandlerGetsWhatHappensFromItsRegistrationOn() {
        Inbox early = new Inbox();
        Inbox late = new Inbox();
        bus.add(early);
        bus.publish(Numbered.range(1, 3), "a");
        bus.add("late", late);
        bus.publish(Numbered.of(3), null);
        assertThat(early.events).isEmpty();
        threads.runAll();

        assertThat(early.events).containsExactlyElementsOf(Numbered.range(1, 4));
        assertThat(late.events).containsExactly(Numbered.of(3));
    }

    @Test
    void handlerThatIsTakenOutGetsNothingThatWaits() {
        Inbox closed = new Inbox();
        Inbox removed = new Inbox();
        Inbox replaced = new Inbox();
        Inbox stays = new Inbox();
        HandlerRegistration registration = bus.add(closed);
        bus.add("removed", removed);
        HandlerRegistration old = bus.add("ui", replaced);
        bus.publish(Numbered.of(1), null);
        registration.close();
        registration.close();
        bus.remove("removed");
        bus.remove("nobody");
        bus.add("ui", stays);
        old.close();
        bus.publish(Numbered.of(2), null);
        threads.runAll();

        assertThat(closed.events).isEmpty();
        assertThat(removed.events).isEmpty();
        assertThat(replaced.events).isEmpty();
        assertThat(stays.events).containsExactly(Numbered.of(2));
    }

    @Test
    void handlerThatThrowsIsReportedAndGoesOn() {
        IllegalStateException mine = new IllegalStateException("mine");
        Inbox fails = new Inbox() {
            @Override
            public void onOther(Event event) {
                super.onOther(event);
                throw mine;
            }
        };
        bus.add(fails);
        bus.publish(Numbered.range(1, 3), "a");
        threads.runAll();

        assertThat(fails.events).hasSize(2);
        assertThat(thrown).containsExactly(fails, mine, fails, mine);
    }

    @Test
    void toldWhenEachHandlerHasSeenTheEventWhateverSubscribersDo() {
        Inbox inbox = new Inbox();
        bus.add(inbox);
        bus.add(new Inbox());
        bus.publisher(Numbered.class, 1).subscribe(new Recorder<>());
        CompletableFuture<Void> seen = bus.publishAndTell(Numbered.of(1));
        assertThat(seen).isNotDone();
        threads.runAll();

        assertThat(seen).isCompleted();
        assertThat(inbox.events).hasSize(1);
        assertThat(new EventBus(threads, (who, what) -> {}).publishAndTell(Numbered.of(1)))
                .isCompleted();
    }

    @Test
    void handlersGoOnAfterTheEnd() {
        Inbox inbox = new Inbox();
        bus.add(inbox);
        bus.complete();
        bus.publish(Numbered.of(1), null);
        threads.runAll();

        assertThat(inbox.events).hasSize(1);
    }

    @Test
    void behindWithMoreThanTheBoundAndCaughtUpWithLessThanHalf() {
        AtomicInteger told = new AtomicInteger();
        List<Integer> waitingWhenTold = new ArrayList<>();
        Inbox inbox = new Inbox();
        bus.add(inbox);
        bus.publish(Numbered.range(0, EventBus.BEHIND), "a");
        assertThat(bus.isBehind()).isFalse();
        for (int i = 0; i < EventBus.BEHIND; i++) {
            bus.publish(Numbered.of(i), "b");
        }
        assertThat(bus.waiting()).isEqualTo(2 * EventBus.BEHIND);
        assertThat(bus.isBehind()).isTrue();
        bus.whenCaughtUp(told::incrementAndGet);
        bus.whenCaughtUp(() -> waitingWhenTold.add(bus.waiting()));
        while (told.get() == 0) {
            threads.runNext();
        }

        assertThat(waitingWhenTold).containsExactly(EventBus.CAUGHT_UP - 1);
        assertThat(bus.isBehind()).isFalse();
        threads.runAll();
        assertThat(bus.waiting()).isZero();
        assertThat(inbox.events).hasSize(2 * EventBus.BEHIND);
        bus.publish(Numbered.range(0, 2 * EventBus.BEHIND), "a");
        threads.runAll();
        assertThat(told).hasValue(1);
    }

    @Test
    void whoIsNotBehindIsToldAtOnce() {
        AtomicInteger told = new AtomicInteger();
        bus.add(new Inbox());
        bus.publish(Numbered.range(1, EventBus.CAUGHT_UP), "a");
        bus.whenCaughtUp(told::incrementAndGet);
        assertThat(told).hasValue(1);

        bus.publish(Numbered.of(1), "a");
        bus.whenCaughtUp(told::incrementAndGet);
        assertThat(told).hasValue(1);
    }

    @Test
    void whoIsToldAndThrowsHarmsNoHandler() {
        IllegalStateException mine = new IllegalStateException("mine");
        AtomicInteger told = new AtomicInteger();
        Inbox inbox = new Inbox();
        Runnable fails = () -> {
            throw mine;
        };
        bus.add(inbox);
        for (int i = 0; i < EventBus.CAUGHT_UP; i++) {
            bus.publish(Numbered.of(i), "a");
        }
        bus.whenCaughtUp(fails);
        bus.whenCaughtUp(told::incrementAndGet);
        threads.runAll();

        assertThat(thrown).containsExactly(fails, mine);
        assertThat(told).hasValue(1);
        assertThat(inbox.events).hasSize(EventBus.CAUGHT_UP);
    }

    @Test
    void slowestDecidesUntilItIsTakenOut() {
        AtomicInteger told = new AtomicInteger();
        WhenTold never = new WhenTold();
        EventBus mixed =
                new EventBus(task -> (never.waiting() == 0 ? never : threads).execute(task), (who, what) -> {});
        HandlerRegistration stuck = mixed.add(new Inbox());
        mixed.publish(Numbered.range(0, EventBus.BEHIND + 1), "a");
        mixed.add(new Inbox());
        mixed.publish(Numbered.range(0, EventBus.BEHIND + 1), "a");
        mixed.whenCaughtUp(told::incrementAndGet);
        threads.runAll();
        assertThat(mixed.isBehind()).isTrue();
        assertThat(told).hasValue(0);
        stuck.close();

        assertThat(mixed.isBehind()).isFalse();
        assertThat(told).hasValue(1);
    }

    @Test
    void whatASubscriberHasNotRequestedIsNotWaitedFor() {
        AtomicInteger told = new AtomicInteger();
        int count = EventBus.BEHIND + 1;
        Recorder<Numbered> subscriber = new Recorder<>();
        bus.publisher(Numbered.class, count).subscribe(subscriber);
        bus.publish(Numbered.range(0, count), null);
        threads.runAll();
        assertThat(bus.waiting()).isZero();
        subscriber.subscription().request(Long.MAX_VALUE);
        assertThat(bus.isBehind()).isTrue();
        bus.whenCaughtUp(() -> told.set(bus.waiting()));
        threads.runAll();

        assertThat(told).hasValue(EventBus.CAUGHT_UP - 1);
        assertThat(subscriber.signals).hasSize(count + 1);
    }

    @Test
    void subscriberThatCancelsIsNotWaitedFor() {
        AtomicInteger told = new AtomicInteger();
        int count = EventBus.BEHIND + 1;
        Recorder<Numbered> subscriber = new Recorder<>();
        bus.publisher(Numbered.class, count).subscribe(subscriber);
        threads.runAll();
        subscriber.subscription().request(count);
        bus.publish(Numbered.range(0, count), null);
        bus.whenCaughtUp(told::incrementAndGet);
        assertThat(told).hasValue(0);
        subscriber.subscription().cancel();

        assertThat(told).hasValue(1);
    }
}
