package io.github.msync4j.cli;

/** Where the process starts. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(Cli.run(Terminal.ofProcess(), arguments));
    }
}
