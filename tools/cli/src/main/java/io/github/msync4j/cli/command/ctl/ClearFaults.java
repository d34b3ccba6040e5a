package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.ClearFaultsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lifts faults. */
@Command(name = "clear-faults", description = "Lift what 'ctl refuse-logins' and 'ctl stall' ordered.")
final class ClearFaults implements Runnable {
    private final Ctl ctl;

    @Option(names = "--user", paramLabel = "USER", description = "Only what was ordered for this user.")
    private String userId = "";

    ClearFaults(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        ClearFaultsRequest request =
                ClearFaultsRequest.newBuilder().setUserId(userId).build();
        ctl.call(stub -> {
            var unused = stub.clearFaults(request);
            ctl.output().print(Json.object().put("user", userId), "lifted");
        });
    }
}
