package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.Utf8Buffer;

/** Prints records to standard output, a line each, while it is shown. */
final class ConsoleSink implements Sink {
    private final LineWriter writer;
    private volatile boolean shown;

    ConsoleSink(LineWriter writer, boolean shown) {
        this.writer = writer;
        this.shown = shown;
    }

    void show(boolean shown) {
        this.shown = shown;
    }

    @Override
    public boolean wants(LogEntry entry) {
        return shown;
    }

    @Override
    public void accept(LogEntry entry) {
        print(text(entry));
    }

    @Override
    public Work later(LogEntry entry) {
        String text = text(entry);
        return () -> print(text);
    }

    /** Text, as the console's charset may be another. */
    private String text(LogEntry entry) {
        Utf8Buffer line = entry.line(writer);
        return line.text(0, line.length() - 1);
    }

    private static void print(String text) {
        // asked for each time: the application may have redirected it
        System.out.println(text);
    }

    @Override
    public boolean callsOut() {
        return true;
    }
}
