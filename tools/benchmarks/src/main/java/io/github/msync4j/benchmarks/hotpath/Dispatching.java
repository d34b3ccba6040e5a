package io.github.msync4j.benchmarks.hotpath;

import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.internal.dispatch.HandlerThreads;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageHandler;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A message on its way to one handler, through its ordered queue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Dispatching {
    private static final int BURST = 1_000;

    private final MessageReceived event = MessageReceived.builder()
            .message(Message.builder()
                    .id("1")
                    .from("alice")
                    .to("bob")
                    .chatType(ChatType.SINGLE)
                    .time(Instant.EPOCH)
                    .content(Text.of("hi"))
                    .build())
            .offline(false)
            .build();
    private final String[] conversations = {"alice", "bob", "carol", "dave"};

    private final EventBus inPlace = bus(Runnable::run);
    private final EventBus onThreads = bus(HandlerThreads.shared());
    private volatile CountDownLatch left = new CountDownLatch(0);

    private EventBus bus(Executor executor) {
        EventBus bus = new EventBus(executor, (handler, thrown) -> {
            throw new IllegalStateException(thrown);
        });
        bus.add(new MessageHandler() {
            @Override
            public void onMessageReceived(MessageReceived received) {
                left.countDown();
            }
        });
        return bus;
    }

    /** The queue alone: the handler runs on the thread that publishes. */
    @Benchmark
    public void queue() {
        inPlace.publish(event, "alice");
    }

    /** A burst of one conversation, until the handler has seen all of it on the SDK's threads. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void burstOfOneConversation() throws InterruptedException {
        burst(1);
    }

    /** A burst of four conversations. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void burstOfFourConversations() throws InterruptedException {
        burst(4);
    }

    private void burst(int between) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(BURST);
        left = all;
        for (int i = 0; i < BURST; i++) {
            onThreads.publish(event, conversations[i % between]);
        }
        all.await();
    }
}
