package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.Moment;
import io.github.msync4j.devserver.control.StallRequest;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Leaves requests without an answer. */
@Command(name = "stall", description = "Take the next requests of a kind and never answer them.")
final class Stall implements Runnable {
    private final Ctl ctl;

    @Option(
            names = "--moment",
            paramLabel = "MOMENT",
            required = true,
            description = "bootstrap, rest, provision, unread (heartbeats too), pull, or ack"
                    + " (the message is delivered all the same).")
    private String moment = "";

    @Option(names = "--user", paramLabel = "USER", description = "Only this user's. Not with bootstrap.")
    private String userId = "";

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many requests; 0 until 'ctl clear-faults'. Default: ${DEFAULT-VALUE}.")
    private int times = 1;

    Stall(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        StallRequest request = StallRequest.newBuilder()
                .setMoment(parsed(moment))
                .setUserId(userId)
                .setTimes(times)
                .build();
        ctl.call(stub -> {
            var unused = stub.stall(request);
            ctl.output()
                    .print(
                            Json.object()
                                    .put("moment", moment)
                                    .put("user", userId)
                                    .put("times", times),
                            "without an answer from now on: " + moment + (times == 0 ? "" : ", times: " + times));
        });
    }

    private static Moment parsed(String moment) {
        return switch (moment.toLowerCase(Locale.ROOT)) {
            case "bootstrap" -> Moment.MOMENT_BOOTSTRAP;
            case "rest" -> Moment.MOMENT_REST;
            case "provision" -> Moment.MOMENT_PROVISION;
            case "unread" -> Moment.MOMENT_UNREAD;
            case "pull" -> Moment.MOMENT_PULL;
            case "ack" -> Moment.MOMENT_ACK;
            default ->
                throw Failure.usage("--moment: there is no moment '" + moment
                        + "'; there are bootstrap, rest, provision, unread, pull, ack");
        };
    }
}
