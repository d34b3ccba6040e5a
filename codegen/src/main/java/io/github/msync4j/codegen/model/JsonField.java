package io.github.msync4j.codegen.model;

import java.util.List;

/**
 * What a field is in JSON.
 *
 * @param name its name; with dots in it, that of an object, and of what lies in it
 * @param seconds whether a time is a number of seconds, not of milliseconds
 * @param raw whether a text stands for any JSON value
 * @param text whether a message is a text with JSON in it
 * @param query whether it goes into the query although the request has a body
 * @param header whether it is a header of the request
 * @param omitted whether a list or map is not written where it is empty
 * @param unwrapped whether its message is, in JSON, its value
 * @param namedBy the enum field beside it, by its name in the spec, whose text is its name; empty if it has its own
 */
public record JsonField(
        String name,
        boolean seconds,
        boolean raw,
        boolean text,
        boolean query,
        boolean header,
        boolean omitted,
        boolean unwrapped,
        String namedBy) {
    /** {@return the names on the way to it, the last of which is its own} */
    public List<String> path() {
        return List.of(name.split("\\.", -1));
    }
}
