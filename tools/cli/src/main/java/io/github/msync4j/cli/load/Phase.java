package io.github.msync4j.cli.load;

/** What a message of a load is for. */
public enum Phase {
    /** Brings both processes up to speed; not measured. */
    WARMUP('w'),
    /** Measured. */
    MEASURED('m');

    private final char mark;

    Phase(char mark) {
        this.mark = mark;
    }

    /** The text number {@code index} of this phase, filled up to a size. */
    String text(int index, int size) {
        StringBuilder text = new StringBuilder(size).append(mark).append(index).append(' ');
        while (text.length() < size) {
            text.append('x');
        }
        return text.toString();
    }

    /** The number of a text of this phase; -1 if it is none. */
    int index(String text) {
        int end = text.indexOf(' ');
        return end > 1 && text.charAt(0) == mark ? Integer.parseInt(text, 1, end, 10) : -1;
    }
}
