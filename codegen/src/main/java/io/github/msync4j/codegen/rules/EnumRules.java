package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Enumeration;
import java.util.HashMap;
import java.util.Map;

/** Rules for an enum. */
final class EnumRules {
    private EnumRules() {}

    static void check(Enumeration type, Problems problems) {
        checkValues(type, problems);
        type.values().stream()
                .filter(value -> value.error().isPresent())
                .forEach(value -> problems.add(
                        Rule.ERROR_UNEXPECTED,
                        value.place(),
                        "%s is in no table of error codes".formatted(value.protoName())));
    }

    /** The rules that tables of error codes keep to as well. */
    static void checkValues(Enumeration type, Problems problems) {
        Enumeration.Value first = type.values().get(0);
        boolean isUnknown = first.number() == 0 && first.name().matches("(.*_)?(UNKNOWN|UNSPECIFIED)");
        if (!type.closed() && !isUnknown) {
            problems.add(
                    Rule.ENUM_FIRST,
                    first.place(),
                    "%s, the first value of %s, is not an unknown value"
                            .formatted(first.protoName(), type.name().simple()));
        }
        checkNames(type, problems);
    }

    /** The rules that lists of metrics keep to as well: they have no number in Java, and no unknown value. */
    static void checkNames(Enumeration type, Problems problems) {
        Map<String, Enumeration.Value> names = new HashMap<>();
        Map<Integer, Enumeration.Value> numbers = new HashMap<>();
        for (Enumeration.Value value : type.values()) {
            if (!JavaNames.isConstant(value.name())) {
                problems.add(
                        Rule.ENUM_VALUE_NAME,
                        value.place(),
                        "%s cannot become a constant named \"%s\"".formatted(value.protoName(), value.name()));
            }
            Enumeration.Value sameName = names.putIfAbsent(value.name(), value);
            if (sameName != null) {
                problems.add(
                        Rule.ENUM_VALUE_TWICE,
                        value.place(),
                        "%s and %s (%s) both become %s"
                                .formatted(value.protoName(), sameName.protoName(), sameName.place(), value.name()));
            }
            Enumeration.Value sameNumber = numbers.putIfAbsent(value.number(), value);
            if (sameNumber != null) {
                problems.add(
                        Rule.ENUM_NUMBER_TWICE,
                        value.place(),
                        "%s and %s (%s) are both %d"
                                .formatted(
                                        value.protoName(), sameNumber.protoName(), sameNumber.place(), value.number()));
            }
        }
    }
}
