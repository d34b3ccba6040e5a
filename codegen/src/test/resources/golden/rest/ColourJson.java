// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Colour} as a text.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
final class ColourJson {
    private ColourJson() {
    }

    static Colour read(JsonReader in) {
        return switch (in.string()) {
            case "blue" -> Colour.BLUE;
            case "green-2" -> Colour.DARK_GREEN;
            default -> Colour.UNKNOWN;
        };
    }

    static void write(JsonWriter out, Colour value) {
        out.string(text(value));
    }

    static String text(Colour value) {
        return switch (value) {
            case UNKNOWN -> "unknown";
            case BLUE -> "blue";
            case DARK_GREEN -> "green-2";
        };
    }
}
