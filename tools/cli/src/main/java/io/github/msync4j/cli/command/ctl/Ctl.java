package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.cli.Output;
import io.github.msync4j.devserver.control.ControlGrpc;
import io.github.msync4j.devserver.control.ControlGrpc.ControlBlockingStub;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands that steer a dev server. */
@Command(name = "ctl", description = "Steer a running dev server.", synopsisSubcommandLabel = "COMMAND")
public final class Ctl {
    private static final int BOUND_SECONDS = 10;

    /** A piece of a log has two million characters at the most. */
    private static final int MAX_MESSAGE = 8 * 1_024 * 1_024;

    private final Msync msync;

    @Option(
            names = "--control",
            paramLabel = "HOST:PORT",
            scope = ScopeType.INHERIT,
            description = "The control service, as 'msync server' prints it. Default: MSYNC_CONTROL.")
    private @Nullable String control;

    private Ctl(Msync msync) {
        this.msync = msync;
    }

    /** Makes the command with its own commands. */
    public static CommandLine commandLine(Msync msync) {
        Ctl ctl = new Ctl(msync);
        return new CommandLine(ctl)
                .addSubcommand(new Sessions(ctl))
                .addSubcommand(new ForceOut(ctl))
                .addSubcommand(new ExpireToken(ctl))
                .addSubcommand(new Drop(ctl))
                .addSubcommand(new Freeze(ctl))
                .addSubcommand(new Thaw(ctl))
                .addSubcommand(new RefuseLogins(ctl))
                .addSubcommand(new Stall(ctl))
                .addSubcommand(new ClearFaults(ctl))
                .addSubcommand(new ShowCounters(ctl))
                .addSubcommand(new UploadedLogs(ctl))
                .addSubcommand(new Push(ctl))
                .addSubcommand(new Frames(ctl));
    }

    Output output() {
        return msync.output();
    }

    /** Calls the service, with a bound. */
    void call(Consumer<ControlBlockingStub> use) {
        callUnbounded(stub -> use.accept(stub.withDeadlineAfter(BOUND_SECONDS, TimeUnit.SECONDS)));
    }

    /** Calls the service for as long as it takes. */
    void callUnbounded(Consumer<ControlBlockingStub> use) {
        ManagedChannel channel = Grpc.newChannelBuilder(address(), InsecureChannelCredentials.create())
                .maxInboundMessageSize(MAX_MESSAGE)
                .build();
        try {
            use.accept(ControlGrpc.newBlockingStub(channel));
        } finally {
            channel.shutdownNow();
        }
    }

    private String address() {
        String address = Optional.ofNullable(control)
                .or(() -> msync.terminal().variable("MSYNC_CONTROL"))
                .orElseThrow(() -> Failure.usage(
                        "which server? Give --control HOST:PORT as 'msync server' prints it, or set MSYNC_CONTROL"));
        if (!address.matches(".+:[0-9]{1,5}")) {
            throw Failure.usage("--control: " + address + " is not HOST:PORT");
        }
        return address;
    }
}
