package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.devserver.DevServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A command line to type into: environment variables, arguments, an input; and what comes out. */
final class Shell {
    private static final int BOUND_SECONDS = 30;

    private final Map<String, String> environment = new HashMap<>();
    private Optional<String> typedSecret = Optional.empty();
    private boolean interactiveOutput;

    /** A shell in which the variables name this server. */
    static Shell at(DevServer server) {
        return new Shell()
                .with("MSYNC_REST", server.rest().toString())
                .with("MSYNC_SOCKET", server.socket().toString())
                .with("MSYNC_CONTROL", "127.0.0.1:" + server.control().getPort());
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A person reads the output. */
    Shell onTerminal() {
        interactiveOutput = true;
        return this;
    }

    Shell typing(String secret) {
        typedSecret = Optional.of(secret);
        return this;
    }

    /** Runs a command with an empty input to its end. */
    Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    /** Runs a command with an input to its end. */
    Result runWithInput(String input, String... arguments) {
        return runWithInput(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    Result runWithInput(byte[] input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Cli.run(terminal(new ByteArrayInputStream(input), out, err), arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    /** Starts a command whose input stays open. */
    Running start(String... arguments) throws IOException {
        return new Running(this, arguments);
    }

    private Terminal terminal(InputStream in, Writer out, Writer err) {
        return new Terminal(
                in,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Map.copyOf(environment),
                false,
                interactiveOutput,
                question -> typedSecret.map(String::toCharArray));
    }

    /** What a command left behind. */
    record Result(int exit, String out, String err) {
        /** Each line of standard output, which must be a JSON object. */
        List<JsonNode> objects() {
            List<JsonNode> objects = new ArrayList<>();
            out.lines().forEach(line -> objects.add(parsed(line)));
            return objects;
        }

        /** The only line of standard output. */
        JsonNode object() {
            assertThat(objects()).hasSize(1);
            return objects().get(0);
        }
    }

    /** A command that runs. */
    static final class Running {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final StringWriter err = new StringWriter();
        private final PipedOutputStream input = new PipedOutputStream();
        private final CompletableFuture<Integer> exit;

        private Running(Shell shell, String... arguments) throws IOException {
            Terminal terminal = shell.terminal(new PipedInputStream(input), new Lines(lines), err);
            this.exit = CompletableFuture.supplyAsync(
                    () -> Cli.run(terminal, arguments), command -> new Thread(command, arguments[0]).start());
        }

        /** The next line of standard output. */
        String line() throws InterruptedException {
            String line = lines.poll(BOUND_SECONDS, TimeUnit.SECONDS);
            assertThat(line)
                    .as("a line within %d s; standard error: %s", BOUND_SECONDS, err)
                    .isNotNull();
            return line;
        }

        /** The next line, which must be a JSON object. */
        JsonNode object() throws InterruptedException {
            return parsed(line());
        }

        /** The next line if there is one by now, or null. */
        @Nullable
        JsonNode poll() {
            String line = lines.poll();
            return line == null ? null : parsed(line);
        }

        /** The next line, which must be this event. */
        JsonNode event(String name) throws InterruptedException {
            JsonNode event = object();
            assertThat(event.path("event").asText()).as("%s", event).isEqualTo(name);
            return event;
        }

        void type(String line) throws IOException {
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        }

        void endInput() throws IOException {
            input.close();
        }

        /** What the command ended with. */
        int exit() {
            return exit.orTimeout(BOUND_SECONDS, TimeUnit.SECONDS).join();
        }

        String err() {
            return err.toString();
        }
    }

    private static JsonNode parsed(String line) {
        try {
            JsonNode node = Json.read(line);
            assertThat(node.isObject()).as("a JSON object: %s", line).isTrue();
            return node;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not JSON: " + line, e);
        }
    }

    /** Hands lines on as they are finished. */
    private static final class Lines extends Writer {
        private final BlockingQueue<String> lines;
        private final StringBuilder begun = new StringBuilder();

        private Lines(BlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            begun.append(characters, offset, length);
            for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
                lines.add(begun.substring(0, end));
                begun.delete(0, end + 1);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
