package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.transport.Loop;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One timer for many things of which the first is due first. On the loop's thread. */
final class Watch {
    private final Loop loop;
    private final Supplier<Optional<Duration>> untilDue;
    private final Runnable due;
    private @Nullable Runnable timer;

    Watch(Loop loop, Supplier<Optional<Duration>> untilDue, Runnable due) {
        this.loop = loop;
        this.untilDue = untilDue;
        this.due = due;
    }

    /** Something may be there to wait for. A timer that runs already is left alone: it looks again when it rings. */
    void start() {
        if (timer == null) {
            timer = untilDue.get().map(wait -> loop.schedule(wait, this::ring)).orElse(null);
        }
    }

    private void ring() {
        timer = null;
        if (untilDue.get().filter(Duration::isZero).isPresent()) {
            due.run();
        }
        start();
    }

    void stop() {
        if (timer != null) {
            timer.run();
            timer = null;
        }
    }
}
