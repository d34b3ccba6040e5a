package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.RefuseLoginsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Refuses logins. */
@Command(name = "refuse-logins", description = "Refuse a user's next logins, whatever they show.")
final class RefuseLogins implements Runnable {
    private final Ctl ctl;

    @Option(names = "--user", paramLabel = "USER", required = true, description = "The user.")
    private String userId = "";

    @Option(
            names = "--status",
            paramLabel = "N",
            required = true,
            description = "The number of the status: 12 service switched off, 13 too many devices, 20 device changed,"
                    + " 7 no permission, 1 by its reason, or any other but 0.")
    private int status;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "The status's words, such as 'Sorry, token expired' (with 1). Default: none.")
    private String reason = "";

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many logins; 0 until 'ctl clear-faults'. Default: ${DEFAULT-VALUE}.")
    private int times = 1;

    RefuseLogins(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        RefuseLoginsRequest request = RefuseLoginsRequest.newBuilder()
                .setUserId(userId)
                .setStatus(status)
                .setReason(reason)
                .setTimes(times)
                .build();
        ctl.call(stub -> {
            var unused = stub.refuseLogins(request);
            ctl.output()
                    .print(
                            Json.object()
                                    .put("user", userId)
                                    .put("status", status)
                                    .put("reason", reason)
                                    .put("times", times),
                            "refused from now on: logins of " + userId + (times == 0 ? "" : ", times: " + times));
        });
    }
}
