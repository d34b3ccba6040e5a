package io.github.msync4j.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot go on, for a reason that is told in one line. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final String code;

    /** A failure whose code is that of the exit. */
    public Failure(ExitCode exit, String message) {
        this(exit, exit.name(), message, null);
    }

    /** A failure with a code of its own, such as the SDK's. */
    public Failure(ExitCode exit, String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exit = exit;
        this.code = code;
    }

    /** Wrong or missing arguments. */
    public static Failure usage(String message) {
        return new Failure(ExitCode.USAGE, message);
    }

    /** What the process ends with. */
    public ExitCode exit() {
        return exit;
    }

    /** What a program reads. */
    public String code() {
        return code;
    }

    /** What a person reads. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
