// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Window} as JSON.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
final class WindowJson {
    private WindowJson() {
    }

    static Window read(JsonReader in) {
        Window.Builder value = Window.builder();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "degrees" -> value.degrees(in.int32());
                default -> in.skip();
            }
        }
        return value.build();
    }
}
