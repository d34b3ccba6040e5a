package io.github.msync4j.cli.command;

import io.github.msync4j.cli.EventText;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.cli.Session;
import io.github.msync4j.cli.UserOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks credentials. */
@Command(name = "login", description = "Check that a user can log in: log in, log out.")
public final class Login implements Runnable {
    private final Msync msync;

    @Mixin
    private UserOptions user = new UserOptions();

    /** Makes the command. */
    public Login(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        var options = msync.service().build();
        try (Session session = Session.open(options, user.userId(), user.credentials(msync.terminal()), event -> {})) {
            msync.output().print(Json.event(session.connected()), EventText.of(session.connected()));
        }
    }
}
