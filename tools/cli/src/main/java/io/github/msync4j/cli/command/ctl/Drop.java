package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.DropConnectionRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Cuts connections. */
@Command(name = "drop", description = "Cut a user's connections without a word.")
final class Drop implements Runnable {
    private final Ctl ctl;

    @Mixin
    private SessionOptions sessions = new SessionOptions();

    Drop(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        DropConnectionRequest request = DropConnectionRequest.newBuilder()
                .setSessions(sessions.selector())
                .build();
        ctl.call(stub -> {
            int count = stub.dropConnection(request).getSessions();
            ctl.output().print(Json.object().put("sessions", count), "cut: " + count);
        });
    }
}
