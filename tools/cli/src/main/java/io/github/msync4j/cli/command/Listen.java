package io.github.msync4j.cli.command;

import io.github.msync4j.cli.Await;
import io.github.msync4j.cli.EventText;
import io.github.msync4j.cli.InputLines;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.cli.Output;
import io.github.msync4j.cli.Session;
import io.github.msync4j.cli.UserOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what happens to a user. */
@Command(
        name = "listen",
        description = "Print a user's events, messages among them, until the input ends (Ctrl-D)"
                + " or the server ends the session.")
public final class Listen implements Runnable {
    private final Msync msync;

    @Mixin
    private UserOptions user = new UserOptions();

    /** Makes the command. */
    public Listen(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        Output output = msync.output();
        var options = msync.service().build();
        try (Session session = Session.open(
                options,
                user.userId(),
                user.credentials(msync.terminal()),
                event -> output.print(Json.event(event), EventText.of(event)))) {
            Await.first(InputLines.end(msync.terminal().in()), session.ended(), output.closed());
            session.requireNotEnded();
        }
    }
}
