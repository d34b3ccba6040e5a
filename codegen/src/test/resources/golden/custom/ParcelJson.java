// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Parcel} as JSON.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
final class ParcelJson {
    private ParcelJson() {
    }

    static Parcel read(JsonReader in) {
        Parcel.Builder value = Parcel.builder();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "name" -> value.name(in.string());
                case "weight" -> value.weight(in.int32());
                default -> in.skip();
            }
        }
        return value.build();
    }

    static void write(JsonWriter out, Parcel value) {
        out.beginObject();
        out.name("name");
        out.string(value.name());
        out.name("weight");
        out.int32(value.weight());
        out.endObject();
    }
}
