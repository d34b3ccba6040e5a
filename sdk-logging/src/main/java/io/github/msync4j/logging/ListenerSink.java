package io.github.msync4j.logging;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the listeners in the order in which they were added. */
final class ListenerSink implements Sink {
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private final AtomicLong failures = new AtomicLong();
    private final Supplier<Optional<SinkQueue>> queues;
    private final BiConsumer<LogListener, Throwable> firstFailure;

    /**
     * @param queues gives each listener a queue of its own, or none
     * @param firstFailure is told of the first failure of each listener
     */
    ListenerSink(Supplier<Optional<SinkQueue>> queues, BiConsumer<LogListener, Throwable> firstFailure) {
        this.queues = queues;
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
        private final @Nullable SinkQueue queue = queues.get().orElse(null);
        private final AtomicBoolean failed = new AtomicBoolean();
        private volatile boolean closed;

        Registration(LogListener listener) {
            this.listener = listener;
        }

        void deliver(LogRecord record) {
            if (queue == null) {
                call(() -> listener.onRecord(record));
            } else {
                queue.add(() -> call(() -> SinkQueue.outside(() -> listener.onRecord(record))));
            }
        }

        private void call(Work work) {
            // the list that is being walked may be older than close()
            if (closed) {
                return;
            }
            try {
                work.run();
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
