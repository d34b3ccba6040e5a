// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Names} as JSON.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
final class NamesJson {
    private NamesJson() {
    }

    static Names read(JsonReader in) {
        return Names.builder().names(in.map(JsonReader::string)).build();
    }

    static void write(JsonWriter out, Names value) {
        out.map(value.names(), JsonWriter::string);
    }
}
