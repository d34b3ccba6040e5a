// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Key} as JSON.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@SuppressWarnings("deprecation")
@NullMarked
final class KeyJson {
    private KeyJson() {
    }

    static Key read(JsonReader in) {
        Key.Builder value = Key.builder();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "key" -> value.key(in.int32());
                default -> in.skip();
            }
        }
        return value.build();
    }
}
