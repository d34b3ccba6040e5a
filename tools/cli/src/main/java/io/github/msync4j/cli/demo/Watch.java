package io.github.msync4j.cli.demo;

import io.github.msync4j.cli.ExitCode;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps the events of a client until they are asked for, one after the other. */
final class Watch implements EventHandler {
    private final String who;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    Watch(String who) {
        this.who = who;
    }

    @Override
    public void onOther(Event event) {
        events.add(event);
    }

    /** The next event, which must be of this type and come within the bound. Marks of a sync nobody asked for are skipped. */
    <E extends Event> E next(Class<E> type) throws InterruptedException {
        Event event;
        do {
            event = events.poll(Story.BOUND.toSeconds(), TimeUnit.SECONDS);
            if (event == null) {
                throw notObserved(
                        who + " got no " + type.getSimpleName() + " within " + Story.BOUND.toSeconds() + " s");
            }
        } while (isSyncMark(event) && !type.isInstance(event));
        if (!type.isInstance(event)) {
            throw notObserved(who + " got " + event + " where " + type.getSimpleName() + " was due");
        }
        return type.cast(event);
    }

    private static boolean isSyncMark(Event event) {
        return event instanceof OfflineSyncStarted || event instanceof OfflineSyncFinished;
    }

    static Failure notObserved(String what) {
        return new Failure(ExitCode.NOT_OBSERVED, what);
    }
}
