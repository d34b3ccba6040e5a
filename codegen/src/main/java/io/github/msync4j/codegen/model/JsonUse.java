package io.github.msync4j.codegen.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which types travel as JSON.
 *
 * @param read messages and enums that answers hold
 * @param written messages that bodies hold, and enums that requests hold
 */
public record JsonUse(Set<JavaName> read, Set<JavaName> written) {
    /**
     * Follows all operations from field to field.
     *
     * @param spec the spec
     * @return the types
     */
    public static JsonUse of(Spec spec) {
        Set<JavaName> read = new LinkedHashSet<>();
        Set<JavaName> written = new LinkedHashSet<>();
        spec.operations().forEach(operation -> {
            if (!operation.answersBlob()) {
                reach(operation.response(), spec, read);
            }
            spec.message(operation.request())
                    .ifPresent(request -> request.fields().forEach(field -> reach(field, spec, written)));
        });
        // a custom message is attributes; what its fields hold may be JSON
        spec.messages()
                .filter(message -> message.customEvent().isPresent())
                .flatMap(message -> message.fields().stream())
                .forEach(field -> {
                    reach(field, spec, read);
                    reach(field, spec, written);
                });
        return new JsonUse(read, written);
    }

    /**
     * Tells whether a type travels as JSON.
     *
     * @param name its name
     * @return whether it does, this way or that
     */
    public boolean contains(JavaName name) {
        return read.contains(name) || written.contains(name);
    }

    private static void reach(JavaName message, Spec spec, Set<JavaName> reached) {
        if (reached.add(message)) {
            spec.message(message).stream()
                    .flatMap(each -> each.fields().stream())
                    .forEach(field -> reach(field, spec, reached));
        }
    }

    private static void reach(Field field, Spec spec, Set<JavaName> reached) {
        if (field.type() instanceof FieldType.MessageType type) {
            reach(type.name(), spec, reached);
        } else if (field.type() instanceof FieldType.EnumType type) {
            reached.add(type.name());
        }
    }

    /**
     * Names the class that reads and writes a type, beside it.
     *
     * @param type the type
     * @return the class
     */
    public static JavaName codec(JavaName type) {
        return type.beside(type.simple() + "Json");
    }

    /** {@return the classes that read and write} */
    public Stream<JavaName> codecs() {
        return Stream.concat(read.stream(), written.stream()).distinct().map(JsonUse::codec);
    }
}
