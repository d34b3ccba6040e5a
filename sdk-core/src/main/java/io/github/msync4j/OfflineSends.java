package io.github.msync4j;

import java.time.Duration;

/**
 * What becomes of messages that are sent while a session's link is lost, and of those that were written but not
 * acknowledged when it was lost. Immutable. docs/delivery.md has the whole story.
 */
public final class OfflineSends {
    private static final OfflineSends DEFAULT = new OfflineSends(1_000, 1024 * 1024, Duration.ofMinutes(1), false);

    private final int maxMessages;
    private final long maxBytes;
    private final Duration maxWait;
    private final boolean sendingAgain;

    private OfflineSends(int maxMessages, long maxBytes, Duration maxWait, boolean sendingAgain) {
        this.maxMessages = maxMessages;
        this.maxBytes = maxBytes;
        this.maxWait = maxWait;
        this.sendingAgain = sendingAgain;
    }

    /**
     * They wait for the link, up to 1,000 messages, 1 MiB and a minute each. The default.
     *
     * @return the setting
     */
    public static OfflineSends waiting() {
        return DEFAULT;
    }

    /**
     * They wait for the link, within these bounds. One more than that fails at once with
     * {@link io.github.msync4j.error.ErrorCode#SEND_QUEUE_FULL}; one that waited too long fails with
     * {@link io.github.msync4j.error.ErrorCode#NOT_SENT}.
     *
     * @param maxMessages how many may wait, 1 to 1,000,000
     * @param maxBytes how many bytes they may have in all, as frames, 1 to 1 GiB
     * @param maxWait how long each may wait, 1 second to 1 day
     * @return the setting
     */
    public static OfflineSends waiting(int maxMessages, long maxBytes, Duration maxWait) {
        check("maxMessages", maxMessages, maxMessages >= 1 && maxMessages <= 1_000_000, "1 to 1000000");
        check("maxBytes", maxBytes, maxBytes >= 1 && maxBytes <= 1L << 30, "1 to 1073741824");
        check(
                "maxWait",
                maxWait,
                maxWait.compareTo(Duration.ofSeconds(1)) >= 0 && maxWait.compareTo(Duration.ofDays(1)) <= 0,
                "PT1S to PT24H");
        return new OfflineSends(maxMessages, maxBytes, maxWait, false);
    }

    /**
     * They fail at once with {@link io.github.msync4j.error.ErrorCode#NOT_SENT}.
     *
     * @return the setting
     */
    public static OfflineSends failing() {
        return new OfflineSends(0, 0, Duration.ZERO, false);
    }

    /**
     * Sends what was written but not acknowledged once more after the reconnect, under the same client message id and in
     * the old order, instead of failing it with {@link io.github.msync4j.error.ErrorCode#SEND_CONNECTION_LOST}. A message
     * may then arrive twice if the server does not know the id again.
     *
     * @return the changed setting
     * @throws IllegalStateException of {@link #failing()}, which lets nothing wait
     */
    public OfflineSends sendingAgain() {
        if (!isWaiting()) {
            throw new IllegalStateException("sendingAgain: goes with waiting(…), not with failing()");
        }
        return new OfflineSends(maxMessages, maxBytes, maxWait, true);
    }

    private static void check(String option, Object value, boolean good, String allowed) {
        if (!good) {
            throw new IllegalArgumentException(option + ": " + value + " is not allowed; allowed: " + allowed);
        }
    }

    /**
     * Tells whether messages wait.
     *
     * @return false if they fail at once
     */
    public boolean isWaiting() {
        return maxMessages > 0;
    }

    /**
     * Tells whether messages are written once more.
     *
     * @return true if what was not acknowledged is sent again
     */
    public boolean isSendingAgain() {
        return sendingAgain;
    }

    /**
     * Returns how many may wait.
     *
     * @return the bound, 0 if none may
     */
    public int maxMessages() {
        return maxMessages;
    }

    /**
     * Returns how many bytes may wait.
     *
     * @return the bound
     */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Returns how long a message may wait.
     *
     * @return the bound
     */
    public Duration maxWait() {
        return maxWait;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfflineSends sends
                && maxMessages == sends.maxMessages
                && maxBytes == sends.maxBytes
                && maxWait.equals(sends.maxWait)
                && sendingAgain == sends.sendingAgain;
    }

    @Override
    public int hashCode() {
        return 31 * maxMessages + Long.hashCode(maxBytes) + maxWait.hashCode() + Boolean.hashCode(sendingAgain);
    }

    @Override
    public String toString() {
        return isWaiting()
                ? "OfflineSends[" + maxMessages + " messages, " + maxBytes + " bytes, " + maxWait
                        + (sendingAgain ? ", sending again]" : "]")
                : "OfflineSends[failing]";
    }
}
