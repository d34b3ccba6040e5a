package io.github.msync4j.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Reads standard input in a thread of its own, so that a command can wait for other things as well. */
public final class InputLines {
    private InputLines() {}

    /** Gives each line to the consumer. The future completes at the end of the input. */
    public static CompletableFuture<Void> read(InputStream in, Consumer<String> consumer) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            consumer.accept(line);
                        }
                        end.complete(null);
                    } catch (IOException e) {
                        end.complete(null); // an input that cannot be read is one that has ended
                    } catch (RuntimeException e) {
                        end.completeExceptionally(e);
                    }
                },
                "input");
        thread.setDaemon(true); // a read that waits for a person cannot be interrupted
        thread.start();
        return end;
    }

    /** Waits for the end of the input and drops what comes. */
    public static CompletableFuture<Void> end(InputStream in) {
        return read(in, line -> {});
    }
}
