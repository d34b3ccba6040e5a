package io.github.msync4j.internal.support;

/** Lines as bytes, each with a line feed at its end. */
final class Lines {
    private Lines() {}

    /** Where the first line begins that does not begin before here; the end if none does. */
    static int startBehind(byte[] lines, int from, int end) {
        int start = from;
        while (start > 0 && start < end && lines[start - 1] != '\n') {
            start++;
        }
        return start;
    }

    /** Where the last line ends that does not end behind here; the beginning if none does. */
    static int endBefore(byte[] lines, int from, int end) {
        int last = end;
        while (last > from && lines[last - 1] != '\n') {
            last--;
        }
        return last;
    }
}
