package io.github.msync4j.internal.dispatch;

import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.log.EventsLog;
import io.github.msync4j.logging.Logging;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells log and flight recorder of handlers that misbehave, and has them run with the context of what they hear of. */
public final class LoggedHandlers implements HandlerWatch {
    /** Who takes so long with one event makes others wait for its thread. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final Logging logging;
    private final LongSupplier clock;
    private final EventsLog log;
    private final Telemetry telemetry;

    /** For the handlers of the client whose log it is, and a clock that only grows, in nanoseconds. */
    public LoggedHandlers(Logging logging, Telemetry telemetry, LongSupplier clock) {
        this.logging = logging;
        this.clock = clock;
        this.telemetry = telemetry;
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
            Duration took = Duration.ofNanos(nanos);
            log.handlerSlow(who.getClass().getName(), took);
            telemetry.listenerSlow(who.getClass().getName(), took);
        }
    }

    @Override
    public Runnable carrying(Runnable work) {
        return logging.carrying(work);
    }
}
