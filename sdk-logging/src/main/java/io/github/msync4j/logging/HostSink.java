package io.github.msync4j.logging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Hands records to the host's logging system, which decides by its own configuration what becomes of them. */
final class HostSink implements Sink {
    private final Map<String, System.Logger> loggers = new ConcurrentHashMap<>();

    @Override
    public void accept(LogRecord record, @Nullable Throwable thrown) {
        System.Logger logger = loggers.computeIfAbsent(record.logger(), name -> System.getLogger(name));
        System.Logger.Level level = hostLevel(record.level());
        if (logger.isLoggable(level)) {
            logger.log(level, LogText.hostMessage(record), thrown);
        }
    }

    private static System.Logger.Level hostLevel(LogLevel level) {
        return switch (level) {
            case TRACE -> System.Logger.Level.TRACE;
            case DEBUG -> System.Logger.Level.DEBUG;
            case INFO -> System.Logger.Level.INFO;
            case WARN -> System.Logger.Level.WARNING;
            case ERROR -> System.Logger.Level.ERROR;
            case OFF -> System.Logger.Level.OFF;
        };
    }
}
