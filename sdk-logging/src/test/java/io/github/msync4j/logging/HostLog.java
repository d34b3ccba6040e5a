package io.github.msync4j.logging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The host's side in a test: java.util.logging, which stands behind System.Logger by default, with a handler
 * that keeps records.
 */
final class HostLog extends Handler implements AutoCloseable {
    private final Logger root = Logger.getLogger(Logging.ROOT);
    private final List<java.util.logging.LogRecord> records = new CopyOnWriteArrayList<>();
    private final Consumer<java.util.logging.LogRecord> then;

    /** @param then is called after each record, on the thread that logs */
    HostLog(Level level, Consumer<java.util.logging.LogRecord> then) {
        this.then = then;
        root.setUseParentHandlers(false);
        root.setLevel(level);
        root.addHandler(this);
    }

    HostLog(Level level) {
        this(level, record -> {});
    }

    HostLog() {
        this(Level.ALL);
    }

    List<java.util.logging.LogRecord> records() {
        return records;
    }

    List<String> messages() {
        return records.stream().map(java.util.logging.LogRecord::getMessage).toList();
    }

    @Override
    public void publish(java.util.logging.LogRecord record) {
        records.add(record);
        then.accept(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setUseParentHandlers(true);
        root.setLevel(null);
    }
}
