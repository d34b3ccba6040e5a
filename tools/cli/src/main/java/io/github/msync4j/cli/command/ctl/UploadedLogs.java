package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Output;
import io.github.msync4j.cli.logs.LogText;
import io.github.msync4j.devserver.control.ListLogsRequest;
import io.github.msync4j.devserver.control.UploadedLog;
import io.github.msync4j.logging.LogLine;
import java.time.Instant;
import java.util.Iterator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the logs that clients uploaded. */
@Command(
        name = "logs",
        description = "Show the logs that clients uploaded, piece by piece. The server has to ask for them:"
                + " 'msync server --log-interval'.")
final class UploadedLogs implements Runnable {
    /** Of a client that is not ours, too, each line is shown without what would steer a terminal. */
    private static final LogText TEXT = new LogText(false);

    private final Ctl ctl;

    @Option(names = "--user", paramLabel = "USER", description = "Only this user's.")
    private String userId = "";

    UploadedLogs(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        ctl.call(stub -> {
            Output output = ctl.output();
            Iterator<UploadedLog> logs =
                    stub.listLogs(ListLogsRequest.newBuilder().setUserId(userId).build());
            if (!logs.hasNext()) {
                output.text("nothing was uploaded");
            }
            logs.forEachRemaining(log -> print(output, log));
        });
    }

    private static void print(Output output, UploadedLog log) {
        Instant time = Instant.ofEpochMilli(log.getTimeMs());
        output.print(
                Json.object()
                        .put("user", log.getUserId())
                        .put("device", log.getResource())
                        .put("time", time.toString())
                        .put("content", log.getContent()),
                "%s %s, uploaded at %s:".formatted(log.getUserId(), visible(log.getResource()), time));
        log.getContent().lines().forEach(line -> output.text(visible(line)));
    }

    private static String visible(String line) {
        return TEXT.of(LogLine.of(line));
    }
}
