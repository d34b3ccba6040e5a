package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.MetricDetail;
import io.github.msync4j.codegen.model.Spec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for metrics. */
final class MetricRules {
    private static final String NAME = "[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+";
    private static final String TAG = "[a-z][a-z0-9]*(_[a-z0-9]+)*";
    private static final String ENUM = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*\\.[A-Z]\\w*";

    private final Problems problems;
    private final Map<String, Enumeration.Value> names = new HashMap<>();

    private MetricRules(Problems problems) {
        this.problems = problems;
    }

    static void check(Spec spec, Problems problems) {
        var rules = new MetricRules(problems);
        spec.files().stream().flatMap(file -> file.metrics().stream()).forEach(list -> {
            EnumRules.checkNames(list, problems);
            list.values().forEach(rules::check);
        });
        Stream.concat(
                        spec.enums(),
                        spec.files().stream()
                                .flatMap(file -> file.errorTables().stream())
                                .map(table -> table.codes()))
                .flatMap(type -> type.values().stream())
                .filter(value -> value.metric().isPresent())
                .forEach(value -> problems.add(
                        Rule.METRIC_UNEXPECTED, value.place(), "%s is no metric".formatted(value.protoName())));
    }

    private void check(Enumeration.Value value) {
        MetricDetail metric = value.metric().orElse(null);
        if (metric == null
                || metric.kind() == MetricDetail.Kind.UNKNOWN
                || metric.unit().isBlank()
                || value.comment().sentence().isEmpty()) {
            problems.add(Rule.METRIC_INCOMPLETE, value.place(), "%s may be anything".formatted(value.protoName()));
        }
        if (metric == null) {
            return;
        }
        Enumeration.Value same = names.putIfAbsent(metric.name(), value);
        if (!metric.name().matches(NAME) || same != null) {
            problems.add(
                    Rule.METRIC_NAME, value.place(), "%s is called \"%s\"".formatted(value.protoName(), metric.name()));
        }
        Set<String> tags = new HashSet<>();
        for (MetricDetail.Tag tag : metric.tags()) {
            if (!tag.name().matches(TAG) || !tags.add(tag.name()) || !isBounded(tag)) {
                problems.add(
                        Rule.METRIC_TAG,
                        value.place(),
                        "%s has the tag \"%s\"".formatted(value.protoName(), tag.name()));
            }
        }
    }

    private static boolean isBounded(MetricDetail.Tag tag) {
        boolean isListed = !tag.values().isEmpty();
        boolean isEnum = !tag.valuesOf().isEmpty();
        boolean isBound = !tag.bound().isBlank();
        return Stream.of(isListed, isEnum, isBound).filter(is -> is).count() == 1
                && (!isEnum || tag.valuesOf().matches(ENUM))
                && tag.values().stream().noneMatch(String::isBlank)
                && new HashSet<>(tag.values()).size() == tag.values().size();
    }
}
