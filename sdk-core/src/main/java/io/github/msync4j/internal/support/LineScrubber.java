package io.github.msync4j.internal.support;

import io.github.msync4j.logging.Scrubber;

/** Looks once more for secrets in lines that were written without any, and counts those in which there was one. */
final class LineScrubber {
    private final String name;
    private long masked;

    /** @param name what the lines belong to */
    LineScrubber(String name) {
        this.name = name;
    }

    /** Each line by itself: a secret that nothing ends takes no other line with it. */
    String scrub(String lines) {
        StringBuilder scrubbed = new StringBuilder(lines.length());
        int from = 0;
        while (from < lines.length()) {
            int feed = lines.indexOf('\n', from);
            int end = feed < 0 ? lines.length() : feed;
            String line = lines.substring(from, end);
            String clean = Scrubber.scrub(line);
            masked += clean.equals(line) ? 0 : 1;
            scrubbed.append(clean);
            if (feed >= 0) {
                scrubbed.append('\n');
            }
            from = end + 1;
        }
        return scrubbed.toString();
    }

    String name() {
        return name;
    }

    /** How many lines had a secret. */
    long masked() {
        return masked;
    }
}
