package io.github.msync4j.logging.internal.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.OptionalLong;

/** A line that is too long for a place, as far as it fits, with a mark that says so. */
public final class CutLine {
    /** The most bytes of any line. */
    public static final int MAX_BYTES = 48 * 1_024;

    /** What the mark ends with. */
    public static final String END = " bytes)";

    private static final String BEGIN = "...(cut, ";
    private static final int MAX_DIGITS = 18;

    private CutLine() {}

    /** The line within that many bytes; empty if not even the mark fits. */
    public static byte[] of(byte[] line, int length, int bytes) {
        byte[] mark = (mark(length) + "\n").getBytes(UTF_8);
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

    /** What stands behind the rest of a line that had so many bytes. */
    public static String mark(long bytes) {
        return BEGIN + bytes + END;
    }

    /** How many bytes a line had that was cut; empty for one that was not. */
    public static OptionalLong cutFrom(String line) {
        int begin = beginOfMark(line);
        return begin < 0
                ? OptionalLong.empty()
                : bytes(line.substring(begin + BEGIN.length(), line.length() - END.length()));
    }

    /** What is left of a line that was cut; all of one that was not. */
    public static String withoutMark(String line) {
        return cutFrom(line).isPresent() ? line.substring(0, beginOfMark(line)) : line;
    }

    /** Where a mark at the end begins, or -1. */
    private static int beginOfMark(String line) {
        return line.endsWith(END) ? line.lastIndexOf(BEGIN, line.length() - END.length() - BEGIN.length()) : -1;
    }

    /** A length as it is written; empty for what is none. */
    public static OptionalLong bytes(String digits) {
        boolean isLength = !digits.isEmpty()
                && digits.length() <= MAX_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isLength ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
