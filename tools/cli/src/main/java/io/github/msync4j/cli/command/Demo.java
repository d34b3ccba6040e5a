package io.github.msync4j.cli.command;

import io.github.msync4j.cli.Msync;
import io.github.msync4j.cli.demo.Story;
import picocli.CommandLine.Command;

/** Shows the whole of it in one go. */
@Command(
        name = "demo",
        description = "Start a dev server, let two users talk through it over real sockets, and tell what happens.")
public final class Demo implements Runnable {
    private final Msync msync;

    /** Makes the command. */
    public Demo(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        new Story(msync.output(), msync.terminal().coloured()).play();
    }
}
