package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.FailureEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what answers mean that are no success: of one call, or of all calls with a table of error codes. */
final class FailureDiff {
    private final String was;
    private final String is;
    private final String file;
    private final Changes changes;

    FailureDiff(String was, String is, String file, Changes changes) {
        this.was = was;
        this.is = is;
        this.file = file;
        this.changes = changes;
    }

    void find(List<FailureEntry> before, List<FailureEntry> after) {
        Map<String, String> old = codes(before);
        Map<String, String> now = codes(after);
        old.forEach((condition, code) -> {
            if (now.containsKey(condition)) {
                changes.ifChanged(
                        ChangeKind.FAILURE_CODE_CHANGED, was + " " + condition, file, code, now.get(condition));
            } else {
                changes.add(ChangeKind.FAILURE_REMOVED, was + " " + condition, file, code, "");
            }
        });
        now.forEach((condition, code) -> {
            if (!old.containsKey(condition)) {
                changes.add(ChangeKind.FAILURE_ADDED, is + " " + condition, file, "", code);
            }
        });
        List<String> stillThere = old.keySet().stream().filter(now::containsKey).toList();
        if (!stillThere.equals(now.keySet().stream().filter(old::containsKey).toList())) {
            changes.add(ChangeKind.FAILURE_ORDER_CHANGED, was, file);
        }
    }

    /** Of two with the same condition, only the first one counts. */
    private static Map<String, String> codes(List<FailureEntry> failures) {
        Map<String, String> codes = new LinkedHashMap<>();
        failures.forEach(failure -> codes.putIfAbsent(failure.condition(), failure.code()));
        return codes;
    }
}
