package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Spec;

/** Rules for a group of events. */
final class EventRules {
    private EventRules() {}

    static void check(EventGroup group, Spec spec, Problems problems) {
        boolean unnamed = group.isCustom() && group.messages().simple().isEmpty();
        if (group.event().simple().isEmpty() || group.handler().simple().isEmpty() || unnamed) {
            problems.add(
                    Rule.EVENT_GROUP_NAME,
                    group.place(),
                    "Service %s does not end in \"Events\"".formatted(group.protoName()));
        }
        if (group.events().isEmpty()) {
            problems.add(Rule.EVENT_GROUP_EMPTY, group.place(), "Service %s has no rpc".formatted(group.protoName()));
        }
        group.events().forEach(event -> check(group, event, spec, problems));
    }

    private static void check(EventGroup group, EventGroup.Event event, Spec spec, Problems problems) {
        String name = group.protoName() + "." + event.protoName();
        if (!JavaNames.isType(event.protoName()) || event.protoName().equals("Other")) {
            problems.add(Rule.EVENT_NAME, event.place(), "%s would become %s()".formatted(name, event.method()));
        }
        if (!event.answersNothing()) {
            problems.add(Rule.EVENT_RESPONSE, event.place(), "%s returns something".formatted(name));
        }
        if (event.streams()) {
            problems.add(Rule.EVENT_STREAM, event.place(), "%s is a stream".formatted(name));
        }
        boolean isValueBeside = spec.message(event.value())
                .filter(value -> !value.isUnion())
                .map(Message::name)
                .filter(value -> value.javaPackage().equals(group.event().javaPackage()))
                .isPresent();
        if (!isValueBeside) {
            problems.add(Rule.EVENT_VALUE, event.place(), "%s carries %s".formatted(name, event.value()));
            return;
        }
        EventGroup.Event first = spec.groupsOf(event.value()).stream()
                .flatMap(each -> each.events().stream())
                .filter(each -> each.value().equals(event.value()))
                .findFirst()
                .orElseThrow();
        if (!first.equals(event)) {
            problems.add(
                    Rule.EVENT_VALUE_TWICE,
                    event.place(),
                    "%s carries %s, as the event at %s does"
                            .formatted(name, event.value().simple(), first.place()));
        }
    }
}
