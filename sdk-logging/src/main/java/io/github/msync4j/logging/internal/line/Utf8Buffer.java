package io.github.msync4j.logging.internal.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Bytes of a line in the making, used again and again. Text is escaped as JSON does it, so that nothing can start a
 * new line or move a terminal's cursor.
 */
public final class Utf8Buffer {
    /** The most characters of one text that are written. */
    public static final int MAX_LENGTH = 1_000;

    private static final Pattern WAS_CUT = Pattern.compile("\\.\\.\\.\\(\\d{1,10} characters\\)");
    private static final int SMALL = 32 * 1_024;
    private static final byte[] HEX = "0123456789abcdef".getBytes(UTF_8);
    private static final byte[] MIN_LONG = Long.toString(Long.MIN_VALUE).getBytes(UTF_8);

    /** How an ASCII character is written: 0 as it is, 1 as it is but only within quotes, others not at all. */
    private static final byte[] LOOKS = looks();

    private byte[] bytes = new byte[512];
    private int length;

    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Starts anew, without what one long line made it hold. */
    public void clear() {
        length = 0;
        if (bytes.length > SMALL) {
            bytes = new byte[512];
        }
    }

    public String text(int from, int to) {
        return new String(bytes, from, to - from, UTF_8);
    }

    public byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    public void append(byte[] source) {
        append(source, 0, source.length);
    }

    public void append(byte[] source, int from, int count) {
        ensure(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    public void append(char ascii) {
        ensure(1);
        bytes[length++] = (byte) ascii;
    }

    public void append(long number) {
        ensure(20);
        if (number == Long.MIN_VALUE) {
            append(MIN_LONG);
            return;
        }
        long rest = number;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = -rest;
        }
        int digits = digits(rest);
        length += digits;
        int at = length;
        do {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** A whole number from 0 to 999, as three digits. */
    public void appendThreeDigits(int number) {
        ensure(3);
        bytes[length] = (byte) ('0' + number / 100);
        bytes[length + 1] = (byte) ('0' + number / 10 % 10);
        bytes[length + 2] = (byte) ('0' + number % 10);
        length += 3;
    }

    /** Text within quotes. */
    public void appendQuoted(String text, int limit) {
        append('"');
        appendEscaped(text, limit);
        append('"');
    }

    /** Text that no neighbour can be mistaken for: within quotes if it has to be. */
    public void appendValue(String text) {
        int start = length;
        if (text.isEmpty() || appendEscaped(text, MAX_LENGTH)) {
            length = start;
            appendQuoted(text, MAX_LENGTH);
        }
    }

    /**
     * Text that shows nothing but itself.
     *
     * @return whether it should stand within quotes where it has neighbours
     */
    public boolean appendEscaped(String text, int limit) {
        int end = Math.min(text.length(), limit);
        ensure(end);
        int looks = 0;
        int i = 0;
        byte[] to = bytes;
        int from = length;
        // most text is plain ASCII
        for (; i < end; i++) {
            char c = text.charAt(i);
            int look = c < 128 ? LOOKS[c] : 2;
            if (look > 1) {
                break;
            }
            looks |= look;
            to[from + i] = (byte) c;
        }
        length = from + i;
        boolean quotes = looks != 0;
        return i < text.length() ? appendRest(text, i, limit, quotes) : quotes;
    }

    private boolean appendRest(String text, int from, int limit, boolean quotes) {
        boolean needed = quotes;
        int i = from;
        while (i < text.length() && i < limit) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            ensure(12);
            needed |= appendEscaped(c);
        }
        if (i < text.length()) {
            append(cutMark(text, i).getBytes(UTF_8));
            return true;
        }
        return needed;
    }

    /** What stands for the rest of a text; one that was read where it was cut before says itself how long it was. */
    private static String cutMark(String text, int kept) {
        return WAS_CUT.matcher(text).region(kept, text.length()).matches()
                ? text.substring(kept)
                : "...(" + text.length() + " characters)";
    }

    private boolean appendEscaped(int c) {
        switch (c) {
            case '\n' -> appendPair('n');
            case '\r' -> appendPair('r');
            case '\t' -> appendPair('t');
            case '\\' -> appendPair('\\');
            case '"' -> {
                appendPair('"');
                return true;
            }
            default -> {
                if (isVisible(c)) {
                    appendCodePoint(c);
                    return c == '=' || Character.getType(c) == Character.SPACE_SEPARATOR;
                }
                for (char unit : Character.toChars(c)) {
                    appendUnit(unit);
                }
            }
        }
        return false;
    }

    private void appendPair(char second) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) second;
    }

    private void appendUnit(char unit) {
        appendPair('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[unit >> shift & 0xf];
        }
    }

    private void appendCodePoint(int c) {
        if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
            bytes[length++] = (byte) (0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = (byte) (0x80 | (c >> 6 & 0x3f));
            bytes[length++] = (byte) (0x80 | (c & 0x3f));
        } else {
            bytes[length++] = (byte) (0xf0 | c >> 18);
            bytes[length++] = (byte) (0x80 | (c >> 12 & 0x3f));
            bytes[length++] = (byte) (0x80 | (c >> 6 & 0x3f));
            bytes[length++] = (byte) (0x80 | (c & 0x3f));
        }
    }

    private void ensure(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }

    private static byte[] looks() {
        byte[] looks = new byte[128];
        for (int c = 0; c < looks.length; c++) {
            boolean plain = c > ' ' && c < 0x7f && c != '"' && c != '\\' && c != '=';
            boolean spaced = c == ' ' || c == '=';
            looks[c] = (byte) (plain ? 0 : spaced ? 1 : 2);
        }
        return looks;
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
