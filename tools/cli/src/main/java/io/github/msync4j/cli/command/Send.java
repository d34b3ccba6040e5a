package io.github.msync4j.cli.command;

import io.github.msync4j.cli.Await;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.cli.Session;
import io.github.msync4j.cli.UserOptions;
import io.github.msync4j.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends one text. */
@Command(name = "send", description = "Send a text and print it as the server acknowledged it.")
public final class Send implements Runnable {
    private final Msync msync;

    @Mixin
    private UserOptions user = new UserOptions();

    @Option(names = "--to", paramLabel = "USER", required = true, description = "The user to send to.")
    private String to = "";

    @Option(names = "--text", paramLabel = "TEXT", required = true, description = "The text.")
    private String text = "";

    /** Makes the command. */
    public Send(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        var options = msync.service().build();
        try (Session session = Session.open(options, user.userId(), user.credentials(msync.terminal()), event -> {})) {
            Message sent = Await.result(session.messages().sendText(to, text));
            msync.output().print(Json.message(sent), "sent to " + sent.to() + ", id " + sent.id() + ", " + sent.time());
        }
    }
}
