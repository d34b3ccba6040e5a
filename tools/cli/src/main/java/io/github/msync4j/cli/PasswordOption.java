package io.github.msync4j.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a password comes from: a file, the environment, or the person; never the command line. */
public final class PasswordOption {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File that holds the password. Default: MSYNC_PASSWORD, else you are asked.")
    private @Nullable Path file;

    boolean given() {
        return file != null;
    }

    /** The password of a user. */
    public String password(Terminal terminal, String userId) {
        if (file != null) {
            return SecretFile.read("--password-file", file);
        }
        Optional<String> set = terminal.variable("MSYNC_PASSWORD");
        if (set.isPresent()) {
            return set.get();
        }
        char[] typed = terminal.askSecret()
                .apply("Password of " + userId)
                .orElseThrow(() -> Failure.usage("no password: set MSYNC_PASSWORD, give --password-file FILE,"
                        + " or run this in a terminal to be asked"));
        if (typed.length == 0) {
            throw Failure.usage("the password is empty");
        }
        return new String(typed);
    }
}
