package io.github.msync4j.logging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hands records to the host's logging system, which decides by its own configuration what becomes of them. */
final class HostSink implements Sink {
    private final Map<String, System.Logger> loggers = new ConcurrentHashMap<>();

    @Override
    public boolean wants(LogEntry entry) {
        return logger(entry.event()).isLoggable(hostLevel(entry.event().level()));
    }

    @Override
    public void accept(LogEntry entry) {
        LogEvent event = entry.event();
        logger(event).log(hostLevel(event.level()), entry.told(), entry.thrown());
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    private System.Logger logger(LogEvent event) {
        // asked before it is made: the usual case takes no lock
        System.Logger logger = loggers.get(event.logger());
        return logger != null ? logger : loggers.computeIfAbsent(event.logger(), name -> System.getLogger(name));
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
