package io.github.msync4j.logging;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Entries to use again. A thread looks in one place, which others rarely share; one that finds nothing, because it logs
 * while it logs, gets a new one. Unlike thread locals this keeps nothing for threads that are gone, and little for
 * threads without number.
 */
final class EntryPool {
    private static final int PLACES = 32;

    /** References that are one cache line apart. */
    private static final int STRIDE = 16;

    private final AtomicReferenceArray<@Nullable LogEntry> entries = new AtomicReferenceArray<>(PLACES * STRIDE);

    LogEntry take() {
        LogEntry entry = entries.getAndSet(place(), null);
        return entry == null ? new LogEntry() : entry;
    }

    void giveBack(LogEntry entry) {
        entries.setRelease(place(), entry);
    }

    private static int place() {
        return (int) (Thread.currentThread().getId() & PLACES - 1) * STRIDE;
    }
}
