package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.Place;
import io.github.msync4j.codegen.model.RestFailure;
import java.util.List;

/** Rules for what answers mean that are no success. */
final class FailureRules {
    private FailureRules() {}

    static void check(ErrorTable table, Problems problems) {
        List<RestFailure> failures = table.restFailures();
        Place place = table.codes().place();
        String name = table.codes().name().simple();
        check(failures, table, name, place, problems);
        if (!failures.isEmpty() && !failures.get(failures.size() - 1).fitsAll()) {
            problems.add(Rule.FAILURES_OPEN, place, "The last failure of %s has conditions".formatted(name));
        }
    }

    /** Checks the failures of a thing, each for itself and against those before it. */
    static void check(List<RestFailure> failures, ErrorTable table, String thing, Place place, Problems problems) {
        for (int i = 0; i < failures.size(); i++) {
            RestFailure failure = failures.get(i);
            String name = "Failure %d of %s".formatted(i + 1, thing);
            boolean isKnown = table.codes().values().stream()
                    .anyMatch(value -> value.protoName().equals(failure.code()));
            if (!isKnown) {
                problems.add(
                        Rule.FAILURE_CODE,
                        place,
                        "%s means \"%s\", which %s does not have"
                                .formatted(
                                        name,
                                        failure.code(),
                                        table.codes().name().simple()));
            }
            if (!failure.status().matches("[1-5]([0-9]{2}|[0-9]x|xx)|\\*")) {
                problems.add(Rule.FAILURE_STATUS, place, "%s has status \"%s\"".formatted(name, failure.status()));
            }
            for (int j = 0; j < i; j++) {
                if (failures.get(j).covers(failure)) {
                    problems.add(Rule.FAILURE_UNREACHABLE, place, "%s stands after failure %d".formatted(name, j + 1));
                    break;
                }
            }
        }
    }
}
