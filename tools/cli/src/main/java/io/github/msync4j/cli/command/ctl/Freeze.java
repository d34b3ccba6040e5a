package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.FreezeConnectionRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Freezes connections. */
@Command(name = "freeze", description = "Keep a user's connections open and answer nothing on them.")
final class Freeze implements Runnable {
    private final Ctl ctl;

    @Mixin
    private SessionOptions sessions = new SessionOptions();

    Freeze(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        FreezeConnectionRequest request = FreezeConnectionRequest.newBuilder()
                .setSessions(sessions.selector())
                .setThaw(false)
                .build();
        ctl.call(stub -> {
            int count = stub.freezeConnection(request).getSessions();
            ctl.output().print(Json.object().put("sessions", count), "frozen: " + count);
        });
    }
}
