package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.session.Input;
import io.github.msync4j.internal.session.Timer;
import io.github.msync4j.internal.transport.Loop;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The timers of the state machine. On the loop's thread. */
final class Timers {
    private final Loop loop;
    private final Consumer<Input> rang;
    private final Map<Timer, Runnable> running = new EnumMap<>(Timer.class);

    Timers(Loop loop, Consumer<Input> rang) {
        this.loop = loop;
        this.rang = rang;
    }

    /** Starts one, or starts it again. */
    void start(Timer timer, Duration delay) {
        stop(timer);
        running.put(timer, loop.schedule(delay, () -> {
            running.remove(timer);
            rang.accept(new Input.Plain(timer.signal()));
        }));
    }

    void stop(Timer timer) {
        Runnable cancel = running.remove(timer);
        if (cancel != null) {
            cancel.run();
        }
    }
}
