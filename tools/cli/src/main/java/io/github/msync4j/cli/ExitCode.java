package io.github.msync4j.cli;

import io.github.msync4j.error.ErrorCode;
import java.util.Arrays;

/** What the process tells its caller. The numbers are part of the command line's interface. */
public enum ExitCode {
    OK(0, "done"),
    FAILED(1, "something else went wrong; the message says what"),
    USAGE(2, "wrong or missing arguments"),
    LOGIN_REFUSED(3, "the server refused the login: user, password, token or app key"),
    UNREACHABLE(4, "the server cannot be reached or did not answer in time"),
    FORCED_OUT(5, "the server ended the session: another device, a removed user, a changed password"),
    REFUSED(6, "the server refused what was asked for"),
    NOT_OBSERVED(7, "something that had to happen did not: a step of demo, a message of load");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The exit status. */
    public int number() {
        return number;
    }

    /** The table, a line for each code. */
    public static String table() {
        StringBuilder table = new StringBuilder();
        for (ExitCode code : values()) {
            table.append("  %d  %s%n".formatted(code.number, code.meaning));
        }
        return table.append("  128 + N  ended by signal N, such as 130 by Ctrl-C")
                .toString();
    }

    /** The code for a call that failed. */
    static ExitCode of(ErrorCode code) {
        return switch (code.category()) {
            case ARGUMENT -> USAGE;
            case AUTHENTICATION -> LOGIN_REFUSED;
            case SESSION -> code.endsSession() ? FORCED_OUT : REFUSED;
            case NETWORK -> UNREACHABLE;
            case LOCAL, NONE, UNKNOWN -> FAILED;
            default -> REFUSED;
        };
    }

    /** The code for a login that failed: whatever the server says no to, it is the login that it refused. */
    static ExitCode ofLogin(ErrorCode code) {
        ExitCode general = of(code);
        return general == REFUSED || general == FORCED_OUT || code == ErrorCode.INVALID_APP_KEY
                ? LOGIN_REFUSED
                : general;
    }

    /** The code of a number. */
    static ExitCode of(int number) {
        return Arrays.stream(values())
                .filter(code -> code.number == number)
                .findFirst()
                .orElse(FAILED);
    }
}
