package io.github.msync4j.simulation;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What one client owes an answer to: each is to be settled once, in time by the client's own clock, with a code. */
final class Promises {
    private final World world;
    private final String client;
    private final SimulatedLoop loop;
    private final Map<Integer, String> open = new LinkedHashMap<>();
    private int made;

    Promises(World world, String client, SimulatedLoop loop) {
        this.world = world;
        this.client = client;
        this.loop = loop;
    }

    /** Watches one; then tells the result, or the code of the failure. */
    <T> void watch(
            String what, CompletionStage<T> promised, long bound, BiConsumer<@Nullable T, @Nullable ErrorCode> then) {
        long begun = loop.nanos();
        int number = ++made;
        open.put(number, what);
        promised.whenComplete((value, thrown) -> {
            ErrorCode failure = thrown == null ? null : code(what, thrown);
            world.note(client, what, failure == null ? "done" : failure);
            world.tally(what.split(" ", 2)[0] + " " + (failure == null ? "done" : failure));
            if (open.remove(number) == null) {
                world.violated(client + ": " + what + " is settled twice");
            }
            if (loop.nanos() - begun > bound) {
                world.violated(client + ": " + what + " took " + Trace.time(loop.nanos() - begun));
            }
            then.accept(value, failure);
        });
    }

    private ErrorCode code(String what, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof MsyncException typed) {
            return typed.code();
        }
        world.violated(client + ": " + what + " fails without a code: " + thrown);
        return ErrorCode.UNKNOWN;
    }

    /** How many of this kind are open. */
    int open(String kind) {
        return (int)
                open.values().stream().filter(what -> what.startsWith(kind)).count();
    }

    /** None is left. */
    void checkKept() {
        open.values().forEach(what -> world.violated(client + ": " + what + " was never settled"));
    }
}
