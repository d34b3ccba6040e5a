package io.github.msync4j.cli.logs;

import io.github.msync4j.logging.LogRecord;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * A line of a log, in either format.
 *
 * @param text the line, without its end
 * @param record what it says; empty where it is no record
 * @param cut whether the log had to cut it, so that parts are missing
 */
public record LogLine(String text, Optional<LogRecord> record, boolean cut) {
    private static final String CUT = "...(cut, ";
    private static final String CUT_END = " bytes)";

    /** Takes a line apart. */
    public static LogLine of(String text) {
        int mark = text.endsWith(CUT_END) ? text.lastIndexOf(CUT) : -1;
        boolean cut = mark >= 0;
        String whole = cut ? text.substring(0, mark) : text;
        try {
            return new LogLine(text, isJson(text) ? JsonRecord.parse(whole, cut) : TextRecord.parse(whole, cut), cut);
        } catch (DateTimeException | IllegalArgumentException e) {
            // a time or a level that is none: somebody else's line
            return new LogLine(text, Optional.empty(), false);
        }
    }

    /** Whether the line is a JSON object as it stands. */
    boolean isWholeJson() {
        return record.isPresent() && !cut && isJson(text);
    }

    private static boolean isJson(String text) {
        return text.startsWith("{");
    }
}
