package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.devserver.control.SessionSelector;
import picocli.CommandLine.Option;

/** Which sessions are meant. */
final class SessionOptions {
    @Option(names = "--user", paramLabel = "USER", required = true, description = "The user.")
    private String userId = "";

    @Option(
            names = "--device",
            paramLabel = "RESOURCE",
            description = "The device, as 'ctl sessions' shows it. Default: all of the user's devices.")
    private String resource = "";

    SessionSelector selector() {
        return SessionSelector.newBuilder()
                .setUserId(userId)
                .setResource(resource)
                .build();
    }
}
