package io.github.msync4j.cli.command;

import io.github.msync4j.MsyncClient;
import io.github.msync4j.cli.Await;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.cli.PasswordOption;
import io.github.msync4j.registration.Registration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Registers a user. */
@Command(name = "register", description = "Register a user (the app must allow open registration).")
public final class Register implements Runnable {
    private final Msync msync;

    @Option(names = "--user", paramLabel = "USER", required = true, description = "The new user's id.")
    private String userId = "";

    @Mixin
    private PasswordOption password = new PasswordOption();

    /** Makes the command. */
    public Register(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        var options = msync.service().build();
        try (MsyncClient client = MsyncClient.create(options)) {
            String secret = password.password(msync.terminal(), userId);
            String registered = Await.result(Registration.of(client).register(userId, secret));
            msync.output().print(Json.object().put("user", registered), "registered " + registered);
        }
    }
}
