package io.github.msync4j.cli.logs;

import io.github.msync4j.cli.Json;
import io.github.msync4j.logging.LogFormat;
import io.github.msync4j.logging.LogLine;

/** Lines for a program: a JSON line of the log each. */
public final class LogJson {
    private LogJson() {}

    /** The object, on one line: what is no record as the member line. */
    public static String of(LogLine line) {
        String object = line.record().isPresent()
                ? line.as(LogFormat.JSON)
                : Json.object().put("line", line.text()).toString();
        return Escapes.visible(object);
    }
}
