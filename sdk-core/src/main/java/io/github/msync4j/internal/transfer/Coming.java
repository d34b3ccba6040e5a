package io.github.msync4j.internal.transfer;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of which file an answer brings, held against what has come before: bytes of two files are never put together.
 *
 * @param from where they begin: 0, or where the ones before end
 * @param etag which version of the file it is, if one can go on with it later
 * @param total how long the whole file is, if that is known
 */
record Coming(long from, Optional<String> etag, OptionalLong total) {
    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,18})-[0-9]{1,18}/([0-9]{1,18})");

    /** Nothing has come. */
    static final Coming NOTHING = new Coming(0, Optional.empty(), OptionalLong.empty());

    /**
     * What an answer brings.
     *
     * @param before what is there: so many bytes, of such a file
     * @param status 200 or 206
     * @param etag as it came
     * @param contentRange as it came
     * @param length of the body, if it is known
     * @return empty if it does not fit what is there, and the file has to be asked for as a whole
     */
    static Optional<Coming> of(
            Coming before, int status, Optional<String> etag, Optional<String> contentRange, OptionalLong length) {
        // a weak tag does not promise the same bytes
        Optional<String> strong = etag.filter(tag -> tag.matches("\"[!#-~]*\""));
        if (status == 200) {
            return Optional.of(new Coming(0, strong, length));
        }
        Matcher range = RANGE.matcher(contentRange.orElse(""));
        boolean fits = range.matches()
                && Long.parseLong(range.group(1)) == before.from()
                && before.etag().isPresent()
                && (etag.isEmpty() || etag.equals(before.etag()))
                && (before.total().isEmpty() || before.total().getAsLong() == Long.parseLong(range.group(2)));
        return fits
                ? Optional.of(new Coming(before.from(), before.etag(), OptionalLong.of(Long.parseLong(range.group(2)))))
                : Optional.empty();
    }

    /** The same file, when so much of it is there. */
    Coming upTo(long bytes) {
        return new Coming(bytes, etag, total);
    }

    /** True if one can go on from here. */
    boolean canGoOn() {
        return from > 0 && etag.isPresent();
    }
}
