// Generated from golden/rest/rest.proto. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;

/**
 * {@link Receipt} as JSON.
 */
@GeneratedFrom("golden/rest/rest.proto")
final class ReceiptJson {
    private ReceiptJson() {
    }

    static Receipt read(JsonReader in) {
        in.skip();
        return Receipt.builder().build();
    }
}
