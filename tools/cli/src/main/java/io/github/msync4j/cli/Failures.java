package io.github.msync4j.cli;

import io.github.msync4j.MsyncException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Says in one line why a command failed, whatever was thrown. */
public final class Failures {
    private Failures() {}

    /** The failure that is meant. */
    public static Failure of(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure;
        }
        Throwable cause = thrown.getCause();
        if ((thrown instanceof CompletionException || thrown instanceof ExecutionException) && cause != null) {
            return of(cause);
        }
        if (thrown instanceof MsyncException sdk) {
            return of(sdk, ExitCode.of(sdk.code()));
        }
        if (thrown instanceof StatusRuntimeException status) {
            return ofControl(status);
        }
        if (thrown instanceof UncheckedIOException && cause != null) {
            return new Failure(ExitCode.FAILED, "IO", said(cause), thrown);
        }
        return new Failure(
                ExitCode.FAILED,
                "UNEXPECTED",
                "unexpected: " + thrown.getClass().getSimpleName() + ": " + said(thrown)
                        + " (--stack-trace shows where; please report it)",
                thrown);
    }

    /** The failure of a login: whatever the server says no to, it is the login that it refused. */
    public static Failure ofLogin(MsyncException thrown) {
        return of(thrown, ExitCode.ofLogin(thrown.code()));
    }

    private static Failure of(MsyncException thrown, ExitCode exit) {
        return new Failure(exit, thrown.code().name(), said(thrown), thrown);
    }

    private static Failure ofControl(StatusRuntimeException thrown) {
        Status status = thrown.getStatus();
        String description = status.getDescription() == null ? "" : ": " + status.getDescription();
        String code = status.getCode().name();
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED ->
                new Failure(
                        ExitCode.UNREACHABLE,
                        code,
                        "no dev server answers there" + description
                                + "; give the address that 'msync server' prints as --control or MSYNC_CONTROL",
                        thrown);
            default -> new Failure(ExitCode.REFUSED, code, "the server refused" + description, thrown);
        };
    }

    private static String said(Throwable thrown) {
        String message = thrown.getMessage();
        String text = message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
        return text.lines().findFirst().orElse(text).strip();
    }
}
