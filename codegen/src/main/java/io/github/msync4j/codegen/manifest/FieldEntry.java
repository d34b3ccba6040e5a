package io.github.msync4j.codegen.manifest;

import org.jspecify.annotations.Nullable;

/**
 * A field of a message, or an extension.
 *
 * @param number its number
 * @param name its name in the spec
 * @param java its name in Java
 * @param json its name in JSON
 * @param jsonForm what it is in the JSON of REST calls, if not what follows from its type: {@code seconds}, {@code raw},
 *     {@code text}, {@code unwrapped}, {@code left out if empty}, {@code named by} and a field; with commas between several
 * @param place where in REST calls it goes, if its option says so: {@code query} or {@code header}; or empty
 * @param type a scalar's name, or {@code message}, {@code enum} or {@code group} and a full name; of a map, its values'
 * @param key the type of a map's keys, or empty
 * @param cardinality how many values it has
 * @param packed whether the values of a list stand in one piece
 * @param oneof the oneof it belongs to, or empty
 * @param defaultValue its own default, or empty if it has none or the empty text
 * @param checksUtf8 whether a text that is not UTF-8 is refused
 * @param payload what its bytes hold: {@code json}, or {@code by} and the field that says it; or empty
 * @param limit how much the service takes of it, or null if the spec does not say
 * @param logged what it is in a log, if its option says so: {@code identity} or {@code content}; or empty
 * @param secret whether it is never shown
 * @param deprecated whether it is deprecated
 */
public record FieldEntry(
        int number,
        String name,
        String java,
        String json,
        String jsonForm,
        String place,
        String type,
        String key,
        Cardinality cardinality,
        boolean packed,
        String oneof,
        String defaultValue,
        boolean checksUtf8,
        String payload,
        @Nullable LimitEntry limit,
        String logged,
        boolean secret,
        boolean deprecated) {}
