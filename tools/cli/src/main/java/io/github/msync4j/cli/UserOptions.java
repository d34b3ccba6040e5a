package io.github.msync4j.cli;

import io.github.msync4j.Credentials;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who logs in, and with what. */
public final class UserOptions {
    @Option(names = "--as", paramLabel = "USER", required = true, description = "The user to log in as.")
    private String userId = "";

    @Mixin
    private CredentialOptions credentials = new CredentialOptions();

    /** The user. */
    public String userId() {
        return userId;
    }

    /** What the options name, before what the environment holds; a token before a password. */
    public Credentials credentials(Terminal terminal) {
        return credentials.credentials(terminal, userId);
    }
}
