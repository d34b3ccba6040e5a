package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.msync4j.logging.internal.line.Utf8Buffer;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes an entry as one line. Which parts a line has, how they are called and in which order they stand is said here,
 * once; {@link TextLine} and {@link JsonLine} say how a part looks.
 */
abstract class LineWriter {
    static LineWriter of(LogFormat format) {
        return format == LogFormat.JSON ? JsonLine.WRITER : TextLine.WRITER;
    }

    /** What all lines of an event have in common. */
    static final class Constants {
        /** What stands between time and thread. */
        final byte[] level;

        /** What stands behind the thread. */
        final byte[] event;

        /** Where in {@link #event} begins what a host does not know by itself. */
        final int told;

        private Constants(byte[] level, byte[] event, int told) {
            this.level = level;
            this.event = event;
            this.told = told;
        }
    }

    final Constants constants(LogEvent event) {
        Utf8Buffer level = new Utf8Buffer();
        writeLevel(level, event.level());
        Utf8Buffer rest = new Utf8Buffer();
        int told = writeEvent(rest, event);
        return new Constants(level.copy(), rest.copy(), told);
    }

    /** What all lines of a client have in common. */
    final byte[] clientPart(String client) {
        Utf8Buffer part = new Utf8Buffer();
        writePart(part, "client", client);
        return part.copy();
    }

    /** Writes the line, without what ends it. */
    final void write(LogEntry entry, Utf8Buffer to) {
        writeParts(entry, to);
        end(to);
    }

    /** Writes what is left of a line, and how many bytes it had before it was cut, if it was. */
    final void write(LogEntry entry, OptionalLong cutFrom, Utf8Buffer to) {
        writeParts(entry, to);
        cutFrom.ifPresent(bytes -> writeCut(to, bytes));
        end(to);
    }

    private void writeParts(LogEntry entry, Utf8Buffer to) {
        Constants constants = constantsOf(entry.event());
        begin(to);
        entry.time().appendTo(to);
        to.append(constants.level);
        entry.thread().appendTo(to, this);
        to.append(constants.event);
        writeDetails(entry, to);
        LogThrown thrown = entry.thrownText();
        if (thrown != null) {
            writeThrown(to, thrown);
        }
    }

    /** Writes what differs from line to line, but for the stack, which a host writes in its own way. */
    final void writeDetails(LogEntry entry, Utf8Buffer to) {
        beginFields(to);
        for (int i = 0; i < entry.size(); i++) {
            writeField(to, i == 0, entry, i);
        }
        endFields(to);
        to.append(entry.clientPart(this));
        @Nullable LogContext context = entry.context();
        if (context != null) {
            LogContextParts.forEach(context, (name, value) -> writePart(to, name, value));
        }
    }

    /** What {@link #constants} made of the event. */
    abstract Constants constantsOf(LogEvent event);

    abstract void begin(Utf8Buffer to);

    abstract void writeLevel(Utf8Buffer to, LogLevel level);

    abstract void writeThread(Utf8Buffer to, String name);

    /** Logger, key and message; returns where the key begins. */
    abstract int writeEvent(Utf8Buffer to, LogEvent event);

    abstract void beginFields(Utf8Buffer to);

    abstract void writeField(Utf8Buffer to, boolean first, LogEntry entry, int index);

    abstract void endFields(Utf8Buffer to);

    abstract void writePart(Utf8Buffer to, String name, String value);

    abstract void writeThrown(Utf8Buffer to, LogThrown thrown);

    abstract void writeCut(Utf8Buffer to, long bytes);

    abstract void end(Utf8Buffer to);

    static byte[] ascii(String text) {
        return text.getBytes(UTF_8);
    }
}
