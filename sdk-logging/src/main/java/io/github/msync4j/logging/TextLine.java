package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.CutLine;
import io.github.msync4j.logging.internal.line.Utf8Buffer;

/** {@code time LEVEL [thread] logger key message field=value client=…}: for people. */
final class TextLine extends LineWriter {
    static final LineWriter WRITER = new TextLine();

    private static final byte[] TYPE = ascii(" thrown.type=");
    private static final byte[] MESSAGE = ascii(" thrown.message=");
    private static final byte[] STACK = ascii(" thrown.stack=");

    private TextLine() {}

    @Override
    Constants constantsOf(LogEvent event) {
        return event.text;
    }

    @Override
    void begin(Utf8Buffer to) {}

    @Override
    void writeLevel(Utf8Buffer to, LogLevel level) {
        to.append(ascii(" " + level.name() + " ["));
    }

    @Override
    void writeThread(Utf8Buffer to, String name) {
        to.appendValue(name);
    }

    @Override
    int writeEvent(Utf8Buffer to, LogEvent event) {
        to.append(ascii("] "));
        to.appendValue(event.logger());
        to.append(' ');
        int told = to.length();
        if (!event.key().isEmpty()) {
            to.appendValue(event.key());
            to.append(' ');
        }
        to.appendEscaped(event.message(), Utf8Buffer.MAX_LENGTH);
        return told;
    }

    @Override
    void beginFields(Utf8Buffer to) {}

    @Override
    void writeField(Utf8Buffer to, boolean first, LogEntry entry, int index) {
        to.append(FieldName.of(entry.key(index)).text);
        String text = entry.text(index);
        if (text != null) {
            to.appendValue(text);
        } else {
            to.append(entry.number(index));
        }
    }

    @Override
    void endFields(Utf8Buffer to) {}

    @Override
    void writePart(Utf8Buffer to, String name, String value) {
        to.append(' ');
        to.appendValue(name);
        to.append('=');
        to.appendValue(value);
    }

    @Override
    void writeThrown(Utf8Buffer to, LogThrown thrown) {
        to.append(TYPE);
        to.appendValue(thrown.type());
        thrown.message().ifPresent(message -> {
            to.append(MESSAGE);
            to.appendValue(message);
        });
        to.append(STACK);
        to.appendQuoted(thrown.stack(), ThrownText.MAX_STACK);
    }

    @Override
    void writeCut(Utf8Buffer to, long bytes) {
        // the blank says that the last part is whole
        to.append(ascii(" " + CutLine.mark(bytes)));
    }

    @Override
    void end(Utf8Buffer to) {}
}
