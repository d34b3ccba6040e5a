package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Shape;
import io.github.msync4j.codegen.model.Spec;
import java.util.HashSet;
import java.util.Set;

/** Which messages can have a value at all: each that needs only messages which can. */
final class Buildable {
    private Buildable() {}

    static Set<JavaName> in(Spec spec) {
        Set<JavaName> buildable = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Message message : spec.messages().toList()) {
                grows |= !buildable.contains(message.name())
                        && isBuildable(message, buildable, spec)
                        && buildable.add(message.name());
            }
        }
        return buildable;
    }

    private static boolean isBuildable(Message message, Set<JavaName> buildable, Spec spec) {
        return message.isUnion()
                ? message.fields().stream().anyMatch(member -> isAvailable(member, buildable, spec))
                : message.fields().stream()
                        .filter(field -> field.shape() == Shape.REQUIRED)
                        .allMatch(field -> isAvailable(field, buildable, spec));
    }

    private static boolean isAvailable(Field field, Set<JavaName> buildable, Spec spec) {
        return !(field.type() instanceof FieldType.MessageType type)
                || spec.message(type.name()).isEmpty()
                || buildable.contains(type.name());
    }
}
