package io.github.msync4j.codegen.model;

import java.util.List;
import java.util.Optional;

/**
 * A message: a value type, or a union of value types.
 *
 * @param name its name in Java
 * @param fields its fields, in the order of the spec
 * @param oneofs its oneofs
 * @param limit how much it may hold in all, if the spec says so
 * @param customEvent the event name it travels under between users
 * @param comment its comment
 * @param place where it stands
 */
public record Message(
        JavaName name,
        List<Field> fields,
        List<Oneof> oneofs,
        Optional<Limit> limit,
        Optional<String> customEvent,
        Comment comment,
        Place place) {
    /** Makes the lists immutable. */
    public Message {
        fields = List.copyOf(fields);
        oneofs = List.copyOf(oneofs);
    }

    /** {@return the class between it and the attributes of a custom message} */
    public JavaName attributes() {
        return name.beside(name.simple() + "Attributes");
    }

    /** {@return whether all it has is one oneof} */
    public boolean isUnion() {
        return oneofs.size() == 1
                && fields.stream().allMatch(field -> field.oneof().isPresent());
    }

    /** {@return the field whose value it is in JSON; empty if it is an object with its fields} */
    public Optional<Field> unwrapped() {
        return fields.stream().filter(field -> field.json().unwrapped()).findFirst();
    }

    /**
     * Finds what names a field in JSON.
     *
     * @param field one of the fields
     * @return the field whose text is its name; empty if it has a name of its own
     */
    public Optional<Field> naming(Field field) {
        return fields.stream()
                .filter(each -> each.protoName().equals(field.json().namedBy()))
                .findFirst();
    }

    /**
     * Tells what a field is in JSON.
     *
     * @param field one of the fields
     * @return whether it is the name of another one, and no member
     */
    public boolean isName(Field field) {
        return fields.stream().anyMatch(each -> each.json().namedBy().equals(field.protoName()));
    }

    /**
     * A oneof.
     *
     * @param name its name in the spec
     * @param place where it stands
     */
    public record Oneof(String name, Place place) {}
}
