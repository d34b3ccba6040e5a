package io.github.msync4j.cli.command.ctl;

import io.github.msync4j.cli.Json;
import io.github.msync4j.devserver.control.ExpireTokenRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends tokens. */
@Command(name = "expire-token", description = "End the life of a user's tokens now.")
final class ExpireToken implements Runnable {
    private final Ctl ctl;

    @Option(names = "--user", paramLabel = "USER", required = true, description = "The user.")
    private String userId = "";

    @Option(names = "--keep-connections", description = "Leave the user's connections up; the real service does not.")
    private boolean keepConnections;

    ExpireToken(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        ExpireTokenRequest request = ExpireTokenRequest.newBuilder()
                .setUserId(userId)
                .setKeepConnections(keepConnections)
                .build();
        ctl.call(stub -> {
            int count = stub.expireToken(request).getTokens();
            ctl.output().print(Json.object().put("tokens", count), "expired: " + count);
        });
    }
}
