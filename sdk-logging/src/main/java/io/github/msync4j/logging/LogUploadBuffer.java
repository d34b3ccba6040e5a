package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.msync4j.logging.internal.line.LineRing;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines that wait to be uploaded. Bounded: where there are too many the oldest leave, and are counted. What is taken
 * from here is a chunk of whole lines, and the same one again until it was {@link #accepted}, so each line that stays
 * arrives at least once. After a failure the next try waits, longer each time.
 *
 * <p>Has no clock, no thread and no socket: who uploads says what time it is, and what came of it. Safe for all threads.
 * Source: R54.
 */
public final class LogUploadBuffer {
    /** Default of the bytes that may wait: 1 MiB. */
    public static final int DEFAULT_MAX_BYTES = 1_024 * 1_024;

    /** Default of the bytes of a chunk: 256 KiB. */
    public static final int DEFAULT_CHUNK_BYTES = 256 * 1_024;

    /** The wait after the first failure: 5 seconds. */
    public static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    /** The longest wait after a failure: 10 minutes. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final int MIN_CHUNK_BYTES = 64 * 1_024;

    private final int maxBytes;
    private final int chunkBytes;
    private final LineRing waiting;

    /** What is to be uploaded next, and is no longer among those that wait. */
    private byte @Nullable [] chunk;

    private boolean underWay;
    private int failures;
    private long notBefore = Long.MIN_VALUE;

    private LogUploadBuffer(int maxBytes, int chunkBytes) {
        this.maxBytes = maxBytes;
        this.chunkBytes = chunkBytes;
        this.waiting = new LineRing(maxBytes);
    }

    /**
     * Makes an empty buffer.
     *
     * @param maxBytes the most bytes that it holds, what is under way included: twice a chunk to 1,073,741,824
     * @param chunkBytes the most bytes of a chunk, as UTF-8 has them: 65,536 or more
     * @return the buffer
     * @throws IllegalArgumentException if one of them is less or more
     */
    public static LogUploadBuffer create(int maxBytes, int chunkBytes) {
        LogOptions.within("chunkBytes", chunkBytes, MIN_CHUNK_BYTES, LogOptions.MAX_BYTES / 2);
        LogOptions.within("maxBytes", maxBytes, 2 * chunkBytes, LogOptions.MAX_BYTES);
        return new LogUploadBuffer(maxBytes, chunkBytes);
    }

    /** Adds a line, its line feed included. */
    synchronized void append(byte[] line, int length) {
        waiting.append(line, length);
    }

    /**
     * Takes what is to be uploaded now: whole lines, each with its line feed. Nothing while a chunk is under way, while the
     * wait after a failure is not over, or where there are no lines.
     *
     * @param nowMillis the time, of any clock that does not go back
     * @return the chunk, under way until {@link #accepted} or {@link #failed}
     */
    public synchronized Optional<String> next(long nowMillis) {
        if (underWay || nowMillis < notBefore) {
            return Optional.empty();
        }
        byte[] taken = chunk;
        if (taken == null) {
            taken = waiting.take(chunkBytes);
            if (taken.length == 0) {
                return Optional.empty();
            }
            chunk = taken;
            bound();
        }
        underWay = true;
        return Optional.of(new String(taken, UTF_8));
    }

    /**
     * The chunk that is under way has arrived: it is gone from here.
     *
     * @return its bytes; 0 if none is under way
     */
    public synchronized int accepted() {
        byte[] arrived = chunk;
        if (!underWay || arrived == null) {
            return 0;
        }
        underWay = false;
        chunk = null;
        failures = 0;
        notBefore = Long.MIN_VALUE;
        bound();
        return arrived.length;
    }

    /**
     * The chunk that is under way has not arrived, or nobody knows. It is the next one again, after a wait: 5 seconds, twice
     * as long with each failure, up to 10 minutes, and half of that at random.
     *
     * @param nowMillis the time, of the clock of {@link #next}
     * @param roll a random number from 0 to 1, so that many clients do not come back at once
     * @return how long to wait
     */
    public synchronized Duration failed(long nowMillis, double roll) {
        if (!underWay) {
            return Duration.ZERO;
        }
        underWay = false;
        failures++;
        int doublings = Math.min(failures - 1, 20);
        long longest = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << doublings);
        long wait = longest / 2 + (long) (longest / 2.0 * Math.min(1, Math.max(0, roll)));
        notBefore = nowMillis + wait;
        return Duration.ofMillis(wait);
    }

    /** Nobody uploads the chunk that is under way any more, which may still arrive. It is the next one again. */
    public synchronized void givenUp() {
        underWay = false;
    }

    /** Ends the wait after a failure: there is a reason to try again now. */
    public synchronized void retryNow() {
        notBefore = Long.MIN_VALUE;
    }

    /** Drops all that is here. What is under way may still arrive. */
    public synchronized void clear() {
        waiting.clear();
        chunk = null;
        underWay = false;
        bound();
    }

    /**
     * How much is here.
     *
     * @return the bytes of the lines that wait or are under way, never more than the bound
     */
    public synchronized int bytes() {
        byte[] taken = chunk;
        return waiting.bytes() + (taken == null ? 0 : taken.length);
    }

    /**
     * How many lines were lost because there were too many.
     *
     * @return the number of lines
     */
    public synchronized long dropped() {
        return waiting.dropped();
    }

    /** What is under way counts: the others have what is left. */
    private void bound() {
        byte[] taken = chunk;
        waiting.resize(maxBytes - (taken == null ? 0 : taken.length));
    }
}
