package io.github.msync4j.internal.transfer;

import io.github.msync4j.MsyncException;
import io.github.msync4j.attachment.Transfer;
import io.github.msync4j.attachment.TransferProgress;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.tracing.SpanSubject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A transfer. All but what the application calls is of the loop's thread.
 *
 * @param <T> what there is at the end
 */
public abstract class Work<T> implements Transfer<T> {
    final Threads threads;
    final ProgressFeed feed;
    private final String what;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<?>> steps = new LinkedHashMap<>(4);
    private final List<Runnable> timers = new ArrayList<>(0);
    private final AtomicReference<@Nullable Consumer<ErrorCode>> told = new AtomicReference<>();
    private volatile UnaryOperator<Runnable> within = UnaryOperator.identity();
    private long count;
    private boolean over;

    Work(String what, Threads threads, OptionalLong length) {
        this.what = what;
        this.threads = threads;
        this.feed = new ProgressFeed(threads.users(), threads.loop()::nanos, length);
    }

    /** Begins. */
    abstract void begin(Service service);

    /** How it goes, for those who want to know. */
    abstract Span span(Telemetry telemetry);

    /** Which way the file goes. */
    public abstract SpanSubject subject();

    /** Puts away what is not needed after a failure; done when it is gone. */
    abstract CompletionStage<?> cleanUp(MsyncException why);

    // ---- for the application --------------------------------------------------------------------

    @Override
    public CompletionStage<T> result() {
        return result.minimalCompletionStage();
    }

    @Override
    public void cancel() {
        onLoop(() -> stop(new MsyncException(ErrorCode.CANCELLED, what + " was cancelled")));
    }

    @Override
    public TransferProgress progress() {
        return feed.now();
    }

    @Override
    public Flow.Publisher<TransferProgress> progressUpdates() {
        return feed;
    }

    /** Fails before it has begun. */
    public final void refuse(MsyncException why) {
        settle(null, why);
    }

    // ---- for what carries it --------------------------------------------------------------------

    /** What is done for it on the loop's thread belongs to something. */
    public final void within(UnaryOperator<Runnable> operation) {
        within = operation;
    }

    /** Tells what came of it, once, before anybody else knows. On any thread. */
    public final void beforeSettling(Consumer<ErrorCode> task) {
        told.accumulateAndGet(task, (first, then) -> first == null ? then : first.andThen(then));
    }

    /** Runs when the result is there. */
    final void whenOver(Runnable task) {
        var unused = result.whenComplete((done, failure) -> onLoop(task));
    }

    /** Fails, unless it is over. */
    final void stop(MsyncException why) {
        if (over) {
            return;
        }
        over = true;
        leaveSteps();
        var unused = cleanUp(why).whenComplete((gone, failure) -> {
            if (!threads.loop().tryExecute(() -> threads.settling().execute(() -> settle(null, why)))) {
                // the client was closed meanwhile
                settle(null, why);
            }
        });
    }

    private void leaveSteps() {
        timers.forEach(Runnable::run);
        timers.clear();
        List.copyOf(steps.values()).forEach(step -> step.cancel(false));
        steps.clear();
    }

    private void settle(@Nullable T done, @Nullable MsyncException why) {
        Consumer<ErrorCode> first = told.getAndSet(null);
        if (first != null) {
            first.accept(why == null ? ErrorCode.OK : why.code());
        }
        feed.end(why);
        if (why != null) {
            result.completeExceptionally(why);
        } else {
            // a result that is null is none
            result.complete(done);
        }
    }

    // ---- for the kinds of transfers -------------------------------------------------------------

    final String what() {
        return what;
    }

    final boolean isOver() {
        return over;
    }

    /** Succeeds. */
    final void done(T done) {
        if (!over) {
            over = true;
            leaveSteps();
            threads.settling().execute(() -> settle(done, null));
        }
    }

    final void stop(ErrorCode code, String why) {
        stop(new MsyncException(code, what + " failed: " + why));
    }

    /** Goes on, on the loop's thread, with what a step gives or fails with; unless all is over by then. */
    final <A> void then(CompletionStage<A> stage, Consumer<A> next, Consumer<Throwable> failed) {
        CompletableFuture<A> step = stage.toCompletableFuture();
        long number = count++;
        steps.put(number, step);
        var unused = step.whenComplete((answer, failure) -> onLoop(() -> {
            if (steps.remove(number) == null) {
                // what has come all the same is not wanted
                leave(answer);
                return;
            }
            try {
                if (failure == null) {
                    next.accept(answer);
                } else {
                    failed.accept(
                            failure instanceof CompletionException && failure.getCause() != null
                                    ? failure.getCause()
                                    : failure);
                }
            } catch (RuntimeException e) {
                stop(new MsyncException(ErrorCode.SDK_FAILURE, what + " failed inside the SDK", e));
            }
        }));
    }

    static void leave(@Nullable Object answer) {
        if (answer instanceof Blob blob) {
            blob.subscribe(new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    subscription.cancel();
                }

                @Override
                public void onNext(ByteBuffer bytes) {}

                @Override
                public void onError(Throwable failure) {}

                @Override
                public void onComplete() {}
            });
        }
    }

    /** Goes on after a pause, unless all is over by then. */
    final void after(Duration pause, Runnable next) {
        timers.add(threads.loop().schedule(pause, within.apply(() -> {
            if (!over) {
                next.run();
            }
        })));
    }

    /** Runs a task on the loop's thread; where that is gone, the transfer has failed. */
    public final void onLoop(Runnable task) {
        if (!threads.loop().tryExecute(within.apply(task)) && !result.isDone()) {
            settle(null, new MsyncException(ErrorCode.CLOSED, what + " failed: the client was closed"));
        }
    }

    @Override
    public String toString() {
        return what + ", " + progress();
    }
}
