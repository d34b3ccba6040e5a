package io.github.msync4j.cli;

import io.github.msync4j.Credentials;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a user logs in with. */
public final class CredentialOptions {
    @Mixin
    private PasswordOption password = new PasswordOption();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File that holds a token to log in with instead of a password. Default: MSYNC_TOKEN.")
    private @Nullable Path tokenFile;

    /** What the options name, before what the environment holds; a token before a password. */
    public Credentials credentials(Terminal terminal, String userId) {
        if (tokenFile != null && password.given()) {
            throw Failure.usage("--password-file and --token-file: give one of them");
        }
        if (tokenFile != null) {
            return Credentials.token(SecretFile.read("--token-file", tokenFile));
        }
        Optional<String> token = password.given() ? Optional.empty() : terminal.variable("MSYNC_TOKEN");
        return token.map(Credentials::token).orElseGet(() -> Credentials.password(password.password(terminal, userId)));
    }
}
