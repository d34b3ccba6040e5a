package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.CutLine;
import io.github.msync4j.logging.internal.line.Utf8Buffer;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of a log, in either format, as it is read back: from a file, an export, the cache, a console. Immutable.
 *
 * <p>A line of JSON says all. A text line does not say where its message ends, so a message that ends like a field is read
 * with a field more; and its values are texts.
 */
public final class LogLine {
    private final String text;
    private final Optional<LogRecord> record;
    private final OptionalLong cut;

    private LogLine(String text, Optional<LogRecord> record, OptionalLong cut) {
        this.text = text;
        this.record = record;
        this.cut = record.isPresent() ? cut : OptionalLong.empty();
    }

    /**
     * Takes a line apart.
     *
     * @param text the line, without its end
     * @return the line, and the record it holds, if it holds one
     */
    public static LogLine of(String text) {
        try {
            return isJson(text) ? json(text) : text(text);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            // a time or a level that is none: somebody else's line
            return new LogLine(text, Optional.empty(), OptionalLong.empty());
        }
    }

    private static LogLine json(String text) {
        OptionalLong cut = CutLine.cutFrom(text);
        JsonRecord read = JsonRecord.read(CutLine.withoutMark(text));
        if (cut.isEmpty() && !read.isWhole()) {
            return new LogLine(text, Optional.empty(), cut);
        }
        OptionalLong known = cut.isPresent() ? cut : read.cutFrom();
        return new LogLine(text, read.record(known.isPresent()), known);
    }

    private static LogLine text(String text) {
        OptionalLong cut = CutLine.cutFrom(text);
        return new LogLine(text, TextRecord.parse(CutLine.withoutMark(text), cut.isPresent()), cut);
    }

    /**
     * The line as it was read.
     *
     * @return the line, without its end
     */
    public String text() {
        return text;
    }

    /**
     * What the line says.
     *
     * @return the record, of a line that was cut what is left of it; empty for a line that is somebody else's
     */
    public Optional<LogRecord> record() {
        return record;
    }

    /**
     * Tells whether the log had to cut the line.
     *
     * @return whether parts of its record are missing; of what is no record, nobody knows
     */
    public boolean isCut() {
        return cut.isPresent();
    }

    /**
     * The line in a format, as the log would have written it: the record that is read from it is the same. A line that has
     * that format, or that is no record, stays as it is. Of one that was cut, the parts that are left are there, and that it
     * was: a text line ends with the log's own mark, and JSON is a whole object, with the bytes that the line had as its last
     * member, {@code cut}. Nothing is cut because of the format.
     *
     * @param format the format
     * @return the line, without its end
     */
    public String as(LogFormat format) {
        boolean isThere = format == LogFormat.JSON ? isJson(text) && !text.endsWith(CutLine.END) : !isJson(text);
        return isThere
                ? text
                : record.map(said -> written(said, LineWriter.of(format))).orElse(text);
    }

    private String written(LogRecord said, LineWriter writer) {
        Utf8Buffer line = new Utf8Buffer();
        writer.write(LogEntry.of(said), cut, line);
        return line.text(0, line.length());
    }

    private static boolean isJson(String text) {
        return text.startsWith("{");
    }

    @Override
    public String toString() {
        return text;
    }
}
