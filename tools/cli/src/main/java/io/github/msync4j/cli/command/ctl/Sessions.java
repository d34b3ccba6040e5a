package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.ListSessionsRequest;
import io.github.msync4j.devserver.control.Session;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists sessions. */
@Command(name = "sessions", description = "List the devices that are logged in, a line each.")
final class Sessions implements Runnable {
    private final Ctl ctl;

    @Option(names = "--user", paramLabel = "USER", description = "Only this user's.")
    private String userId = "";

    Sessions(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        ctl.call(stub -> {
            List<Session> sessions = stub.listSessions(
                            ListSessionsRequest.newBuilder().setUserId(userId).build())
                    .getSessionsList();
            sessions.forEach(this::print);
            if (sessions.isEmpty()) {
                ctl.output().text("nobody is logged in");
            }
        });
    }

    private void print(Session session) {
        Instant connectedAt = Instant.ofEpochMilli(session.getConnectedAtMs());
        ctl.output()
                .print(
                        Json.object()
                                .put("user", session.getUserId())
                                .put("device", session.getResource())
                                .put("clientVersion", session.getClientVersion())
                                .put("address", session.getRemoteAddress())
                                .put("connectedAt", connectedAt.toString())
                                .put("framesUp", session.getFramesUp())
                                .put("framesDown", session.getFramesDown())
                                .put("frozen", session.getFrozen()),
                        "%-16s %-32s since %s, %d frames up, %d down%s"
                                .formatted(
                                        session.getUserId(),
                                        session.getResource(),
                                        connectedAt,
                                        session.getFramesUp(),
                                        session.getFramesDown(),
                                        session.getFrozen() ? ", frozen" : ""));
    }
}
