package io.github.msync4j.internal.session;

import io.github.msync4j.logging.LogUpload;
import io.github.msync4j.logging.LogUploadBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * When the log is uploaded: in rounds, each of which takes along what waits as it begins, a chunk at a time. It knows no
 * clock, thread or socket: what time it is, in milliseconds, and what became of a chunk comes in. Source: R54, logging.md
 * 2.4 and 4.9.
 */
public final class UploadRound {
    /** What a logout waits for a last round. */
    public static final Duration FLUSH_BOUND = Duration.ofSeconds(2);

    /** Between two rounds at least, whatever the service says. */
    static final Duration LEAST_INTERVAL = Duration.ofMinutes(1);

    /** Between two rounds at most, so that no sum overflows. */
    static final Duration MOST_INTERVAL = Duration.ofDays(365);

    /** Between two chunks of a round that nobody waits for. */
    static final Duration PAUSE = Duration.ofSeconds(3);

    /** Whether there is somebody to upload as, and for how long. */
    private enum Open {
        NO,
        /** For one round, which nothing follows. */
        ONCE,
        YES
    }

    /**
     * What somebody waits for.
     *
     * @param bytes had arrived before
     * @param pieces had arrived before
     * @param goal the bytes that are to have arrived
     */
    public record Mark(long bytes, int pieces, long goal) {}

    private final LogUploadBuffer buffer;
    private Open open = Open.NO;
    private Duration interval = LEAST_INTERVAL;
    private boolean underWay;
    private boolean hurried;

    /** The bytes and pieces that have ever arrived. */
    private long arrived;

    private int pieces;

    /** The bytes that have arrived when the round is over. */
    private long goal;

    private long nextRound;
    private long nextChunk;

    /** Rounds of what is in the buffer; none before there is somebody to upload as. */
    public UploadRound(LogUploadBuffer buffer) {
        this.buffer = buffer;
    }

    /** A login succeeded: a round begins, and another one after each interval. */
    public void open(Duration asked, long now) {
        interval = asked.compareTo(LEAST_INTERVAL) < 0
                ? LEAST_INTERVAL
                : asked.compareTo(MOST_INTERVAL) > 0 ? MOST_INTERVAL : asked;
        begin(Open.YES, now);
    }

    /** A login failed, but there is a token: a round begins, and no other one. */
    public void openOnce(long now) {
        begin(Open.ONCE, now);
        if (!isBehind()) {
            roundIsOver();
        }
    }

    private void begin(Open how, long now) {
        open = how;
        // what failed before failed by another token
        retry(now);
        begin(now);
    }

    private void begin(long now) {
        goal = arrived + buffer.bytes();
        nextRound = now + interval.toMillis();
    }

    private void retry(long now) {
        buffer.retryNow();
        nextChunk = now;
    }

    /** Nobody is there any more to upload as. What waits, and what was under way, waits on. */
    public void close() {
        open = Open.NO;
        underWay = false;
        hurried = false;
        buffer.givenUp();
    }

    /** True while rounds follow each other. */
    public boolean isOpen() {
        return open == Open.YES;
    }

    /** What waits now is wanted at once: without the pause between chunks, and without the wait after a failure. */
    public Mark hurry(long now) {
        retry(now);
        goal = arrived + buffer.bytes();
        hurried = true;
        return new Mark(arrived, pieces, goal);
    }

    /** True if what was wanted has arrived. */
    public boolean isReached(Mark mark) {
        // lines may have had to leave meanwhile, so less than the goal may be all there is
        return arrived >= mark.goal() || buffer.bytes() == 0;
    }

    /** What has arrived since. */
    public LogUpload since(Mark mark) {
        return LogUpload.builder()
                .bytes(arrived - mark.bytes())
                .pieces(pieces - mark.pieces())
                .dropped(buffer.dropped())
                .build();
    }

    /** What is to be uploaded now; it is under way then. */
    public Optional<String> next(long now) {
        if (open == Open.NO || underWay || now < nextDue()) {
            return Optional.empty();
        }
        if (!isBehind()) {
            begin(now);
        }
        Optional<String> chunk = buffer.next(now);
        underWay = chunk.isPresent();
        return chunk;
    }

    /** How long until there may be something; empty if nothing is to come, or something is under way. */
    public Optional<Duration> untilNext(long now) {
        return open == Open.NO || underWay
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.max(0, nextDue() - now)));
    }

    private long nextDue() {
        return isBehind() ? nextChunk : nextRound;
    }

    private boolean isBehind() {
        return arrived < goal && buffer.bytes() > 0;
    }

    /** What was under way has arrived; its bytes. */
    public int accepted(long now) {
        underWay = false;
        int bytes = buffer.accepted();
        arrived += bytes;
        pieces++;
        if (isBehind()) {
            nextChunk = hurried ? now : now + PAUSE.toMillis();
        } else {
            roundIsOver();
        }
        return bytes;
    }

    /** What was under way has not arrived, or nobody knows; how long until it is tried again, if it is. */
    public Optional<Duration> failed(long now, double dice) {
        underWay = false;
        hurried = false;
        Duration wait = buffer.failed(now, dice);
        nextChunk = now + wait.toMillis();
        if (open == Open.ONCE) {
            open = Open.NO;
            return Optional.empty();
        }
        return Optional.of(wait);
    }

    private void roundIsOver() {
        hurried = false;
        if (open == Open.ONCE) {
            open = Open.NO;
        }
    }
}
