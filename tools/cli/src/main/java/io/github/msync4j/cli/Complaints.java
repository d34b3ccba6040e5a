package io.github.msync4j.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells why a command failed: a line on standard error, with --json an object on standard output as well. */
final class Complaints implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Msync msync;
    private final boolean json;

    Complaints(Msync msync, boolean json) {
        this.msync = msync;
        this.json = json;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        if (thrown instanceof ParameterException wrong) {
            return handleParseException(wrong, new String[0]);
        }
        Failure failure = Failures.of(thrown);
        tell(failure);
        if (msync.stackTrace()) {
            thrown.printStackTrace(msync.terminal().err());
        }
        return failure.exit().number();
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        tell(Failure.usage(said(wrong) + " ('" + command + " --help' shows what there is)"));
        return ExitCode.USAGE.number();
    }

    private void tell(Failure failure) {
        msync.terminal().err().println("msync: " + failure.line());
        if (json) {
            ObjectNode line = Json.object().put("error", failure.code()).put("message", failure.line());
            msync.terminal().out().println(line.put("exitCode", failure.exit().number()));
        }
    }

    /** What is wrong, without showing values: a mistyped option may have been meant to take a secret. */
    private static String said(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong arguments");
        }
        List<String> rest = unmatched.getUnmatched();
        String first =
                rest.stream().filter(arg -> arg.startsWith("-")).findFirst().orElse("");
        String name = first.split("=", 2)[0];
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "--password", "--passwd", "-p" ->
                "a password on the command line would be seen by everybody on this machine;"
                        + " set MSYNC_PASSWORD, or give --password-file FILE, or type it when asked";
            case "--token", "-t" ->
                "a token on the command line would be seen by everybody on this machine;"
                        + " set MSYNC_TOKEN, or give --token-file FILE";
            case "" ->
                wrong.getCommandLine().getSubcommands().isEmpty()
                        ? "too many arguments"
                        : "there is no command '" + rest.get(0) + "'";
            default -> "there is no option " + name;
        };
    }
}
