package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.Counters;
import io.github.msync4j.devserver.control.GetCountersRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the counters. */
@Command(name = "counters", description = "Show what came in since the server was started, whatever became of it.")
final class ShowCounters implements Runnable {
    private final Ctl ctl;

    @Option(names = "--user", paramLabel = "USER", description = "Count this user's logins too.")
    private String userId = "";

    ShowCounters(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        ctl.call(stub -> {
            Counters counters = stub.getCounters(
                    GetCountersRequest.newBuilder().setUserId(userId).build());
            ctl.output()
                    .print(
                            Json.object()
                                    .put("connectionsOpened", counters.getConnectionsOpened())
                                    .put("tokenRequests", counters.getTokenRequests())
                                    .put("loginAttempts", counters.getLoginAttempts()),
                            "sockets opened: %d, tokens asked for: %d%s"
                                    .formatted(
                                            counters.getConnectionsOpened(),
                                            counters.getTokenRequests(),
                                            userId.isEmpty()
                                                    ? ""
                                                    : ", logins of " + userId + ": " + counters.getLoginAttempts()));
        });
    }
}
