package io.github.msync4j.cli.demo;

import io.github.msync4j.cli.ExitCode;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.Failures;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Output;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Tells a story step by step, with the time that each step took. */
final class Transcript {
    private final Output output;
    private final boolean coloured;
    private final long begin = System.nanoTime();

    Transcript(Output output, boolean coloured) {
        this.output = output;
        this.coloured = coloured;
    }

    /** Begins a part of the story. */
    void part(String title) {
        output.text("");
        output.text(paint("1", title));
    }

    /** Takes a step and tells what came of it. A step that fails ends the story. */
    <T> T step(String name, String title, Callable<T> action, Function<T, String> detail) {
        long start = System.nanoTime();
        try {
            T result = action.call();
            tell(true, name, title, System.nanoTime() - start, detail.apply(result));
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.FAILED, "INTERRUPTED", title + ": interrupted", e);
        } catch (Exception e) {
            String why = Failures.of(e).line();
            tell(false, name, title, System.nanoTime() - start, why);
            throw new Failure(ExitCode.NOT_OBSERVED, ExitCode.NOT_OBSERVED.name(), title + ": " + why, e);
        }
    }

    /** The end, which is only reached if each step was. */
    void end() {
        Duration all = Duration.ofNanos(System.nanoTime() - begin);
        output.text("");
        output.print(
                Json.object().put("step", "end").put("ok", true).put("millis", all.toMillis()),
                paint("1;32", "All of it happened") + String.format(Locale.ROOT, ", in %.1f s.", all.toMillis() / 1e3));
    }

    private void tell(boolean ok, String name, String title, long nanos, String detail) {
        output.print(
                Json.object()
                        .put("step", name)
                        .put("ok", ok)
                        .put("millis", Math.round(nanos / 1e6))
                        .put("detail", detail),
                "  " + (ok ? paint("32", "✓") : paint("31", "✗"))
                        + paint("2", String.format(Locale.ROOT, " %6.0f ms  ", nanos / 1e6))
                        + title
                        + (detail.isEmpty() ? "" : paint("36", "  " + detail)));
    }

    private String paint(String style, String text) {
        return coloured ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}
