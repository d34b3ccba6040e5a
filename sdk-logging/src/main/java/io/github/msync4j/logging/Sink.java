package io.github.msync4j.logging;

import org.jspecify.annotations.Nullable;

/** One way out for the records that passed the threshold. Called by many threads at once. */
interface Sink {
    void accept(LogRecord record, @Nullable Throwable thrown);
}
