package io.github.msync4j.cli.command;

import io.github.msync4j.cli.Await;
import io.github.msync4j.cli.EndOfProcess;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.InputLines;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a dev server. */
@Command(
        name = "server",
        description = "Run a dev server on this machine until the input ends or Ctrl-C. It forgets everything then.")
public final class Server implements Runnable {
    private final Msync msync;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of REST and WebSocket; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--control-port",
            paramLabel = "N",
            description = "Port of the control service; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int controlPort;

    @Option(
            names = "--max-devices",
            paramLabel = "N",
            description = "On how many devices a user may be logged in: one more forces the oldest out."
                    + " 0: any number. Default: ${DEFAULT-VALUE}.")
    private int maxDevices;

    @Option(
            names = "--token-lifetime",
            paramLabel = "DURATION",
            description = "How long a token is good for, such as 90s or 1d. Default: the server's own, 60 days.")
    private @Nullable Duration tokenLifetime;

    @Option(
            names = "--log-interval",
            paramLabel = "DURATION",
            description = "Ask clients for their logs, as often as that, such as 5m; 'msync ctl logs' shows them."
                    + " Default: nobody is asked.")
    private @Nullable Duration logInterval;

    /** Makes the command. */
    public Server(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        DevServerOptions options = options();
        CompletableFuture<Void> inputEnd = inputEnd();
        try (DevServer server = DevServer.start(options)) {
            EndOfProcess endOfProcess = EndOfProcess.run(server::close);
            String control =
                    server.control().getHostString() + ":" + server.control().getPort();
            // an input that is empty from the start, as of a service, is none: then only a signal ends this
            boolean noInput = inputEnd.isDone();
            msync.output()
                    .print(
                            Json.object()
                                    .put("rest", server.rest().toString())
                                    .put("socket", server.socket().toString())
                                    .put("control", control),
                            ready(server, control));
            Await.first(noInput ? new CompletableFuture<>() : inputEnd);
            endOfProcess.close();
        }
    }

    private DevServerOptions options() {
        try {
            DevServerOptions.Builder options = DevServerOptions.builder()
                    .port(port)
                    .controlPort(controlPort)
                    .maxDevices(maxDevices);
            if (tokenLifetime != null) {
                options.tokenLifetime(tokenLifetime);
            }
            if (logInterval != null) {
                options.logInterval(logInterval);
            }
            return options.build();
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private CompletableFuture<Void> inputEnd() {
        // reading from a terminal would stop a server that runs in the background of a shell
        return msync.terminal().interactiveInput()
                ? new CompletableFuture<>()
                : InputLines.end(msync.terminal().in());
    }

    private static String ready(DevServer server, String control) {
        return """
                The dev server is ready. In other terminals:

                  export MSYNC_REST=%s MSYNC_SOCKET=%s MSYNC_CONTROL=%s

                  MSYNC_PASSWORD=secret msync register --user alice
                  MSYNC_PASSWORD=secret msync listen --as alice
                  msync ctl sessions
                """.formatted(server.rest(), server.socket(), control);
    }
}
