package io.github.msync4j.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.cli.Await;
import io.github.msync4j.cli.InputLines;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.cli.Output;
import io.github.msync4j.cli.Session;
import io.github.msync4j.cli.UserOptions;
import io.github.msync4j.cli.load.Phase;
import io.github.msync4j.cli.load.Receipts;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.spec.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The receiving half of {@link Load}, in a process of its own. Ends with its input. */
@Command(name = "load-receive", hidden = true, description = "The receiver that 'load' starts.")
public final class LoadReceive implements Runnable {
    private static final int PROGRESS_EVERY = 1_000;

    private final Msync msync;

    @Mixin
    private UserOptions user = new UserOptions();

    @Option(names = "--from", required = true)
    private String from = "";

    @Option(names = "--warmup", required = true)
    private int warmup;

    @Option(names = "--count", required = true)
    private int count;

    /** Makes the command. */
    public LoadReceive(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        Output output = msync.output();
        Receipts warm = new Receipts(Phase.WARMUP, warmup);
        Receipts measured = new Receipts(Phase.MEASURED, count);
        var options = msync.service().build();
        try (Session session = Session.open(
                options, user.userId(), user.credentials(msync.terminal()), event -> receive(event, warm, measured))) {
            output.object(Json.object().put("ready", true));
            Await.first(InputLines.end(msync.terminal().in()), session.ended(), output.closed());
            session.requireNotEnded();
        }
    }

    private void receive(Event event, Receipts warm, Receipts measured) {
        if (event instanceof MessageReceived received
                && received.message().from().equals(from)
                && received.message().content() instanceof Text text) {
            boolean complete = warm.add(text.text());
            if (complete) {
                tell(warm, warm.received(), true);
            } else if (measured.add(text.text())) {
                tell(measured, warm.received() + measured.received(), true);
            } else if ((warm.received() + measured.received()) % PROGRESS_EVERY == 0) {
                tell(measured, warm.received() + measured.received(), false);
            }
        }
    }

    private void tell(Receipts receipts, int total, boolean complete) {
        ObjectNode line = Json.object()
                .put("phase", receipts.phase().name())
                .put("received", receipts.received())
                .put("duplicates", receipts.duplicates())
                .put("total", total)
                .put("complete", complete);
        msync.output().object(line);
    }
}
