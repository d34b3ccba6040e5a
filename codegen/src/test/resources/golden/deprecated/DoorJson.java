// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Door} as JSON.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@SuppressWarnings("deprecation")
@NullMarked
final class DoorJson {
    private DoorJson() {
    }

    static Door read(JsonReader in) {
        Door.Builder value = Door.builder();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "name" -> value.name(in.string());
                case "colour" -> value.colour(ColourJson.read(in));
                case "delay" -> value.delay(in.durationOfMillis());
                case "label" -> value.label(in.string());
                case "guests" -> value.guests(in.list(JsonReader::string));
                case "signs" -> value.signs(in.map(JsonReader::string));
                case "colours" -> value.colours(in.list(ColourJson::read));
                default -> in.skip();
            }
        }
        return in.built(value::build);
    }
}
