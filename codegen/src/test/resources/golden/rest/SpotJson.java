// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Spot} as JSON.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
final class SpotJson {
    private SpotJson() {
    }

    static Spot read(JsonReader in) {
        Spot.Builder value = Spot.builder();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "unknown" -> value.colour(Colour.UNKNOWN).what(in.string());
                case "blue" -> value.colour(Colour.BLUE).what(in.string());
                case "green-2" -> value.colour(Colour.DARK_GREEN).what(in.string());
                case "size" -> value.size(in.int32());
                default -> in.skip();
            }
        }
        return value.build();
    }

    static void write(JsonWriter out, Spot value) {
        out.beginObject();
        out.name(ColourJson.text(value.colour()));
        out.string(value.what());
        value.size().ifPresent(each -> {
            out.name("size");
            out.int32(each);
        });
        out.endObject();
    }
}
