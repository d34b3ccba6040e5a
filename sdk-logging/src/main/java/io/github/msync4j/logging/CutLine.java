package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A line that is too long for a place, as far as it fits, with a mark that says so. */
final class CutLine {
    /** The most bytes of any line. */
    static final int MAX_BYTES = 48 * 1_024;

    private CutLine() {}

    /** The line within that many bytes; empty if not even the mark fits. */
    static byte[] of(byte[] line, int length, int bytes) {
        byte[] mark = ("...(cut, " + length + " bytes)\n").getBytes(UTF_8);
        int kept = bytes - mark.length;
        if (kept <= 0) {
            return new byte[0];
        }
        // not within a character
        while (kept > 0 && (line[kept] & 0xc0) == 0x80) {
            kept--;
        }
        byte[] cut = Arrays.copyOf(line, kept + mark.length);
        System.arraycopy(mark, 0, cut, kept, mark.length);
        return cut;
    }
}
