package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.Utf8Buffer;

/** The name of a thread, kept as it was written for the next line of that thread. */
final class ThreadName {
    private String name = "";
    private LineWriter writer = TextLine.WRITER;
    private byte[] written = {'"', '"'};

    void set(String name) {
        if (!this.name.equals(name)) {
            this.name = name;
            this.written = write(writer, name);
        }
    }

    String name() {
        return name;
    }

    void appendTo(Utf8Buffer to, LineWriter as) {
        if (writer != as) {
            writer = as;
            written = write(as, name);
        }
        to.append(written);
    }

    private static byte[] write(LineWriter writer, String name) {
        Utf8Buffer text = new Utf8Buffer();
        writer.writeThread(text, name);
        return text.copy();
    }
}
