package io.github.msync4j.benchmarks.idle;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A dev server in a JVM of its own, so that none of its memory is counted here. It ends with its input. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final URI rest;
    private final URI socket;

    private ServerProcess(Process process, URI rest, URI socket) {
        this.process = process;
        this.rest = rest;
        this.socket = socket;
    }

    /** Starts it; it listens when this returns. */
    @SuppressWarnings("StreamResourceLeak") // the process keeps its output until it is closed
    static ServerProcess start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName())
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String rest = output.readLine();
        String socket = output.readLine();
        if (rest == null || socket == null) {
            throw new IOException("the server did not start");
        }
        return new ServerProcess(process, URI.create(rest), URI.create(socket));
    }

    URI rest() {
        return rest;
    }

    URI socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs the server.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException {
        try (DevServer server = DevServer.start(DevServerOptions.defaults())) {
            System.out.println(server.rest());
            System.out.println(server.socket());
            while (System.in.read() >= 0) {
                // nothing is said to it
            }
        }
    }
}
