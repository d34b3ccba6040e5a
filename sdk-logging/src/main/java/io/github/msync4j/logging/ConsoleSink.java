package io.github.msync4j.logging;

import org.jspecify.annotations.Nullable;

/** Prints records to standard output, a line each, while it is shown. */
final class ConsoleSink implements Sink {
    private volatile boolean shown;

    void show(boolean shown) {
        this.shown = shown;
    }

    @Override
    public void accept(LogRecord record, @Nullable Throwable thrown) {
        if (shown) {
            // asked for each time: the application may have redirected it
            System.out.println(LogText.line(record));
        }
    }
}
