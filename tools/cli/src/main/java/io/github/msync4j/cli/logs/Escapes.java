package io.github.msync4j.cli.logs;

import java.util.HexFormat;

/** How the log writes what is not seen, or seen as something else. */
final class Escapes {
    private Escapes() {}

    /** Text that has neighbours: within quotes if it could pass for one of them. */
    static String value(String text) {
        boolean quotes = text.isEmpty()
                || text.codePoints()
                        .anyMatch(c -> c == '=' || c == '"' || Character.getType(c) == Character.SPACE_SEPARATOR);
        return quotes ? '"' + text(text) + '"' : text(text);
    }

    /** Text as a line of the log has it. */
    static String text(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                case '\\', '"' -> line.append('\\').appendCodePoint(c);
                default -> append(line, c);
            }
        });
        return line.toString();
    }

    /** Text as it is, but for what moves a terminal's cursor or hides: a line that is not the log's own, or JSON. */
    static String visible(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                line.append('\t');
            } else {
                append(line, c);
            }
        });
        return line.toString();
    }

    private static void append(StringBuilder line, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> {
                for (char unit : Character.toChars(c)) {
                    line.append("\\u").append(HexFormat.of().toHexDigits(unit));
                }
            }
            default -> line.appendCodePoint(c);
        }
    }
}
