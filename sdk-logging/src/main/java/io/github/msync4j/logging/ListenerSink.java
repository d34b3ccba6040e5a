package io.github.msync4j.logging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** Calls the listeners in the order in which they were added. */
final class ListenerSink implements Sink {
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private final AtomicLong failures = new AtomicLong();
    private final BiConsumer<LogListener, Throwable> firstFailure;

    /** @param firstFailure is told of the first failure of each listener */
    ListenerSink(BiConsumer<LogListener, Throwable> firstFailure) {
        this.firstFailure = firstFailure;
    }

    LogRegistration add(LogListener listener) {
        Registration registration = new Registration(listener);
        registrations.add(registration);
        return registration;
    }

    long failures() {
        return failures.get();
    }

    @Override
    public boolean wants(LogEntry entry) {
        return !registrations.isEmpty();
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void accept(LogEntry entry) {
        LogRecord record = entry.record();
        for (Registration registration : registrations) {
            registration.deliver(record);
        }
    }

    private final class Registration implements LogRegistration {
        private final LogListener listener;
        private final AtomicBoolean failed = new AtomicBoolean();
        private volatile boolean closed;

        Registration(LogListener listener) {
            this.listener = listener;
        }

        void deliver(LogRecord record) {
            // the list that is being walked may be older than close()
            if (closed) {
                return;
            }
            try {
                listener.onRecord(record);
            } catch (Throwable failure) {
                failures.incrementAndGet();
                if (failed.compareAndSet(false, true)) {
                    firstFailure.accept(listener, failure);
                }
            }
        }

        @Override
        public void close() {
            closed = true;
            registrations.remove(this);
        }
    }
}
