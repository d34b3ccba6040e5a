package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.LogEventEntry;
import io.github.msync4j.codegen.manifest.LoggerEntry;
import java.util.List;

/** Compares loggers. */
final class LogDiff {
    private LogDiff() {}

    static void find(List<LoggerEntry> before, List<LoggerEntry> after, Changes changes) {
        Pairs<LoggerEntry> loggers =
                Pairs.by(logger -> changes.renames().now(logger.name()), LoggerEntry::name, before, after);
        loggers.gone().forEach(gone -> changes.add(ChangeKind.LOGGER_REMOVED, gone.name(), gone.file()));
        loggers.added().forEach(added -> changes.add(ChangeKind.LOGGER_ADDED, added.name(), added.file()));
        loggers.both().forEach(pair -> compare(pair.before(), pair.after(), changes));
    }

    private static void compare(LoggerEntry old, LoggerEntry now, Changes changes) {
        String file = old.file();
        changes.ifDeprecationChanged(old.name(), file, old.deprecated(), now.deprecated());
        changes.ifChanged(ChangeKind.LOGGER_NAME_CHANGED, old.name(), file, old.logger(), now.logger());
        Pairs<LogEventEntry> events = Pairs.by(LogEventEntry::name, old.events(), now.events());
        events.gone().forEach(gone -> changes.add(ChangeKind.LOG_EVENT_REMOVED, old.name() + "." + gone.name(), file));
        events.added().forEach(added -> changes.add(ChangeKind.LOG_EVENT_ADDED, now.name() + "." + added.name(), file));
        events.both().forEach(pair -> compare(old.name(), file, pair.before(), pair.after(), changes));
    }

    private static void compare(String logger, String file, LogEventEntry old, LogEventEntry now, Changes changes) {
        String event = logger + "." + old.name();
        changes.ifDeprecationChanged(event, file, old.deprecated(), now.deprecated());
        changes.ifChanged(ChangeKind.LOG_EVENT_KEY_CHANGED, event, file, old.key(), now.key());
        changes.ifChanged(ChangeKind.LOG_EVENT_LEVEL_CHANGED, event, file, old.level(), now.level());
        String fields = changes.renames().now(old.fields());
        if (!fields.equals(now.fields())) {
            changes.add(ChangeKind.LOG_EVENT_FIELDS_CHANGED, event, file, old.fields(), now.fields());
        }
        if (old.thrown() != now.thrown()) {
            changes.add(ChangeKind.LOG_EVENT_THROWN_CHANGED, event, file);
        }
    }
}
