// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Spring} as JSON.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
final class SpringJson {
    private SpringJson() {
    }

    static Spring read(JsonReader in) {
        in.skip();
        return Spring.builder().build();
    }
}
