package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.ForceOutReason;
import io.github.msync4j.devserver.control.ForceOutRequest;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forces sessions out. */
@Command(name = "force-out", description = "End a user's sessions and tell them why.")
final class ForceOut implements Runnable {
    private final Ctl ctl;

    @Mixin
    private SessionOptions sessions = new SessionOptions();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            defaultValue = "kicked",
            description = "206 or logged-in-elsewhere, 207 or user-removed, 216 or password-changed, 217 or kicked."
                    + " Default: ${DEFAULT-VALUE}.")
    private String reason = "kicked";

    @Option(
            names = "--other-device",
            paramLabel = "TEXT",
            description = "What the other device says of itself (with 206).")
    private String otherDevice = "";

    ForceOut(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        ForceOutRequest request = ForceOutRequest.newBuilder()
                .setSessions(sessions.selector())
                .setReason(parsed(reason))
                .setOtherDevice(otherDevice)
                .build();
        ctl.call(stub -> {
            int count = stub.forceOut(request).getSessions();
            ctl.output().print(Json.object().put("sessions", count), "forced out: " + count);
        });
    }

    private static ForceOutReason parsed(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "206", "logged-in-elsewhere" -> ForceOutReason.FORCE_OUT_REASON_LOGGED_IN_ELSEWHERE;
            case "207", "user-removed" -> ForceOutReason.FORCE_OUT_REASON_USER_REMOVED;
            case "216", "password-changed" -> ForceOutReason.FORCE_OUT_REASON_PASSWORD_CHANGED;
            case "217", "kicked" -> ForceOutReason.FORCE_OUT_REASON_KICKED;
            default ->
                throw Failure.usage("--reason: there is no reason '" + reason + "'; there are 206, 207, 216, 217");
        };
    }
}
