package io.github.msync4j.devserver.core;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file are asked for.
 *
 * @param from the first one, from 0
 * @param length how many
 */
public record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * Reads the headers of a request. Several ranges, and what is no range, ask for the whole file, as RFC 9110 has it.
     *
     * @param range the header Range
     * @param ifRange the header If-Range: the range counts for this file only
     * @param etag which file it is
     * @param length its length
     * @return the range; empty for the whole file
     * @throws RestRefusal 416 if the file has no such bytes
     */
    public static Optional<ByteRange> of(@Nullable String range, @Nullable String ifRange, String etag, long length)
            throws RestRefusal {
        String asked = range == null ? "" : range;
        Matcher one = ONE.matcher(asked);
        if (!one.matches() || asked.equals("bytes=-") || (ifRange != null && !ifRange.equals(etag))) {
            return Optional.empty();
        }
        boolean isTail = one.group(1).isEmpty();
        long from = isTail ? Math.max(0, length - Long.parseLong(one.group(2))) : Long.parseLong(one.group(1));
        long last = isTail || one.group(2).isEmpty() ? length - 1 : Math.min(Long.parseLong(one.group(2)), length - 1);
        if (!isTail && last < from && !one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from) {
            return Optional.empty();
        }
        if (from >= length) {
            throw new RestRefusal(416, "range_not_satisfiable", "the file has " + length + " bytes");
        }
        return Optional.of(new ByteRange(from, last - from + 1));
    }
}
