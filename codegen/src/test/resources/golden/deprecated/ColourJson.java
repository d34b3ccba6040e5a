// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Colour} as a text.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@SuppressWarnings("deprecation")
@NullMarked
final class ColourJson {
    private ColourJson() {
    }

    static Colour read(JsonReader in) {
        return switch (in.string()) {
            case "red" -> Colour.RED;
            case "crimson" -> Colour.CRIMSON;
            default -> Colour.UNKNOWN;
        };
    }

    static void write(JsonWriter out, Colour value) {
        out.string(text(value));
    }

    static String text(Colour value) {
        return switch (value) {
            case UNKNOWN -> "unknown";
            case RED -> "red";
            case CRIMSON -> "crimson";
        };
    }
}
