// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Receipt} as JSON.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
final class ReceiptJson {
    private ReceiptJson() {
    }

    static Receipt read(JsonReader in) {
        in.skip();
        return Receipt.builder().build();
    }
}
