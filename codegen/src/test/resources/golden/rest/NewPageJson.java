// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import org.jspecify.annotations.NullMarked;

/**
 * {@link NewPage} as JSON.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
final class NewPageJson {
    private NewPageJson() {
    }

    static NewPage read(JsonReader in) {
        NewPage.Builder value = NewPage.builder();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "next" -> value.next(in.string());
                case "isLast" -> value.isLast(in.bool());
                default -> in.skip();
            }
        }
        return value.build();
    }
}
