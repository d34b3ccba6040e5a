// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Switch} as a text.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
final class SwitchJson {
    private SwitchJson() {
    }

    static Switch read(JsonReader in) {
        return switch (in.string()) {
            case "off" -> Switch.OFF;
            case "on" -> Switch.ON;
            default -> throw in.unknown();
        };
    }

    static void write(JsonWriter out, Switch value) {
        out.string(text(value));
    }

    static String text(Switch value) {
        return switch (value) {
            case OFF -> "off";
            case ON -> "on";
        };
    }
}
