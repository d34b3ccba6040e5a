package io.github.msync4j.cli;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.logging.LogLevel;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself: what can be said to all of its commands. */
@Command(
        name = "msync",
        description = "Instant messages over MSYNC: try it, look at it, load it.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n")
public final class Msync {
    /** The app key for a dev server, which takes any. */
    private static final String DEV_APP_KEY = "demo#app";

    private final Terminal terminal;

    @Option(
            names = "--rest",
            paramLabel = "URI",
            scope = ScopeType.INHERIT,
            description = "REST address. Default: MSYNC_REST, else the real service's, looked up by HTTP-DNS.")
    private @Nullable URI rest;

    @Option(
            names = "--socket",
            paramLabel = "URI",
            scope = ScopeType.INHERIT,
            description = "WebSocket address, given together with --rest. Default: MSYNC_SOCKET.")
    private @Nullable URI socket;

    @Option(
            names = "--app-key",
            paramLabel = "org#app",
            scope = ScopeType.INHERIT,
            description = "App key. Default: MSYNC_APP_KEY, else " + DEV_APP_KEY + " where --rest is given.")
    private @Nullable String appKey;

    @Option(
            names = "--plain-text",
            scope = ScopeType.INHERIT,
            description = "Allow addresses without TLS on other machines. Everything can then be read on the way.")
    private boolean plainText;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print one JSON object a line, and nothing else, on standard output.")
    private boolean json;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            scope = ScopeType.INHERIT,
            description = "Show the log from this level on, on standard error: ${COMPLETION-CANDIDATES}."
                    + " Default: ${DEFAULT-VALUE}.",
            defaultValue = "ERROR")
    private LogLevel logLevel = LogLevel.ERROR;

    @Option(names = "--stack-trace", hidden = true, scope = ScopeType.INHERIT)
    private boolean stackTrace;

    Msync(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The streams to use. */
    public Terminal terminal() {
        return terminal;
    }

    /** Where results go. */
    public Output output() {
        return new Output(terminal, json);
    }

    /** Whether standard output is for a program. */
    public boolean json() {
        return json;
    }

    /** From which level on the log is shown. */
    public LogLevel logLevel() {
        return logLevel;
    }

    boolean stackTrace() {
        return stackTrace;
    }

    /** The options of a client for the service that was named. */
    public ClientOptions.Builder service() {
        URI restUri = rest != null ? rest : address("MSYNC_REST");
        URI socketUri = socket != null ? socket : address("MSYNC_SOCKET");
        Optional<String> key = Optional.ofNullable(appKey).or(() -> terminal.variable("MSYNC_APP_KEY"));
        if (restUri == null && socketUri == null && key.isEmpty()) {
            throw Failure.usage("which server? For the real service give --app-key org#app;"
                    + " for a dev server give --rest and --socket as 'msync server' prints them");
        }
        if ((restUri == null) != (socketUri == null)) {
            throw Failure.usage("give both --rest and --socket, or neither to have them looked up");
        }
        try {
            ClientOptions.Builder options = ClientOptions.builder(key.orElse(DEV_APP_KEY))
                    .plainTextAllowed(plainText)
                    .logLevel(logLevel)
                    .deviceName("msync");
            if (restUri != null && socketUri != null) {
                options.rest(restUri).socket(socketUri);
            }
            options.build();
            return options;
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, ExitCode.USAGE.name(), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable URI address(String variable) {
        try {
            return terminal.variable(variable).map(URI::create).orElse(null);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, ExitCode.USAGE.name(), variable + " is not an address", e);
        }
    }
}
