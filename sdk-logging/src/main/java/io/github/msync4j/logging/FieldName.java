package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.Utf8Buffer;

/**
 * The name of a field as lines have it. Names are constants of the program, and few: most are found here as they were
 * written before. What two threads write at once is the same, so nobody waits.
 */
final class FieldName {
    private static final int PLACES = 512;
    private static final FieldName[] KNOWN = new FieldName[PLACES];

    private final String name;

    /** As it stands in a text line, before the value. */
    final byte[] text;

    /** As it stands in a JSON line, before the value. */
    final byte[] json;

    private FieldName(String name) {
        this.name = name;
        Utf8Buffer written = new Utf8Buffer();
        written.append(' ');
        written.appendValue(name);
        written.append('=');
        this.text = written.copy();
        written.clear();
        written.appendQuoted(name, Utf8Buffer.MAX_LENGTH);
        written.append(':');
        this.json = written.copy();
    }

    @SuppressWarnings("ReferenceEquality") // one that is merely equal is written anew
    static FieldName of(String name) {
        int place = System.identityHashCode(name) & PLACES - 1;
        FieldName known = KNOWN[place];
        if (known == null || known.name != name) {
            known = new FieldName(name);
            KNOWN[place] = known;
        }
        return known;
    }
}
