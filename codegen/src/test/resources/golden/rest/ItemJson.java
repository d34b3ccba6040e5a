// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Item} as JSON.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
final class ItemJson {
    private ItemJson() {
    }

    static Item read(JsonReader in) {
        Item.Builder value = Item.builder();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "name" -> value.name(in.string());
                case "parts" -> value.parts(in.list(ItemJson::read));
                default -> in.skip();
            }
        }
        return value.build();
    }

    static void write(JsonWriter out, Item value) {
        out.beginObject();
        out.name("name");
        out.string(value.name());
        out.name("parts");
        out.list(value.parts(), ItemJson::write);
        out.endObject();
    }
}
