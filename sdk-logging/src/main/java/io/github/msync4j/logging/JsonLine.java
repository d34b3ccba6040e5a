package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.Utf8Buffer;

/** One JSON object, its members in the order of a text line: for programs. */
final class JsonLine extends LineWriter {
    static final LineWriter WRITER = new JsonLine();

    /** What a whole object has that is made of a line that was cut. */
    static final String CUT = "cut";

    private static final byte[] BEGIN = ascii("{\"time\":\"");
    private static final byte[] FIELDS = ascii(",\"fields\":{");
    private static final byte[] TYPE = ascii(",\"thrown\":{\"type\":");
    private static final byte[] MESSAGE = ascii(",\"message\":");
    private static final byte[] STACK = ascii(",\"stack\":");

    private JsonLine() {}

    @Override
    Constants constantsOf(LogEvent event) {
        return event.json;
    }

    @Override
    void begin(Utf8Buffer to) {
        to.append(BEGIN);
    }

    @Override
    void writeLevel(Utf8Buffer to, LogLevel level) {
        to.append(ascii("\",\"level\":\"" + level.name() + "\",\"thread\":"));
    }

    @Override
    void writeThread(Utf8Buffer to, String name) {
        quoted(to, name);
    }

    @Override
    int writeEvent(Utf8Buffer to, LogEvent event) {
        writePart(to, "logger", event.logger());
        if (!event.key().isEmpty()) {
            writePart(to, "event", event.key());
        }
        writePart(to, "message", event.message());
        return 0;
    }

    @Override
    void beginFields(Utf8Buffer to) {
        to.append(FIELDS);
    }

    @Override
    void writeField(Utf8Buffer to, boolean first, LogEntry entry, int index) {
        if (!first) {
            to.append(',');
        }
        to.append(FieldName.of(entry.key(index)).json);
        String text = entry.text(index);
        if (text == null) {
            to.append(entry.number(index));
        } else if (entry.isFlag(index)) {
            to.append(ascii(text));
        } else {
            quoted(to, text);
        }
    }

    @Override
    void endFields(Utf8Buffer to) {
        to.append('}');
    }

    @Override
    void writePart(Utf8Buffer to, String name, String value) {
        to.append(',');
        quoted(to, name);
        to.append(':');
        quoted(to, value);
    }

    @Override
    void writeThrown(Utf8Buffer to, LogThrown thrown) {
        to.append(TYPE);
        quoted(to, thrown.type());
        thrown.message().ifPresent(message -> {
            to.append(MESSAGE);
            quoted(to, message);
        });
        to.append(STACK);
        to.appendQuoted(thrown.stack(), ThrownText.MAX_STACK);
        to.append('}');
    }

    @Override
    void writeCut(Utf8Buffer to, long bytes) {
        to.append(',');
        quoted(to, CUT);
        to.append(':');
        to.append(bytes);
    }

    @Override
    void end(Utf8Buffer to) {
        to.append('}');
    }

    private static void quoted(Utf8Buffer to, String text) {
        to.appendQuoted(text, Utf8Buffer.MAX_LENGTH);
    }
}
