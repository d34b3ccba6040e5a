package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.FreezeConnectionRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Thaws connections. */
@Command(name = "thaw", description = "Let a user's frozen connections go on.")
final class Thaw implements Runnable {
    private final Ctl ctl;

    @Mixin
    private SessionOptions sessions = new SessionOptions();

    Thaw(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        FreezeConnectionRequest request = FreezeConnectionRequest.newBuilder()
                .setSessions(sessions.selector())
                .setThaw(true)
                .build();
        ctl.call(stub -> {
            int count = stub.freezeConnection(request).getSessions();
            ctl.output().print(Json.object().put("sessions", count), "thawed: " + count);
        });
    }
}
