package io.github.msync4j.logging;

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
        Utf8Buffer line = entry.line(writer);
        // asked for each time: the application may have redirected it; and text, as its charset may be another
        System.out.println(line.text(0, line.length() - 1));
    }

    @Override
    public boolean callsOut() {
        return true;
    }
}
