package io.github.msync4j.logging.internal.line;

import java.util.HexFormat;

/** Takes back what {@link Utf8Buffer} does to a text. */
public final class Escapes {
    private Escapes() {}

    /** Text of a line as it was before. What is no escape stays. */
    public static String undone(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\\' || i == text.length()) {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(i++);
            switch (escaped) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case '\\', '"' -> plain.append(escaped);
                default -> {
                    if (escaped == 'u' && isHex(text, i)) {
                        plain.append((char) HexFormat.fromHexDigits(text, i, i + 4));
                        i += 4;
                    } else {
                        plain.append(c).append(escaped);
                    }
                }
            }
        }
        return plain.toString();
    }

    private static boolean isHex(String text, int from) {
        return from + 4 <= text.length()
                && text.substring(from, from + 4).chars().allMatch(HexFormat::isHexDigit);
    }
}
