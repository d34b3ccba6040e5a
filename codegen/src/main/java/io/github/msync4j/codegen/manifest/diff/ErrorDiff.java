package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.EnumEntry;
import io.github.msync4j.codegen.manifest.ErrorEntry;
import io.github.msync4j.codegen.manifest.ErrorNumberEntry;
import io.github.msync4j.codegen.manifest.ValueEntry;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Compares what error codes say. */
final class ErrorDiff {
    private static final Map<String, Function<ErrorEntry, ErrorNumberEntry>> FAMILIES =
            Map.of("web", ErrorEntry::web, "native", ErrorEntry::nativeSdk);

    private final EnumEntry before;
    private final EnumEntry after;
    private final Changes changes;

    private ErrorDiff(EnumEntry before, EnumEntry after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    static void find(EnumEntry before, EnumEntry after, Pairs<ValueEntry> values, Changes changes) {
        var diff = new ErrorDiff(before, after, changes);
        values.both().forEach(diff::code);
        FAMILIES.forEach((name, family) -> diff.owners(name, family, values));
    }

    private void code(Pairs.Pair<ValueEntry> pair) {
        ErrorEntry old = pair.before().error();
        ErrorEntry now = pair.after().error();
        if (old == null || now == null) {
            return; // only the first value says nothing, and ENUM_FIRST_CHANGED tells of that
        }
        String was = before.name() + "." + pair.before().name();
        String is = after.name() + "." + pair.after().name();
        String file = before.file();
        changes.ifChanged(ChangeKind.ERROR_CATEGORY_CHANGED, was, file, old.category(), now.category());
        changes.ifChanged(ChangeKind.ERROR_RETRY_CHANGED, was, file, old.retry(), now.retry());
        if (old.endsSession() != now.endsSession()) {
            changes.add(ChangeKind.ERROR_ENDS_SESSION_CHANGED, was, file);
        }
        changes.ifChanged(ChangeKind.ERROR_TEXT_CHANGED, was, file, old.english(), now.english());
        changes.ifChanged(ChangeKind.ERROR_TEXT_CHANGED, was, file, old.chinese(), now.chinese());
        FAMILIES.forEach((name, family) -> number(name, was, is, family.apply(old), family.apply(now)));
    }

    private void number(String family, String was, String is, ErrorNumberEntry old, ErrorNumberEntry now) {
        String file = before.file();
        changes.ifChanged(ChangeKind.ERROR_FAMILY_NAME_CHANGED, was + " " + family, file, old.name(), now.name());
        String before = show(old);
        String after = show(now);
        if (before.isEmpty() && !after.isEmpty()) {
            changes.add(ChangeKind.ERROR_NUMBER_ADDED, is + " " + family, file, before, after);
        } else if (!before.isEmpty() && after.isEmpty()) {
            changes.add(ChangeKind.ERROR_NUMBER_REMOVED, was + " " + family, file, before, after);
        } else {
            changes.ifChanged(ChangeKind.ERROR_NUMBER_CHANGED, was + " " + family, file, before, after);
        }
    }

    private void owners(String name, Function<ErrorEntry, ErrorNumberEntry> family, Pairs<ValueEntry> values) {
        Map<String, String> renamed = new TreeMap<>();
        values.both()
                .forEach(pair -> renamed.put(pair.before().name(), pair.after().name()));
        Map<Integer, String> now = owners(after, family);
        owners(before, family).forEach((number, owner) -> {
            String owns = now.get(number);
            if (owns != null && !owns.equals(renamed.getOrDefault(owner, owner))) {
                changes.add(
                        ChangeKind.ERROR_NUMBER_OWNER_CHANGED,
                        before.name() + " " + name + " " + number,
                        before.file(),
                        owner,
                        owns);
            }
        });
    }

    private static Map<Integer, String> owners(EnumEntry codes, Function<ErrorEntry, ErrorNumberEntry> family) {
        Map<Integer, String> owners = new TreeMap<>();
        for (ValueEntry code : codes.values()) {
            ErrorNumberEntry entry = code.error() == null ? null : family.apply(code.error());
            if (entry != null && entry.number() != null && !entry.shared()) {
                owners.put(entry.number(), code.name());
            }
        }
        return owners;
    }

    private static String show(ErrorNumberEntry entry) {
        return entry.number() == null ? "" : entry.number().toString();
    }
}
