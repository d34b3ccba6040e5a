package io.github.msync4j.logging;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Records as text: one line each, the same in every locale. Nothing in a record can start a new line or move a
 * terminal's cursor, and no value can pass for another field.
 */
final class LogText {
    /** The most characters of a record's message or of one value that are written. */
    static final int MAX_LENGTH = 1_000;

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    private static final HexFormat HEX = HexFormat.of();

    private LogText() {}

    /** Time, level, thread, logger, client, message, fields; without a line end. */
    static String line(LogRecord record) {
        StringBuilder out = new StringBuilder(160);
        TIME.formatTo(record.time(), out);
        out.append(' ').append(record.level()).append(" [");
        appendValue(out, record.thread());
        out.append("] ");
        appendValue(out, record.logger());
        out.append(' ');
        appendValue(out, record.client());
        out.append(' ');
        appendEscaped(out, record.message());
        appendFields(out, record);
        return out.toString();
    }

    /** What the host does not know by itself: message, fields, client. */
    static String hostMessage(LogRecord record) {
        StringBuilder out = new StringBuilder(120);
        appendEscaped(out, record.message());
        appendFields(out, record);
        out.append(" client=");
        appendValue(out, record.client());
        return out.toString();
    }

    /** A value as it stands in a line. */
    static String value(String value) {
        StringBuilder out = new StringBuilder();
        appendValue(out, value);
        return out.toString();
    }

    private static void appendFields(StringBuilder out, LogRecord record) {
        for (LogField field : record.fields()) {
            out.append(' ');
            appendValue(out, field.key());
            out.append('=');
            appendValue(out, field.value());
        }
    }

    private static void appendValue(StringBuilder out, String value) {
        if (value.isEmpty()
                || value.chars()
                        .anyMatch(c -> Character.getType(c) == Character.SPACE_SEPARATOR || c == '=' || c == '"')) {
            out.append('"');
            appendEscaped(out, value);
            out.append('"');
        } else {
            appendEscaped(out, value);
        }
    }

    private static void appendEscaped(StringBuilder out, String text) {
        int i = 0;
        while (i < text.length() && i < MAX_LENGTH) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                case '"' -> out.append("\\\"");
                default -> {
                    if (isVisible(c)) {
                        out.appendCodePoint(c);
                    } else {
                        for (char unit : Character.toChars(c)) {
                            out.append("\\u").append(HEX.toHexDigits(unit));
                        }
                    }
                }
            }
        }
        if (i < text.length()) {
            out.append("...(").append(text.length()).append(" characters)");
        }
    }

    /**
     * Whether a character is shown in its place: not a control, a line separator, a change of direction or half
     * a pair.
     */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
