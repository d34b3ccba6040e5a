// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Colour} as a text.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
final class ColourJson {
    private ColourJson() {
    }

    static Colour read(JsonReader in) {
        return switch (in.string()) {
            case "red" -> Colour.RED;
            case "navy" -> Colour.DARK_BLUE;
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
            case DARK_BLUE -> "navy";
        };
    }
}
