package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Spec;
import java.util.List;
import java.util.Optional;

/** Rules for the members of a union. */
final class UnionRules {
    private UnionRules() {}

    static void check(Message union, Field member, Spec spec, Problems problems) {
        String name = MessageRules.name(union, member);
        Optional<JavaName> type =
                member.type() instanceof FieldType.MessageType message ? Optional.of(message.name()) : Optional.empty();
        boolean isValueBeside = type.flatMap(spec::message)
                .filter(message -> !message.isUnion())
                .filter(message -> message.place().file().equals(union.place().file()))
                .isPresent();
        if (!isValueBeside) {
            problems.add(Rule.UNION_MEMBER, member.place(), "%s is not a value type of this file".formatted(name));
            return;
        }
        List<Field> uses = type.map(spec::unionsOf).orElseThrow().stream()
                .flatMap(each -> each.fields().stream())
                .filter(each -> each.type().equals(member.type()))
                .toList();
        Field first = uses.get(0);
        if (!first.equals(member)) {
            problems.add(
                    Rule.UNION_MEMBER_TWICE,
                    member.place(),
                    "%s is of a type that is also a member at %s".formatted(name, first.place()));
        }
    }
}
