package io.github.msync4j.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;

/** Standard output: lines for a person, or one JSON object a line for a program; never a mixture. */
public final class Output {
    private final Terminal terminal;
    private final boolean json;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    Output(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /** Whether a program reads it. */
    public boolean json() {
        return json;
    }

    /** Prints the one form or the other. */
    public void print(ObjectNode object, String text) {
        line(json ? object.toString() : text);
    }

    /** Prints for a person only. */
    public void text(String text) {
        if (!json) {
            line(text);
        }
    }

    /** Prints for a program only. */
    public void object(ObjectNode object) {
        if (json) {
            line(object.toString());
        }
    }

    /** Completes when nobody reads the output any more. */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    /** Prints a line that is in the form that is asked for. */
    public void line(String line) {
        terminal.out().println(line);
        if (terminal.out().checkError()) {
            closed.complete(null);
        }
    }
}
