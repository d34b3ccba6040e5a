package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.JsonField;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Shape;
import io.github.msync4j.codegen.model.Spec;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for a message and its fields. */
final class MessageRules {
    private MessageRules() {}

    /** Checks a message, of a spec in which some can be built at all. */
    static void check(Message message, Spec spec, Set<JavaName> buildable, Problems problems) {
        message.fields().forEach(field -> checkField(name(message, field), field, problems));
        if (message.isUnion()) {
            message.fields().forEach(member -> UnionRules.check(message, member, spec, problems));
            return;
        }
        message.oneofs()
                .forEach(oneof -> problems.add(
                        Rule.ONEOF,
                        oneof.place(),
                        "Oneof %s is not all that %s holds"
                                .formatted(oneof.name(), message.name().simple())));
        message.fields().forEach(field -> checkName(name(message, field), field, problems));
        checkMethods(message, problems);
        if (!buildable.contains(message.name())) {
            problems.add(
                    Rule.NEVER_BUILT,
                    message.place(),
                    "No %s can be built without another one"
                            .formatted(message.name().simple()));
        }
    }

    /** Checks what holds of a field wherever it is. */
    static void checkField(String name, Field field, Problems problems) {
        field.unsupported()
                .ifPresent(what -> problems.add(Rule.FIELD_FEATURE, field.place(), "%s %s".formatted(name, what)));
        if (field.type() instanceof FieldType.Unsupported type) {
            problems.add(
                    Rule.FIELD_TYPE,
                    field.place(),
                    "%s is of type %s, which %s".formatted(name, type.protoName(), type.why()));
        }
        if (!javaPackages(field.type()).allMatch(JavaNames::isPackage)) {
            problems.add(
                    Rule.FIELD_TYPE, field.place(), "%s is of a type in a package that is not one".formatted(name));
        }
        if (isMisplaced(field)) {
            problems.add(
                    Rule.JSON_OPTION, field.place(), "%s has an option that its type has no use for".formatted(name));
        }
        field.defaultValue()
                .filter(value -> !isOf(field, value))
                .ifPresent(value -> problems.add(
                        Rule.FIELD_DEFAULT, field.place(), "%s has the default \"%s\"".formatted(name, value)));
        boolean isCollection = field.shape() == Shape.LIST || field.shape() == Shape.MAP;
        if (isCollection && field.type() == FieldType.Scalar.BYTES) {
            problems.add(Rule.BYTES_IN_COLLECTION, field.place(), "%s holds bytes many times".formatted(name));
        }
    }

    /** Whether a text is a value that the field can have where nothing is set. */
    private static boolean isOf(Field field, String value) {
        if (field.shape() != Shape.PLAIN || !(field.type() instanceof FieldType.Scalar scalar)) {
            return false;
        }
        return switch (scalar) {
            case STRING -> value.chars().noneMatch(Character::isISOControl);
            case BOOL -> value.equals("true") || value.equals("false");
            case INT -> isInteger(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> isInteger(value, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT, DOUBLE, BYTES -> false;
        };
    }

    private static boolean isInteger(String value, long least, long most) {
        // as it is written in Java: an octal one would mean something else
        if (!value.matches("0|-?[1-9][0-9]{0,18}")) {
            return false;
        }
        BigInteger number = new BigInteger(value);
        return number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
    }

    private static boolean isMisplaced(Field field) {
        JsonField json = field.json();
        return (json.seconds() && !(field.type() instanceof FieldType.Time))
                || (json.raw() && field.type() != FieldType.Scalar.STRING)
                || (json.text() && !(field.type() instanceof FieldType.MessageType))
                || (json.omitted() && field.shape() != Shape.LIST && field.shape() != Shape.MAP);
    }

    static void checkName(String name, Field field, Problems problems) {
        if (!JavaNames.isMember(field.name())) {
            problems.add(Rule.FIELD_NAME, field.place(), "%s cannot be the name of a method".formatted(name));
        } else if (JavaNames.isReservedMember(field.name())) {
            problems.add(Rule.FIELD_RESERVED, field.place(), "%s has a name that is taken".formatted(name));
        }
    }

    private static Stream<String> javaPackages(FieldType type) {
        if (type instanceof FieldType.MessageType message) {
            return Stream.of(message.name().javaPackage());
        }
        if (type instanceof FieldType.EnumType enumeration) {
            return Stream.of(enumeration.name().javaPackage());
        }
        return Stream.empty();
    }

    private static void checkMethods(Message message, Problems problems) {
        Map<String, Field> owners = new HashMap<>();
        for (Field field : message.fields()) {
            for (String method : methods(field)) {
                Field first = owners.putIfAbsent(method, field);
                if (first != null) {
                    problems.add(
                            Rule.FIELD_TWICE,
                            field.place(),
                            "%s and %s (%s) both become %s()"
                                    .formatted(name(message, field), first.protoName(), first.place(), method));
                }
            }
        }
    }

    private static Set<String> methods(Field field) {
        Set<String> methods = new LinkedHashSet<>(List.of(field.name()));
        field.adder().ifPresent(methods::add);
        return methods;
    }

    static String name(Message message, Field field) {
        return message.name().simple() + "." + field.protoName();
    }
}
