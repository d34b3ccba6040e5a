package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType.Scalar;
import io.github.msync4j.codegen.model.Limit;
import io.github.msync4j.codegen.model.Limit.Unit;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Place;
import io.github.msync4j.codegen.model.Shape;
import io.github.msync4j.codegen.model.Spec;

/** Rules for limits. */
final class LimitRules {
    private LimitRules() {}

    static void check(Message message, Spec spec, Problems problems) {
        String total = message.name().simple();
        message.limit().ifPresent(limit -> {
            if (limit.unit() != Unit.BYTES && limit.unit() != Unit.KB) {
                problems.add(
                        Rule.LIMIT, message.place(), "%s is bounded by something else than bytes".formatted(total));
            }
            check(limit, total, message.place(), spec, problems);
        });
        for (Field field : message.fields()) {
            String name = MessageRules.name(message, field);
            field.limit().ifPresent(limit -> {
                if (!fits(limit.unit(), field)) {
                    problems.add(Rule.LIMIT, field.place(), "%s has nothing that its limit counts".formatted(name));
                }
                check(limit, name, field.place(), spec, problems);
            });
        }
    }

    private static boolean fits(Unit unit, Field field) {
        boolean isMany = field.shape() == Shape.LIST || field.shape() == Shape.MAP;
        return switch (unit) {
            case CHARACTERS, UTF16_UNITS -> field.type() == Scalar.STRING && !isMany;
            case BYTES, KB -> (field.type() == Scalar.STRING || field.type() == Scalar.BYTES) && !isMany;
            case ITEMS -> isMany;
            case VALUE -> (field.type() == Scalar.INT || field.type() == Scalar.LONG) && !isMany;
            case UNKNOWN -> false;
        };
    }

    private static void check(Limit limit, String name, Place place, Spec spec, Problems problems) {
        if (limit.min().isEmpty() && limit.max().isEmpty()) {
            problems.add(Rule.LIMIT, place, "%s has a limit without a number".formatted(name));
        } else if (limit.min().orElse(Long.MIN_VALUE) > limit.max().orElse(Long.MAX_VALUE)) {
            problems.add(Rule.LIMIT, place, "%s has a limit that nothing keeps".formatted(name));
        }
        if (!limit.code().isEmpty() && !isCode(limit.code(), spec)) {
            problems.add(Rule.LIMIT, place, "%s names %s, which is no error code".formatted(name, limit.code()));
        }
    }

    private static boolean isCode(String code, Spec spec) {
        return spec.files().stream()
                .flatMap(file -> file.errorTables().stream())
                .flatMap(table -> table.codes().values().stream())
                .anyMatch(value -> value.protoName().equals(code));
    }
}
