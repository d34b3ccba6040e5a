// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import org.jspecify.annotations.NullMarked;

/**
 * {@link DoorPage} as JSON.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
final class DoorPageJson {
    private DoorPageJson() {
    }

    static DoorPage read(JsonReader in) {
        DoorPage.Builder value = DoorPage.builder();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "doors" -> value.doors(in.list(DoorJson::read));
                case "next" -> value.next(in.string());
                default -> in.skip();
            }
        }
        return value.build();
    }
}
