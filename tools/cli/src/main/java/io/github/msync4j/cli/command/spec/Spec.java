package io.github.msync4j.cli.command.spec;

import io.github.msync4j.cli.Msync;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands for manifests of specs. */
@Command(name = "spec", description = "Look at what a protocol spec says.", synopsisSubcommandLabel = "COMMAND")
public final class Spec {
    private Spec() {}

    /** Makes the command with its own commands. */
    public static CommandLine commandLine(Msync msync) {
        return new CommandLine(new Spec()).addSubcommand(new Diff(msync));
    }
}
