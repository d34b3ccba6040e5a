package io.github.msync4j.cli.command;

import io.github.msync4j.cli.Await;
import io.github.msync4j.cli.EventText;
import io.github.msync4j.cli.Failures;
import io.github.msync4j.cli.InputLines;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.cli.Output;
import io.github.msync4j.cli.Session;
import io.github.msync4j.cli.UserOptions;
import io.github.msync4j.message.Message;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Talks with one user. */
@Command(
        name = "chat",
        description = "Talk with a user: each line of the input is sent, each answer is printed."
                + " Ends with the input (Ctrl-D).")
public final class Chat implements Runnable {
    private final Msync msync;

    @Mixin
    private UserOptions user = new UserOptions();

    @Option(names = "--to", paramLabel = "USER", required = true, description = "The user to talk with.")
    private String to = "";

    /** Makes the command. */
    public Chat(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        Output output = msync.output();
        Queue<CompletableFuture<Void>> sent = new ConcurrentLinkedQueue<>();
        var options = msync.service().build();
        try (Session session = Session.open(
                options,
                user.userId(),
                user.credentials(msync.terminal()),
                event -> output.print(Json.event(event), EventText.of(event)))) {
            CompletableFuture<Void> inputEnd = InputLines.read(msync.terminal().in(), line -> {
                if (!line.isBlank()) {
                    sent.add(send(session, line, output));
                }
            });
            Await.first(inputEnd, session.ended(), output.closed());
            session.requireNotEnded();
            // a line that was not sent fails the command, once all have had their turn
            Await.result(CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)));
        }
    }

    private CompletableFuture<Void> send(Session session, String line, Output output) {
        return session.messages()
                .sendText(to, line)
                .whenComplete((message, failure) -> {
                    if (failure != null) {
                        msync.terminal()
                                .err()
                                .println("msync: not sent: "
                                        + Failures.of(failure).line());
                    }
                })
                .thenAccept(message -> shown(message, output))
                .toCompletableFuture();
    }

    private static void shown(Message message, Output output) {
        output.object(Json.object().put("event", "MessageSent").setAll(Json.message(message)));
    }
}
