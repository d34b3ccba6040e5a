package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.JsonUse;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.Shape;
import io.github.msync4j.codegen.model.Spec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for what travels as JSON. */
final class JsonRules {
    private JsonRules() {}

    static void check(Spec spec, JsonUse use, Problems problems) {
        Set<JavaName> requests = spec.operations().map(RestOperation::request).collect(Collectors.toSet());
        // in a form and in a query, a dot is a dot
        Set<JavaName> bodies = spec.operations()
                .filter(operation ->
                        !operation.body().isEmpty() && operation.call().encoding() == RestOperation.Encoding.JSON)
                .map(RestOperation::request)
                .collect(Collectors.toSet());
        spec.messages()
                .filter(message -> use.contains(message.name()) || requests.contains(message.name()))
                .forEach(message -> {
                    check(message, requests.contains(message.name()), spec, problems);
                    checkPaths(
                            message,
                            use.written().contains(message.name()) || bodies.contains(message.name()),
                            problems);
                });
        spec.enums().filter(type -> use.contains(type.name())).forEach(type -> check(type, problems));
        spec.messages()
                .forEach(message -> checkBlobs(
                        message, requests.contains(message.name()) && !use.contains(message.name()), problems));
    }

    /** Checks that what is not held in memory is one of a request, and of nothing that travels as JSON. */
    private static void checkBlobs(Message message, boolean isOnlySent, Problems problems) {
        for (Field field : message.fields()) {
            boolean isOne = field.shape() == Shape.REQUIRED || field.shape() == Shape.OPTIONAL;
            if (field.type() == FieldType.Streamed.BLOB && !(isOnlySent && isOne)) {
                problems.add(
                        Rule.REST_CONTENT,
                        field.place(),
                        "%s is not sent as it is".formatted(MessageRules.name(message, field)));
            }
        }
    }

    private static void check(Message message, boolean isRequest, Spec spec, Problems problems) {
        Map<String, Field> names = new HashMap<>();
        for (Field field : message.fields()) {
            String name = MessageRules.name(message, field);
            for (String json : names(message, field, spec)) {
                Field same = names.putIfAbsent(json, field);
                if (same != null) {
                    problems.add(
                            Rule.JSON_NAME,
                            field.place(),
                            "%s and %s (%s) are both \"%s\"".formatted(name, same.protoName(), same.place(), json));
                }
            }
            if (!field.json().namedBy().isEmpty() && (isRequest || !canBeNamed(message, field))) {
                problems.add(
                        Rule.JSON_NAMED,
                        field.place(),
                        "%s is named by %s".formatted(name, field.json().namedBy()));
            }
            boolean isLonely = message.fields().size() == 1 && field.shape() != Shape.OPTIONAL;
            if (field.json().unwrapped() && (isRequest || !isLonely)) {
                problems.add(Rule.JSON_UNWRAPPED, field.place(), "%s cannot be all of it".formatted(name));
            }
            boolean hasOddKey =
                    field.key().filter(key -> key != FieldType.Scalar.STRING).isPresent();
            if (hasOddKey) {
                problems.add(Rule.JSON_TYPE, field.place(), "%s has keys that are no strings".formatted(name));
            }
            checkType(message, field, spec, problems);
        }
    }

    /** A field that lies within an object is only ever read, and no other field is that object. */
    private static void checkPaths(Message message, boolean isWritten, Problems problems) {
        for (Field field : message.fields()) {
            List<String> path = field.json().path();
            boolean isOnTheWay = message.fields().stream()
                    .map(other -> other.json().path())
                    .anyMatch(other -> other.size() < path.size()
                            && path.subList(0, other.size()).equals(other));
            if (path.size() > 1 && (isWritten || isOnTheWay || path.contains(""))) {
                problems.add(
                        Rule.JSON_PATH,
                        field.place(),
                        "%s is \"%s\""
                                .formatted(
                                        MessageRules.name(message, field),
                                        field.json().name()));
            }
        }
    }

    /** The names under which a field stands in JSON. */
    private static List<String> names(Message message, Field field, Spec spec) {
        if (message.isName(field)) {
            return List.of();
        }
        return message.naming(field)
                .flatMap(spec::enumeration)
                .map(type -> type.values().stream().map(Enumeration.Value::json).toList())
                .orElseGet(() -> List.of(field.json().name()));
    }

    private static boolean canBeNamed(Message message, Field field) {
        return isOne(field)
                && message.naming(field)
                        .filter(naming -> naming.type() instanceof FieldType.EnumType)
                        .filter(JsonRules::isOne)
                        .isPresent();
    }

    private static boolean isOne(Field field) {
        return field.shape() == Shape.PLAIN || field.shape() == Shape.REQUIRED;
    }

    private static void checkType(Message message, Field field, Spec spec, Problems problems) {
        String name = MessageRules.name(message, field);
        if (field.type() instanceof FieldType.MessageType type) {
            Optional<Message> found = spec.message(type.name());
            if (found.filter(Message::isUnion).isPresent()) {
                problems.add(Rule.JSON_TYPE, field.place(), "%s is a union".formatted(name));
            } else if (found.isEmpty() || !isBeside(message, type.name().javaPackage())) {
                problems.add(Rule.REST_MESSAGE, field.place(), "%s is of type %s".formatted(name, type.name()));
            }
        } else if (field.type() instanceof FieldType.EnumType type) {
            if (spec.enumeration(type.name()).isEmpty()
                    || !isBeside(message, type.name().javaPackage())) {
                problems.add(Rule.REST_MESSAGE, field.place(), "%s is of type %s".formatted(name, type.name()));
            }
        }
    }

    private static boolean isBeside(Message message, String javaPackage) {
        return message.name().javaPackage().equals(javaPackage);
    }

    private static void check(Enumeration type, Problems problems) {
        Map<String, Enumeration.Value> texts = new HashMap<>();
        for (Enumeration.Value value : type.values()) {
            Enumeration.Value same = texts.putIfAbsent(value.json(), value);
            if (same != null) {
                problems.add(
                        Rule.JSON_NAME,
                        value.place(),
                        "%s and %s (%s) are both \"%s\""
                                .formatted(value.protoName(), same.protoName(), same.place(), value.json()));
            }
        }
    }
}
