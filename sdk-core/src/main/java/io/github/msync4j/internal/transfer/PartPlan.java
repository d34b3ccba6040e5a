package io.github.msync4j.internal.transfer;

import io.github.msync4j.internal.rest.RetryPlan;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which parts of a file are sent when. It knows no clock and rolls no dice. Source: messages.md 2.6. */
final class PartPlan {
    /** How large a part is until the service says otherwise. */
    static final long DEFAULT_PART_LENGTH = 5L * 1024 * 1024;

    /** How many parts are under way at once at most, as with the vendor's client. */
    static final int AT_ONCE = 4;

    private static final RetryPlan TRIES = new RetryPlan(4);

    private final long length;
    private final long partLength;
    private final int atOnce;
    private final int count;
    private final Map<Integer, Integer> tries = new HashMap<>();
    private int begun;
    private int underWay;
    private int sent;

    /**
     * A part of a file.
     *
     * @param number from 1
     * @param offset where it begins
     * @param length how long it is
     */
    record Part(int number, long offset, long length) {}

    PartPlan(long length, long partLength, int atOnce) {
        this.length = length;
        this.partLength = partLength;
        this.atOnce = atOnce;
        this.count = Math.toIntExact((length + partLength - 1) / partLength);
    }

    /** True for a file that is sent in parts, where the service takes parts. */
    static boolean isWorthIt(long length, long partLength) {
        return length > partLength + partLength / 2;
    }

    /** The part to begin now; empty if enough are under way, or all are. */
    Optional<Part> next() {
        if (underWay == atOnce || begun == count) {
            return Optional.empty();
        }
        long offset = begun * partLength;
        begun++;
        underWay++;
        return Optional.of(new Part(begun, offset, Math.min(partLength, length - offset)));
    }

    /** The service has a part. */
    void sent(Part part) {
        underWay--;
        sent++;
        tries.remove(part.number());
    }

    /**
     * A part failed, in a way that may pass. It keeps its place among those that are under way.
     *
     * @param dice 0 or more and less than 1
     * @return when to send it again; empty if it was sent often enough
     */
    Optional<Duration> failed(Part part, double dice) {
        // a part may take minutes, so it is counted how often it was sent, and not for how long
        return TRIES.pause(tries.merge(part.number(), 1, Integer::sum), Duration.ZERO, dice);
    }

    /** True if the service has all parts. */
    boolean isComplete() {
        return sent == count;
    }
}
