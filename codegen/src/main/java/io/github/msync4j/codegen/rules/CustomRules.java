package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Spec;
import java.util.HashMap;
import java.util.Map;

/** Rules for custom messages. */
final class CustomRules {
    /** What servers take over REST, so that they too can send each of them. */
    private static final String NAME = "[a-zA-Z0-9_/.-]{1,32}";

    private static final int ATTRIBUTES = 16;

    private CustomRules() {}

    static void check(Spec spec, Problems problems) {
        Map<String, Message> names = new HashMap<>();
        spec.messages()
                .filter(message -> message.customEvent().isPresent())
                .forEach(message -> check(message, names, spec, problems));
        spec.groups().filter(EventGroup::isCustom).forEach(group -> check(group, problems));
    }

    private static void check(Message message, Map<String, Message> names, Spec spec, Problems problems) {
        String simple = message.name().simple();
        String event = message.customEvent().orElseThrow();
        if (!event.matches(NAME)) {
            problems.add(Rule.CUSTOM_NAME, message.place(), "%s is called \"%s\"".formatted(simple, event));
        }
        Message same = names.putIfAbsent(event, message);
        if (same != null) {
            problems.add(
                    Rule.CUSTOM_NAME_TWICE,
                    message.place(),
                    "%s and %s (%s) are both \"%s\""
                            .formatted(simple, same.name().simple(), same.place(), event));
        }
        if (spec.groupsOf(message.name()).isEmpty()) {
            problems.add(Rule.CUSTOM_ALONE, message.place(), "Nobody would receive %s".formatted(simple));
        }
        if (message.fields().size() > ATTRIBUTES) {
            problems.add(
                    Rule.CUSTOM_TOO_MANY,
                    message.place(),
                    "%s has %d fields".formatted(simple, message.fields().size()));
        }
        checkNames(message, problems);
        message.fields().forEach(field -> check(message, field, spec, problems));
    }

    private static void checkNames(Message message, Problems problems) {
        Map<String, Field> names = new HashMap<>();
        for (Field field : message.fields()) {
            Field same = names.putIfAbsent(field.json().name(), field);
            if (same != null) {
                problems.add(
                        Rule.JSON_NAME,
                        field.place(),
                        "%s and %s (%s) are both \"%s\""
                                .formatted(
                                        MessageRules.name(message, field),
                                        same.protoName(),
                                        same.place(),
                                        field.json().name()));
            }
        }
    }

    private static void check(Message message, Field field, Spec spec, Problems problems) {
        String name = MessageRules.name(message, field);
        if (field.key().filter(key -> key != FieldType.Scalar.STRING).isPresent()) {
            problems.add(Rule.CUSTOM_FIELD, field.place(), "%s has keys that are no strings".formatted(name));
        }
        if (!hasAttribute(field.type(), message, spec)) {
            problems.add(Rule.CUSTOM_FIELD, field.place(), "%s is of a type that has none".formatted(name));
        }
    }

    private static boolean hasAttribute(FieldType type, Message owner, Spec spec) {
        String beside = owner.name().javaPackage();
        if (type instanceof FieldType.MessageType message) {
            return message.name().javaPackage().equals(beside)
                    && spec.message(message.name())
                            .filter(found -> !found.isUnion())
                            .isPresent();
        }
        if (type instanceof FieldType.EnumType enumeration) {
            return enumeration.name().javaPackage().equals(beside)
                    && spec.enumeration(enumeration.name()).isPresent();
        }
        // of a type that is not supported at all, another rule speaks
        return true;
    }

    private static void check(EventGroup group, Problems problems) {
        for (EventGroup.Event event : group.events()) {
            String name = group.protoName() + "." + event.protoName();
            if (event.custom().isEmpty()) {
                problems.add(
                        Rule.CUSTOM_MIXED,
                        event.place(),
                        "%s carries %s, which is no custom message"
                                .formatted(name, event.value().simple()));
            }
            if (event.protoName().equals(group.event().simple())) {
                problems.add(Rule.CUSTOM_CLASS, event.place(), "%s would be a class within itself".formatted(name));
            }
        }
    }
}
