package io.github.msync4j.logging;

import java.util.Locale;

/** Reads a {@link LogLevel} from text. */
public final class LogLevels {
    private LogLevels() {}

    /**
     * Reads a level. Strict: what is not a level is an error, never a default.
     *
     * @param nameOrNumber a name in any case (TRACE, DEBUG, INFO, WARN, ERROR, OFF, or SILENT, which is OFF), or
     *     a digit from 0 (TRACE) to 5 (OFF)
     * @return the level
     * @throws IllegalArgumentException if the text is none of these
     */
    public static LogLevel parse(String nameOrNumber) {
        // to lower case, as to upper case a dotless i would become an I
        return switch (nameOrNumber.toLowerCase(Locale.ROOT)) {
            case "0", "trace" -> LogLevel.TRACE;
            case "1", "debug" -> LogLevel.DEBUG;
            case "2", "info" -> LogLevel.INFO;
            case "3", "warn" -> LogLevel.WARN;
            case "4", "error" -> LogLevel.ERROR;
            case "5", "off", "silent" -> LogLevel.OFF;
            default ->
                throw new IllegalArgumentException("No log level: " + LogSettings.shown(nameOrNumber)
                        + ". Use TRACE, DEBUG, INFO, WARN, ERROR, OFF (or SILENT), or 0 to 5.");
        };
    }
}
