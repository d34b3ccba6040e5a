package io.github.msync4j.support;

/** How a support bundle is written. Immutable. Source: R53, logging.md 4.10. */
public final class SupportBundleOptions {
    /** Default of {@link Builder#maxBytes}: 20 MiB. */
    public static final long DEFAULT_MAX_BYTES = 20L * 1024 * 1024;

    private static final long MIN_BYTES = 64 * 1024;
    private static final long MAX_BYTES = 1024 * 1024 * 1024;
    private static final SupportBundleOptions DEFAULTS = new Builder().build();

    private final long maxBytes;
    private final boolean replaceExisting;
    private final boolean flightRecording;

    private SupportBundleOptions(Builder builder) {
        this.maxBytes = builder.maxBytes;
        this.replaceExisting = builder.replaceExisting;
        this.flightRecording = builder.flightRecording;
    }

    /**
     * The options of who sets none.
     *
     * @return every default
     */
    public static SupportBundleOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Starts a set of options.
     *
     * @return a builder with every default set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How much goes in.
     *
     * @return the most bytes, before they are packed
     */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Whether a file that is there is replaced.
     *
     * @return true if it is
     */
    public boolean replaceExisting() {
        return replaceExisting;
    }

    /**
     * Whether what the flight recorder holds goes in.
     *
     * @return true if it does
     */
    public boolean flightRecording() {
        return flightRecording;
    }

    @Override
    public String toString() {
        return "SupportBundleOptions[maxBytes=" + maxBytes + ", replaceExisting=" + replaceExisting
                + ", flightRecording=" + flightRecording + "]";
    }

    /** Builds {@link SupportBundleOptions}. What is not allowed is refused at once, with its name, its value and what is allowed. */
    public static final class Builder {
        private long maxBytes = DEFAULT_MAX_BYTES;
        private boolean replaceExisting;
        private boolean flightRecording;

        private Builder() {}

        /**
         * Sets how much goes in, before it is packed. Where there is more, the newest lines of each log stay: first the
         * cache as the client writes it, then the files, {@link #flightRecording}, and last the cache in the other format. What
         * is no log always goes in. Default: 20 MiB.
         *
         * @param bytes 65,536 to 1,073,741,824
         * @return this builder
         * @throws IllegalArgumentException if it is less or more
         */
        public Builder maxBytes(long bytes) {
            if (bytes < MIN_BYTES || bytes > MAX_BYTES) {
                throw new IllegalArgumentException(
                        "maxBytes: " + bytes + " is not allowed; allowed: " + MIN_BYTES + " to " + MAX_BYTES);
            }
            this.maxBytes = bytes;
            return this;
        }

        /**
         * Lets the bundle take the place of a file of its name. Default: false.
         *
         * @param replaced whether it may
         * @return this builder
         */
        public Builder replaceExisting(boolean replaced) {
            this.replaceExisting = replaced;
            return this;
        }

        /**
         * Lets go in what the JVM's flight recorder holds of this client, if somebody records: the SDK's own events, as JSON
         * lines, without threads and stacks. Nothing is recorded for it, and the recording itself, which tells of the whole
         * JVM, does not go in. It is read by way of a file in the directory for temporary files, for its owner alone
         * and deleted at once; that takes the longer the more is recorded. Default: false.
         *
         * @param wanted whether it goes in
         * @return this builder
         */
        public Builder flightRecording(boolean wanted) {
            this.flightRecording = wanted;
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         */
        public SupportBundleOptions build() {
            return new SupportBundleOptions(this);
        }
    }
}
