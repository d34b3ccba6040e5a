package io.github.msync4j;

import java.time.Duration;

/**
 * When a lost link is tried again. The wait before try {@code n} is a random time between zero and
 * {@code min(cap, base · 2ⁿ⁻¹)}, or {@code min(cap, 4 · base · 2ⁿ⁻¹)} when the server closed the link: it may have closed
 * those of others in the same moment, and so they spread out. A link that fell silent, or an application that knows
 * better and calls {@link MsyncClient#checkNow()}, is tried sooner. Tries are counted from 1 again only once a link has
 * been up for {@link #stableAfter()}. Immutable. Source: R40, docs/herd.md.
 */
public final class ReconnectPolicy {
    /** Tries without end. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private static final ReconnectPolicy STANDARD =
            new ReconnectPolicy(5, Duration.ofMillis(2_500), Duration.ofSeconds(24), Duration.ofSeconds(10));

    private final int maxAttempts;
    private final Duration base;
    private final Duration cap;
    private final Duration stableAfter;

    private ReconnectPolicy(int maxAttempts, Duration base, Duration cap, Duration stableAfter) {
        this.maxAttempts = maxAttempts;
        this.base = base;
        this.cap = cap;
        this.stableAfter = stableAfter;
    }

    /**
     * Five tries, as the vendor's client has them; then the session ends. The default.
     *
     * @return the policy
     */
    public static ReconnectPolicy standard() {
        return STANDARD;
    }

    /**
     * Tries without end, for programs that nobody sits at.
     *
     * @return the policy
     */
    public static ReconnectPolicy server() {
        return STANDARD.withMaxAttempts(UNLIMITED);
    }

    /**
     * No try at all: a lost link ends the session.
     *
     * @return the policy
     */
    public static ReconnectPolicy never() {
        return STANDARD.withMaxAttempts(0);
    }

    /**
     * Changes how many tries there are.
     *
     * @param attempts 0 for none, {@link #UNLIMITED} for no bound
     * @return the changed policy
     */
    public ReconnectPolicy withMaxAttempts(int attempts) {
        if (attempts < 0) {
            throw new IllegalArgumentException("maxAttempts: " + attempts + " is not allowed; allowed: 0 or more");
        }
        return new ReconnectPolicy(attempts, base, cap, stableAfter);
    }

    /**
     * Changes the waits.
     *
     * @param newBase the ceiling of the first wait after silence, 1 millisecond to 1 minute; times four after a close by the server
     * @param newCap the ceiling of all waits, from {@code newBase} to 1 hour
     * @return the changed policy
     */
    public ReconnectPolicy withBackoff(Duration newBase, Duration newCap) {
        within("base", newBase, Duration.ofMillis(1), Duration.ofMinutes(1));
        within("cap", newCap, newBase, Duration.ofHours(1));
        return new ReconnectPolicy(maxAttempts, newBase, newCap, stableAfter);
    }

    /**
     * Changes how long a link has to be up until tries are counted from 1 again.
     *
     * @param time 1 second to 1 hour
     * @return the changed policy
     */
    public ReconnectPolicy withStableAfter(Duration time) {
        within("stableAfter", time, Duration.ofSeconds(1), Duration.ofHours(1));
        return new ReconnectPolicy(maxAttempts, base, cap, time);
    }

    private static void within(String option, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    option + ": " + value + " is not allowed; allowed: " + least + " to " + most);
        }
    }

    /**
     * Returns how many tries there are before the session ends.
     *
     * @return 0 for none, {@link #UNLIMITED} for no bound
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * Returns the ceiling of the first wait after a link fell silent; it is four times as high when the server closed it.
     *
     * @return the base, 2.5 seconds unless changed
     */
    public Duration base() {
        return base;
    }

    /**
     * Returns the ceiling of all waits.
     *
     * @return the cap, 24 seconds unless changed
     */
    public Duration cap() {
        return cap;
    }

    /**
     * Returns how long a link has to be up until tries are counted from 1 again.
     *
     * @return the time, 10 seconds unless changed
     */
    public Duration stableAfter() {
        return stableAfter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReconnectPolicy policy
                && maxAttempts == policy.maxAttempts
                && base.equals(policy.base)
                && cap.equals(policy.cap)
                && stableAfter.equals(policy.stableAfter);
    }

    @Override
    public int hashCode() {
        return 31 * maxAttempts + base.hashCode() + cap.hashCode() + stableAfter.hashCode();
    }

    @Override
    public String toString() {
        return "ReconnectPolicy[" + (maxAttempts == UNLIMITED ? "unlimited" : maxAttempts + " tries") + ", base " + base
                + ", cap " + cap + ", stable after " + stableAfter + "]";
    }
}
