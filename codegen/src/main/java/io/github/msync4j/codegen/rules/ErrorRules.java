package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.ErrorDetail;
import io.github.msync4j.codegen.model.ErrorTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules for a table of error codes. */
final class ErrorRules {
    private ErrorRules() {}

    static void check(ErrorTable table, Problems problems) {
        Enumeration codes = table.codes();
        EnumRules.checkValues(codes, problems);
        if (codes.closed()) {
            problems.add(
                    Rule.ERROR_TABLE_CLOSED,
                    codes.place(),
                    "%s is closed".formatted(codes.name().simple()));
        }
        List<Enumeration.Value> values = codes.values();
        Enumeration.Value first = values.get(0);
        if (first.error().isPresent()) {
            problems.add(
                    Rule.ERROR_UNEXPECTED,
                    first.place(),
                    "%s stands for every unknown error".formatted(first.protoName()));
        }
        for (Enumeration.Value value : values.subList(1, values.size())) {
            value.error()
                    .ifPresentOrElse(
                            error -> checkDetail(value, error, problems),
                            () -> problems.add(
                                    Rule.ERROR_MISSING, value.place(), "%s has no error".formatted(value.protoName())));
        }
        FailureRules.check(table, problems);
        checkNumbers("web", values, ErrorDetail::web, ErrorDetail::webShared, problems);
        checkNumbers("native", values, ErrorDetail::nativeNumber, ErrorDetail::nativeShared, problems);
    }

    private static void checkDetail(Enumeration.Value value, ErrorDetail error, Problems problems) {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("category", error.category());
        needed.put("retry", error.retry());
        needed.put("en", error.english());
        needed.put("zh", error.chinese());
        List<String> missing = needed.entrySet().stream()
                .filter(each -> each.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    Rule.ERROR_INCOMPLETE,
                    value.place(),
                    "%s lacks %s".formatted(value.protoName(), String.join(", ", missing)));
        }
        boolean isLines = Stream.of(error.english(), error.chinese(), error.webName(), error.nativeName())
                .allMatch(text -> text.length() <= 500 && !text.matches("(?s).*\\p{Cntrl}.*"));
        if (!isLines) {
            problems.add(
                    Rule.ERROR_TEXT, value.place(), "%s has a text that is not a line".formatted(value.protoName()));
        }
    }

    private static void checkNumbers(
            String family,
            List<Enumeration.Value> values,
            Function<ErrorDetail, OptionalInt> number,
            Predicate<ErrorDetail> shared,
            Problems problems) {
        Map<Integer, Enumeration.Value> owners = new HashMap<>();
        for (Enumeration.Value value : values) {
            value.error()
                    .filter(error -> !shared.test(error))
                    .ifPresent(error -> number.apply(error).ifPresent(owned -> {
                        Enumeration.Value first = owners.putIfAbsent(owned, value);
                        if (first != null) {
                            problems.add(
                                    Rule.ERROR_NUMBER_TWICE,
                                    value.place(),
                                    "%s has the %s number %d, which %s (%s) owns"
                                            .formatted(
                                                    value.protoName(),
                                                    family,
                                                    owned,
                                                    first.protoName(),
                                                    first.place()));
                        }
                    }));
        }
        for (Enumeration.Value value : values) {
            value.error().filter(shared).ifPresent(error -> {
                OptionalInt used = number.apply(error);
                if (used.isEmpty()) {
                    problems.add(
                            Rule.ERROR_NUMBER_ABSENT,
                            value.place(),
                            "%s shares no %s number".formatted(value.protoName(), family));
                } else if (!owners.containsKey(used.getAsInt())) {
                    problems.add(
                            Rule.ERROR_NUMBER_UNOWNED,
                            value.place(),
                            "%s shares the %s number %d, which nothing owns"
                                    .formatted(value.protoName(), family, used.getAsInt()));
                }
            });
        }
    }
}
