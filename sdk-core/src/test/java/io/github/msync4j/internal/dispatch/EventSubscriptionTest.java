package io.github.msync4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Event;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventSubscriptionTest {
    private final WhenTold threads = new WhenTold();
    private final List<Object> thrown = new ArrayList<>();
    private final EventBus bus = new EventBus(threads, (who, what) -> thrown.addAll(List.of(who, what)));

    @Test
    void subscriberGetsTheEventsOfItsTypeFromItsSubscriptionOn() {
        bus.publish(Numbered.of(1), null);
        Recorder<Numbered> all = subscribe(Numbered.class, 10);
        Recorder<Numbered.Odd> odd = subscribe(Numbered.Odd.class, 10);
        Recorder<Event> any = subscribe(Event.class, 10);
        request(all, Long.MAX_VALUE);
        request(odd, Long.MAX_VALUE);
        request(any, Long.MAX_VALUE);
        bus.publish(Numbered.of(2), "a");
        bus.publish(List.of(Numbered.of(3), Numbered.of(4)), "b");
        threads.runAll();

        assertThat(all.signals).containsExactly("subscribed", Numbered.of(2), Numbered.of(3), Numbered.of(4));
        assertThat(any.signals).isEqualTo(all.signals);
        assertThat(odd.signals).containsExactly("subscribed", Numbered.of(3));
    }

    @Test
    void nothingRunsOnTheThreadThatSubscribesOrPublishes() {
        Recorder<Numbered> subscriber = new Recorder<>();
        bus.publisher(Numbered.class, 10).subscribe(subscriber);
        bus.publish(Numbered.of(1), null);

        assertThat(subscriber.signals).isEmpty();
    }

    @Test
    void onlyWhatIsRequestedIsGiven() {
        Recorder<Numbered> subscriber = subscribe(Numbered.class, 10);
        bus.publish(Numbered.range(1, 6), null);
        threads.runAll();
        assertThat(subscriber.signals).containsExactly("subscribed");

        request(subscriber, 2);
        assertThat(subscriber.signals).containsExactly("subscribed", Numbered.of(1), Numbered.of(2));
        request(subscriber, 1);
        request(subscriber, 10);
        assertThat(subscriber.signals).hasSize(6).endsWith(Numbered.of(4), Numbered.of(5));
    }

    @Test
    void fullBufferEndsTheSubscriptionAfterWhatItHolds() {
        Recorder<Numbered> slow = subscribe(Numbered.class, 3);
        Recorder<Numbered> other = subscribe(Numbered.class, 4);
        bus.publish(Numbered.range(1, 5), null);
        bus.publish(Numbered.of(5), null);
        request(slow, 2);
        bus.publish(Numbered.of(6), null);
        request(slow, 1);

        assertThat(slow.signals)
                .startsWith("subscribed", Numbered.of(1), Numbered.of(2), Numbered.of(3))
                .hasSize(5);
        assertThat(slow.signals.get(4)).isInstanceOfSatisfying(MsyncException.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.EVENT_BUFFER_FULL);
            assertThat(failure).hasMessageContaining("Numbered").hasMessageContaining("3 events");
        });
        assertThat(other.signals).containsExactly("subscribed");
        request(slow, 10);
        assertThat(slow.signals).hasSize(5);
    }

    @Test
    void whatIsRequestedNeedsNoRoomInTheBuffer() {
        Recorder<Numbered> subscriber = subscribe(Numbered.class, 1);
        request(subscriber, 1_000);
        bus.publish(Numbered.range(0, 1_001), null);
        threads.runAll();
        assertThat(subscriber.signals).hasSize(1_001).doesNotHaveAnyElementsOfTypes(MsyncException.class);

        request(subscriber, 1);
        assertThat(subscriber.signals).hasSize(1_002).last().isEqualTo(Numbered.of(1_000));
    }

    @Test
    void cancelledSubscriberGetsNothingMore() {
        Recorder<Numbered> third = new Recorder<>() {
            @Override
            public void onNext(Numbered event) {
                super.onNext(event);
                if (event.number() == 3) {
                    subscription().cancel();
                    subscription().cancel();
                    subscription().request(1);
                    subscription().request(-1);
                }
            }
        };
        bus.publisher(Numbered.class, 10).subscribe(third);
        threads.runAll();
        request(third, Long.MAX_VALUE);
        bus.publish(Numbered.range(1, 6), null);
        threads.runAll();
        bus.publish(Numbered.of(6), null);
        bus.complete();
        threads.runAll();

        assertThat(third.signals).containsExactly("subscribed", Numbered.of(1), Numbered.of(2), Numbered.of(3));
    }

    @Test
    void requestOfNothingIsAFailure() {
        for (long nothing : new long[] {0, -1, Long.MIN_VALUE}) {
            Recorder<Numbered> subscriber = subscribe(Numbered.class, 10);
            bus.publish(Numbered.of(1), null);
            request(subscriber, nothing);
            request(subscriber, 5);
            bus.publish(Numbered.of(2), null);
            threads.runAll();

            assertThat(subscriber.signals).hasSize(2);
            assertThat(subscriber.signals.get(1))
                    .isInstanceOfSatisfying(
                            IllegalArgumentException.class,
                            failure -> assertThat(failure)
                                    .hasMessageContaining("request(" + nothing + ")")
                                    .hasMessageContaining("3.9"));
        }
    }

    @Test
    void demandStaysAtTheMostThereCanBe() {
        Recorder<Numbered> subscriber = subscribe(Numbered.class, 1);
        request(subscriber, Long.MAX_VALUE);
        request(subscriber, Long.MAX_VALUE);
        bus.publish(Numbered.range(0, 100), null);
        threads.runAll();

        assertThat(subscriber.signals).hasSize(101);
    }

    @Test
    void signalsDoNotNest() {
        Recorder<Numbered> greedy = new Recorder<>() {
            @Override
            public void onSubscribe(Flow.Subscription given) {
                given.request(1);
                super.onSubscribe(given);
            }

            @Override
            public void onNext(Numbered event) {
                subscription().request(1);
                super.onNext(event);
            }
        };
        bus.publisher(Numbered.class, 10_000).subscribe(greedy);
        bus.publish(Numbered.range(0, 10_000), null);
        threads.runAll();

        assertThat(greedy.signals).hasSize(10_001).startsWith("subscribed", Numbered.of(0), Numbered.of(1));
    }

    @Test
    void subscriberThatThrowsIsCancelledAndReported() {
        IllegalStateException mine = new IllegalStateException("mine");
        Recorder<Numbered> fails = new Recorder<>() {
            @Override
            public void onNext(Numbered event) {
                super.onNext(event);
                throw mine;
            }
        };
        bus.publisher(Numbered.class, 10).subscribe(fails);
        Recorder<Numbered> other = subscribe(Numbered.class, 10);
        request(fails, 10);
        request(other, 10);
        bus.publish(Numbered.range(1, 3), null);
        threads.runAll();

        assertThat(fails.signals).containsExactly("subscribed", Numbered.of(1));
        assertThat(thrown).containsExactly(fails, mine);
        assertThat(other.signals).containsExactly("subscribed", Numbered.of(1), Numbered.of(2));
    }

    @Test
    void endOfTheBusCompletesAfterWhatWaits() {
        Recorder<Numbered> waits = subscribe(Numbered.class, 10);
        Recorder<Numbered> idle = subscribe(Numbered.class, 10);
        bus.publish(Numbered.of(1), null);
        request(idle, 1);
        bus.complete();
        bus.complete();
        bus.publish(Numbered.of(2), null);
        threads.runAll();

        assertThat(idle.signals).containsExactly("subscribed", Numbered.of(1), "complete");
        assertThat(waits.signals).containsExactly("subscribed");
        request(waits, 1);
        assertThat(waits.signals).containsExactly("subscribed", Numbered.of(1), "complete");
        assertThat(subscribe(Numbered.class, 10).signals).containsExactly("subscribed", "complete");
    }

    @Test
    void onlyASubscriberCanSubscribe() {
        Flow.Publisher<Numbered> publisher = bus.publisher(Numbered.class, 1);

        assertThatNullPointerException().isThrownBy(() -> publisher.subscribe(null));
    }

    @Test
    void cancelledSubscriberIsLetGo() throws Exception {
        ReferenceQueue<Object> gone = new ReferenceQueue<>();
        PhantomReference<?> cancelled = subscribeAndCancel(gone);
        boolean wentAway = false;
        for (int i = 0; i < 300 && !wentAway; i++) {
            System.gc();
            wentAway = gone.remove(100) == cancelled;
        }

        assertThat(wentAway).isTrue();
    }

    private PhantomReference<?> subscribeAndCancel(ReferenceQueue<Object> gone) {
        Recorder<Numbered> subscriber = subscribe(Numbered.class, 10);
        bus.publish(Numbered.of(1), null);
        subscriber.subscription().cancel();
        return new PhantomReference<>(subscriber, gone);
    }

    @Test
    void manyThreadsRequestAndPublishAndSignalsStayInOrder() throws Exception {
        int count = 50_000;
        ExecutorService pool = Executors.newFixedThreadPool(4);
        EventBus real = new EventBus(pool, (who, what) -> thrown.add(what));
        CountDownLatch subscribed = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        Recorder<Numbered> subscriber = new Recorder<>() {
            @Override
            public void onSubscribe(Flow.Subscription given) {
                super.onSubscribe(given);
                subscribed.countDown();
            }

            @Override
            public void onNext(Numbered event) {
                assertThat(inside.incrementAndGet()).isEqualTo(1);
                super.onNext(event);
                assertThat(inside.decrementAndGet()).isZero();
            }

            @Override
            public void onComplete() {
                done.countDown();
            }
        };
        real.publisher(Numbered.class, count).subscribe(subscriber);
        assertThat(subscribed.await(30, TimeUnit.SECONDS)).isTrue();
        Flow.Subscription subscription = subscriber.subscription();
        for (int i = 0; i < 2; i++) {
            pool.execute(() -> {
                for (int j = 0; j < count; j++) {
                    subscription.request(1);
                }
            });
        }
        for (int i = 0; i < count; i++) {
            real.publish(Numbered.of(i), "c" + i % 7);
        }
        real.complete();

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(thrown).isEmpty();
        assertThat(subscriber.signals.subList(1, count + 1)).isEqualTo(Numbered.range(0, count));
        pool.shutdown();
    }

    private <E extends Event> Recorder<E> subscribe(Class<E> type, int buffer) {
        Recorder<E> subscriber = new Recorder<>();
        bus.publisher(type, buffer).subscribe(subscriber);
        threads.runAll();
        return subscriber;
    }

    private void request(Recorder<?> subscriber, long count) {
        subscriber.subscription().request(count);
        threads.runAll();
    }
}
