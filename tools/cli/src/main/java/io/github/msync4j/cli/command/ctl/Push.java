package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.PushTextRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends a text as if a user had. */
@Command(name = "push", description = "Send a text as if a user had.")
final class Push implements Runnable {
    private final Ctl ctl;

    @Option(names = "--from", paramLabel = "USER", required = true, description = "As whom; need not exist.")
    private String from = "";

    @Option(names = "--to", paramLabel = "USER", required = true, description = "To whom.")
    private String to = "";

    @Option(names = "--text", paramLabel = "TEXT", required = true, description = "The text.")
    private String text = "";

    Push(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        PushTextRequest request = PushTextRequest.newBuilder()
                .setFrom(from)
                .setTo(to)
                .setText(text)
                .build();
        ctl.call(stub -> {
            String id = stub.pushText(request).getMessageId();
            ctl.output().print(Json.object().put("id", id), "pushed, id " + id);
        });
    }
}
