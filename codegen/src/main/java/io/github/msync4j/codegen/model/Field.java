package io.github.msync4j.codegen.model;

import java.util.Optional;

/**
 * A field of a message.
 *
 * @param protoName its name in the spec
 * @param name its name in Java
 * @param singular what one element of it is called in Java
 * @param number its number
 * @param type what one value of it is; of a map, what one entry's value is
 * @param key what one entry's key is, of a map
 * @param shape how many values it has
 * @param secret whether it is never shown
 * @param defaultValue what it is if it is not set, if the spec says so
 * @param json what it is in JSON
 * @param logged what it is in a log
 * @param limit how much it may hold, if the spec says so
 * @param oneof the oneof it belongs to
 * @param unsupported a property it has that nothing is generated for
 * @param comment its comment
 * @param place where it stands
 */
public record Field(
        String protoName,
        String name,
        String singular,
        int number,
        FieldType type,
        Optional<FieldType> key,
        Shape shape,
        boolean secret,
        Optional<String> defaultValue,
        JsonField json,
        LogUse logged,
        Optional<Limit> limit,
        Optional<String> oneof,
        Optional<String> unsupported,
        Comment comment,
        Place place) {
    /** {@return the builder's method for one element, of a list or a map} */
    public Optional<String> adder() {
        String one = singular.isEmpty() ? "" : Character.toUpperCase(singular.charAt(0)) + singular.substring(1);
        return switch (shape) {
            case LIST -> Optional.of("add" + one);
            case MAP -> Optional.of("put" + one);
            case PLAIN, OPTIONAL, REQUIRED -> Optional.empty();
        };
    }
}
