package io.github.msync4j.logging;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a client logs. Immutable. What is said here is where it begins: levels, console and cache can be changed later, in
 * {@link Logging}. Nothing of it is kept for the next start.
 */
public final class LogOptions {
    /** Default of {@link Builder#level}: {@link LogLevel#WARN}. */
    public static final LogLevel DEFAULT_LEVEL = LogLevel.WARN;

    /** Default of {@link Builder#cacheBytes}: 3 MiB. */
    public static final int DEFAULT_CACHE_BYTES = 3 * 1_024 * 1_024;

    /** Default of {@link Builder#fileBytes}: 5 MiB. */
    public static final int DEFAULT_FILE_BYTES = 5 * 1_024 * 1_024;

    /** Default of {@link Builder#files}: 3. */
    public static final int DEFAULT_FILES = 3;

    static final int MIN_BYTES = 1_024;
    static final int MIN_FILE_BYTES = 64 * 1_024;
    static final int MAX_BYTES = 1_024 * 1_024 * 1_024;
    static final int MAX_FILES = 1_000;
    static final int MAX_QUEUE = 1_000_000;
    static final int MIN_KEY_BYTES = 16;

    private static final LogOptions DEFAULTS = new Builder().build();

    private final LogLevel level;
    private final LogFormat format;
    private final boolean console;
    private final boolean cache;
    private final int cacheBytes;
    private final @Nullable Path directory;
    private final int fileBytes;
    private final int files;
    private final int queue;
    private final LogIdentities identities;
    private final byte @Nullable [] identityKey;
    private final boolean contents;
    private final boolean upload;

    private LogOptions(Builder builder) {
        this.level = builder.level;
        this.format = builder.format;
        this.console = builder.console;
        this.cache = builder.cache;
        this.cacheBytes = builder.cacheBytes;
        this.directory = builder.directory;
        this.fileBytes = builder.fileBytes;
        this.files = builder.files;
        this.queue = builder.queue;
        this.identities = builder.identities;
        this.identityKey = builder.identityKey;
        this.contents = builder.contents;
        this.upload = builder.upload;
    }

    /**
     * The options of who sets none.
     *
     * @return every default
     */
    public static LogOptions defaults() {
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
     * Starts a copy with all values of this one.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.level = level;
        copy.format = format;
        copy.console = console;
        copy.cache = cache;
        copy.cacheBytes = cacheBytes;
        copy.directory = directory;
        copy.fileBytes = fileBytes;
        copy.files = files;
        copy.queue = queue;
        copy.identities = identities;
        copy.identityKey = identityKey;
        copy.contents = contents;
        copy.upload = upload;
        return copy;
    }

    /**
     * The threshold.
     *
     * @return the level below which nothing is logged
     */
    public LogLevel level() {
        return level;
    }

    /**
     * How lines are written to console, cache and file.
     *
     * @return the format
     */
    public LogFormat format() {
        return format;
    }

    /**
     * Whether the console shows the log.
     *
     * @return true if it does
     */
    public boolean console() {
        return console;
    }

    /**
     * Whether the cache keeps the log.
     *
     * @return true if it does
     */
    public boolean cache() {
        return cache;
    }

    /**
     * How much the cache keeps.
     *
     * @return the most bytes
     */
    public int cacheBytes() {
        return cacheBytes;
    }

    /**
     * Where the files of the log are.
     *
     * @return the directory, or empty where there is no log file
     */
    public Optional<Path> directory() {
        return Optional.ofNullable(directory);
    }

    /**
     * How long a file becomes.
     *
     * @return the bytes after which another is begun
     */
    public int fileBytes() {
        return fileBytes;
    }

    /**
     * How many files there are.
     *
     * @return the most files, the one that is being written included
     */
    public int files() {
        return files;
    }

    /**
     * How many records may wait for a sink that is slow.
     *
     * @return the most records for console, file and each listener; 0 where they do their work on the threads that log
     */
    public int queue() {
        return queue;
    }

    /**
     * What becomes of the ids of users, groups and messages.
     *
     * @return the rule
     */
    public LogIdentities identities() {
        return identities;
    }

    /** The key of the hash of ids; null for one that is made up. */
    byte @Nullable [] identityKey() {
        return identityKey;
    }

    /**
     * Whether what users wrote is in the log.
     *
     * @return true if it is
     */
    public boolean contents() {
        return contents;
    }

    /**
     * Whether the log may be uploaded to the service.
     *
     * @return true if the application allows it
     */
    public boolean upload() {
        return upload;
    }

    @Override
    public String toString() {
        return "LogOptions[level=" + level + ", format=" + format + ", console=" + console + ", cache=" + cache
                + ", cacheBytes=" + cacheBytes + ", directory=" + directory + ", fileBytes=" + fileBytes + ", files="
                + files + ", queue=" + queue + ", identities=" + identities + ", contents=" + contents + ", upload="
                + upload + "]";
    }

    static int within(String option, int value, int min, int max) {
        if (value < min || value > max) {
            throw LogSettings.invalid(option, String.valueOf(value), min + " to " + max);
        }
        return value;
    }

    /** Builds {@link LogOptions}. What is not allowed is refused at once, with its name, its value and what is allowed. */
    public static final class Builder {
        private LogLevel level = DEFAULT_LEVEL;
        private LogFormat format = LogFormat.TEXT;
        private boolean console;
        private boolean cache;
        private int cacheBytes = DEFAULT_CACHE_BYTES;
        private @Nullable Path directory;
        private int fileBytes = DEFAULT_FILE_BYTES;
        private int files = DEFAULT_FILES;
        private int queue;
        private LogIdentities identities = LogIdentities.KEPT;
        private byte @Nullable [] identityKey;
        private boolean contents;
        private boolean upload;

        private Builder() {}

        /**
         * Sets the threshold. Default: {@link LogLevel#WARN}, because where nothing is set up the host prints what is above
         * it.
         *
         * @param level the level below which nothing is logged
         * @return this builder
         */
        public Builder level(LogLevel level) {
            this.level = Objects.requireNonNull(level, "level");
            return this;
        }

        /**
         * Sets how lines are written to console, cache and file. Default: {@link LogFormat#TEXT}.
         *
         * @param format the format
         * @return this builder
         */
        public Builder format(LogFormat format) {
            this.format = Objects.requireNonNull(format, "format");
            return this;
        }

        /**
         * Shows the log on standard output. Default: false.
         *
         * @param shown whether to show it
         * @return this builder
         */
        public Builder console(boolean shown) {
            this.console = shown;
            return this;
        }

        /**
         * Keeps the log in memory, to be exported. Default: false.
         *
         * @param on whether to keep it
         * @return this builder
         */
        public Builder cache(boolean on) {
            this.cache = on;
            return this;
        }

        /**
         * Sets how much the cache keeps, in bytes as UTF-8 has them; what is older leaves. It takes that memory as it needs
         * it. Default: 3 MiB.
         *
         * @param bytes 1,024 to 1,073,741,824
         * @return this builder
         * @throws IllegalArgumentException if it is less or more
         */
        public Builder cacheBytes(int bytes) {
            this.cacheBytes = within("cacheBytes", bytes, MIN_BYTES, MAX_BYTES);
            return this;
        }

        /**
         * Writes the log to files as well: {@code msync4j.log}, and older ones that have the time in their name. The
         * directory is made with the first line, for its owner alone. It belongs to one client of one JVM; another one that
         * uses it as well writes no file, and its log says so. Default: no file.
         *
         * @param directory a directory for this client alone
         * @return this builder
         */
        public Builder directory(Path directory) {
            this.directory = Objects.requireNonNull(directory, "directory");
            return this;
        }

        /**
         * Sets how long a file becomes before another is begun. Default: 5 MiB.
         *
         * @param bytes 65,536 to 1,073,741,824
         * @return this builder
         * @throws IllegalArgumentException if it is less or more
         */
        public Builder fileBytes(int bytes) {
            this.fileBytes = within("fileBytes", bytes, MIN_FILE_BYTES, MAX_BYTES);
            return this;
        }

        /**
         * Sets how many files there are, the one that is being written included; older ones are deleted. Default: 3.
         *
         * @param count 1 to 1,000
         * @return this builder
         * @throws IllegalArgumentException if it is less or more
         */
        public Builder files(int count) {
            this.files = within("files", count, 1, MAX_FILES);
            return this;
        }

        /**
         * Lets console, file and each listener do their work on threads of their own, so that one that is slow, or hangs, holds
         * up neither the connection nor the others. What finds no room is dropped for that one alone, and counted:
         * {@link Logging#droppedRecords}. A thread ends when it has had nothing to do for a second. Default: 0, no such threads:
         * the thread that logs waits for all of them.
         *
         * @param records how many records may wait, 0 to 1,000,000
         * @return this builder
         * @throws IllegalArgumentException if it is less or more
         */
        public Builder queue(int records) {
            this.queue = within("queue", records, 0, MAX_QUEUE);
            return this;
        }

        /**
         * Sets what becomes of the ids of users, groups and messages. Default: {@link LogIdentities#KEPT}.
         *
         * @param identities the rule
         * @return this builder
         */
        public Builder identities(LogIdentities identities) {
            this.identities = Objects.requireNonNull(identities, "identities");
            return this;
        }

        /**
         * Sets the key that ids are hashed with, to have the same names for the same ids after a restart, or in several
         * installations. Default: one that is made up with each client.
         *
         * @param key at least 16 bytes, to be kept secret; copied
         * @return this builder
         * @throws IllegalArgumentException if it is shorter
         */
        public Builder identityKey(byte[] key) {
            if (key.length < MIN_KEY_BYTES) {
                throw LogSettings.invalid("identityKey", key.length + " bytes", "16 bytes or more");
            }
            this.identityKey = key.clone();
            return this;
        }

        /**
         * Lets what users wrote into the log: texts, attributes, announcements. For a short look at a problem, with the
         * users' consent. Default: false.
         *
         * @param shown whether it is written
         * @return this builder
         */
        public Builder contents(boolean shown) {
            this.contents = shown;
            return this;
        }

        /**
         * Lets the log be uploaded to the service, where that wants it, too: it says so where its addresses are looked up, so
         * never where they are given. Up to 1 MiB of lines waits for it in memory. Default: false. Source: R54.
         *
         * @param allowed whether it may be uploaded
         * @return this builder
         */
        public Builder upload(boolean allowed) {
            this.upload = allowed;
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         */
        public LogOptions build() {
            return new LogOptions(this);
        }
    }
}
