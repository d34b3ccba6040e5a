package io.github.msync4j.internal.dispatch;

import io.github.msync4j.log.EventsLog;
import io.github.msync4j.logging.Logging;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells the log of handlers that misbehave, and has them run with the context of what they hear of. */
public final class LoggedHandlers implements HandlerWatch {
    /** Who takes so long with one event makes others wait for its thread. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final Logging logging;
    private final LongSupplier clock;
    private final EventsLog log;

    /** For the handlers of the client whose log it is, and a clock that only grows, in nanoseconds. */
    public LoggedHandlers(Logging logging, LongSupplier clock) {
        this.logging = logging;
        this.clock = clock;
        this.log = new EventsLog(logging);
    }

    @Override
    public void threw(Object who, Throwable thrown) {
        log.handlerThrew(who.getClass().getName(), thrown);
    }

    @Override
    public long nanos() {
        return clock.getAsLong();
    }

    @Override
    public void took(Object who, long nanos) {
        if (nanos >= SLOW.toNanos()) {
            log.handlerSlow(who.getClass().getName(), Duration.ofNanos(nanos));
        }
    }

    @Override
    public Runnable carrying(Runnable work) {
        return logging.carrying(work);
    }
}
