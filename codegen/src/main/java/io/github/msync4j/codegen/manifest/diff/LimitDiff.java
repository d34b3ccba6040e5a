package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.LimitEntry;
import org.jspecify.annotations.Nullable;

/** Compares how much the service takes of something with what it was. */
final class LimitDiff {
    private static final LimitEntry NONE = new LimitEntry(null, null, "", "");

    private LimitDiff() {}

    static void find(
            @Nullable LimitEntry before, @Nullable LimitEntry after, String name, String file, Changes changes) {
        LimitEntry old = before == null ? NONE : before;
        LimitEntry now = after == null ? NONE : after;
        String was = range(old);
        String is = range(now);
        if (!was.equals(is)) {
            changes.add(
                    takesAllOf(now, old) ? ChangeKind.LIMIT_LOOSENED : ChangeKind.LIMIT_TIGHTENED, name, file, was, is);
        }
        changes.ifChanged(ChangeKind.LIMIT_CODE_CHANGED, name, file, old.code(), now.code());
    }

    /** Whether whatever was within one limit is within another. What is counted differently cannot be compared. */
    private static boolean takesAllOf(LimitEntry wide, LimitEntry narrow) {
        Long least = wide.min();
        Long most = wide.max();
        if (least == null && most == null) {
            return true;
        }
        Long leastBefore = narrow.min();
        Long mostBefore = narrow.max();
        return wide.unit().equals(narrow.unit())
                && (least == null || (leastBefore != null && leastBefore >= least))
                && (most == null || (mostBefore != null && mostBefore <= most));
    }

    private static String range(LimitEntry limit) {
        Long least = limit.min();
        Long most = limit.max();
        String said = (least == null ? "" : "at least " + least + " ") + (most == null ? "" : "at most " + most + " ");
        return (said + limit.unit()).strip();
    }
}
