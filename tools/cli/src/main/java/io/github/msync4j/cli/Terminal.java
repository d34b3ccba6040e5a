package io.github.msync4j.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What surrounds a command: its streams, its environment, and the person who may sit there.
 *
 * @param in standard input
 * @param out standard output, UTF-8, flushed with each line
 * @param err standard error, the same
 * @param environment the environment variables
 * @param interactiveInput whether a person types the input
 * @param interactiveOutput whether a person reads the output
 * @param askSecret asks the person for a secret without showing it; empty if there is nobody to ask
 */
public record Terminal(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean interactiveInput,
        boolean interactiveOutput,
        Function<String, Optional<char[]>> askSecret) {

    /** The streams of this process. */
    public static Terminal ofProcess() {
        // the script says which streams are terminals; the JDK only knows whether all of them are
        boolean interactiveInput = Boolean.getBoolean("msync.input.terminal");
        return new Terminal(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.getenv(),
                interactiveInput,
                Boolean.getBoolean("msync.output.terminal"),
                question -> interactiveInput ? askConsole(question) : Optional.empty());
    }

    /** The value of an environment variable; empty counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Whether to colour what is printed. */
    public boolean coloured() {
        return interactiveOutput
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").orElse("").equals("dumb");
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on there always is one: only asked where a person types
    private static Optional<char[]> askConsole(String question) {
        Console console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readPassword("%s: ", question));
    }
}
