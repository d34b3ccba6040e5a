package io.github.msync4j.cli.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.cli.ExitCode;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.InputLines;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The receiver of a load, in a process of its own so that the sender's CPU time is the sender's alone. */
final class Receiver implements AutoCloseable {
    private final Process process;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<JsonNode> warm = new CompletableFuture<>();
    private final CompletableFuture<JsonNode> measured = new CompletableFuture<>();
    private volatile int progress;
    private volatile @Nullable Failure said;

    private Receiver(Process process) {
        this.process = process;
        var unused = InputLines.read(process.getInputStream(), this::onLine).whenComplete((end, failure) -> gone());
    }

    static Receiver start(ClientOptions options, String userId, String password, String from, LoadPlan plan) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // the same virtual machine as here, but without what tools have hung into this one
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X"))
                .forEach(command::add);
        command.addAll(main());
        command.add("load-receive");
        command.addAll(List.of("--json", "--app-key", options.appKey().orElseThrow(), "--as", userId, "--from", from));
        options.rest().ifPresent(rest -> command.addAll(List.of("--rest", rest.toString())));
        options.socket().ifPresent(socket -> command.addAll(List.of("--socket", socket.toString())));
        if (options.plainTextAllowed()) {
            command.add("--plain-text");
        }
        command.addAll(List.of("--warmup", plan.warmup() + "", "--count", plan.count() + ""));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().remove("MSYNC_TOKEN");
        builder.environment().put("MSYNC_PASSWORD", password);
        try {
            return new Receiver(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the receiver's process", e);
        }
    }

    /** The main class from where it is here: from the module path or from the class path. */
    private static List<String> main() {
        Module module = Main.class.getModule();
        return module.isNamed()
                ? List.of(
                        "-p",
                        System.getProperty("jdk.module.path"),
                        "-m",
                        module.getName() + "/" + Main.class.getName())
                : List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
    }

    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Done when all texts of the phase arrived. */
    CompletableFuture<JsonNode> received(Phase phase) {
        return phase == Phase.WARMUP ? warm : measured;
    }

    /** How many texts of both phases arrived, as far as it has been told. */
    int progress() {
        return progress;
    }

    private void onLine(String text) {
        JsonNode line;
        try {
            line = Json.read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the receiver said: " + text, e);
        }
        if (line.has("error")) {
            said = new Failure(
                    ExitCode.NOT_OBSERVED,
                    line.path("error").asText(),
                    "the receiver failed: " + line.path("message").asText(),
                    null);
        } else if (line.has("ready")) {
            ready.complete(null);
        } else if (line.has("received")) {
            progress = line.path("total").asInt();
            if (line.path("complete").asBoolean()) {
                received(Phase.valueOf(line.path("phase").asText())).complete(line);
            }
        }
    }

    private void gone() {
        Failure reason = said;
        Failure failure = reason == null ? new Failure(ExitCode.NOT_OBSERVED, "the receiver ended early") : reason;
        ready.completeExceptionally(failure);
        warm.completeExceptionally(failure);
        measured.completeExceptionally(failure);
    }

    /** Ends the process: politely by ending its input, then less so. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
