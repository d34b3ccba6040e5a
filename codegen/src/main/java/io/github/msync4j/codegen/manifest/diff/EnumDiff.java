package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.EnumEntry;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.ValueEntry;

/** Compares an enum with what it was. */
final class EnumDiff {
    private final EnumEntry before;
    private final EnumEntry after;
    private final Changes changes;

    private EnumDiff(EnumEntry before, EnumEntry after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    static void find(EnumEntry before, EnumEntry after, Changes changes) {
        var diff = new EnumDiff(before, after, changes);
        diff.itself();
        Pairs<ValueEntry> values =
                Pairs.by(ValueEntry::name, before.values(), after.values()).thenBy(ValueEntry::number);
        values.gone().forEach(gone -> changes.add(diff.removed(gone), diff.was(gone), before.file()));
        values.added()
                .forEach(added -> changes.add(
                        after.closed() ? ChangeKind.ENUM_VALUE_ADDED_CLOSED : ChangeKind.ENUM_VALUE_ADDED,
                        diff.is(added),
                        before.file()));
        values.both().forEach(diff::value);
        diff.first(values);
        new FailureDiff(before.name(), after.name(), before.file(), changes).find(before.failures(), after.failures());
        if (before.errorCodes() && after.errorCodes()) {
            ErrorDiff.find(before, after, values, changes);
        }
    }

    private void itself() {
        String thing = before.name();
        String file = before.file();
        changes.ifDeprecationChanged(thing, file, before.deprecated(), after.deprecated());
        if (before.closed() != after.closed()) {
            changes.add(after.closed() ? ChangeKind.ENUM_CLOSED : ChangeKind.ENUM_OPENED, thing, file);
        }
        if (before.errorCodes() != after.errorCodes()) {
            changes.add(
                    after.errorCodes() ? ChangeKind.ENUM_BECAME_ERROR_TABLE : ChangeKind.ENUM_NO_LONGER_ERROR_TABLE,
                    thing,
                    file);
        }
        if (before.metrics() != after.metrics()) {
            changes.add(after.metrics() ? ChangeKind.METRIC_LIST_ADDED : ChangeKind.METRIC_LIST_REMOVED, thing, file);
        }
        var reserved = new ReservedDiff(thing, file, changes);
        reserved.numbers(before.reservedNumbers(), after.reservedNumbers());
        reserved.names(before.reservedNames(), after.reservedNames());
    }

    /** A first value that was only renamed is still the first. */
    private void first(Pairs<ValueEntry> values) {
        boolean isStillFirst = values.both().stream()
                .anyMatch(pair -> pair.before().name().equals(before.first())
                        && pair.after().name().equals(after.first()));
        if (!isStillFirst) {
            changes.add(ChangeKind.ENUM_FIRST_CHANGED, before.name(), before.file(), before.first(), after.first());
        }
    }

    private ChangeKind removed(ValueEntry gone) {
        if (!ReservedDiff.holds(after.reservedNumbers(), gone.number())) {
            return ChangeKind.ENUM_VALUE_REMOVED;
        }
        return after.reservedNames().contains(gone.name())
                ? ChangeKind.ENUM_VALUE_REMOVED_RESERVED
                : ChangeKind.ENUM_VALUE_REMOVED_NUMBER_RESERVED;
    }

    private void value(Pairs.Pair<ValueEntry> pair) {
        ValueEntry old = pair.before();
        ValueEntry now = pair.after();
        String file = before.file();
        changes.ifDeprecationChanged(was(old), file, old.deprecated(), now.deprecated());
        changes.ifChanged(ChangeKind.ENUM_VALUE_PAYLOAD_CHANGED, was(old), file, old.payload(), now.payload());
        if (before.errorCodes() == after.errorCodes()) {
            changes.ifChanged(ChangeKind.ENUM_VALUE_JSON_CHANGED, was(old), file, old.json(), now.json());
        }
        if (before.metrics() && after.metrics()) {
            changes.ifChanged(ChangeKind.METRIC_CHANGED, was(old), file, old.metric(), now.metric());
        }
        if (old.number() != now.number()) {
            changes.add(
                    ChangeKind.ENUM_VALUE_RENUMBERED,
                    was(old),
                    file,
                    Integer.toString(old.number()),
                    Integer.toString(now.number()));
        }
        boolean sameConstant =
                changes.form(file) == JavaForm.VALUES && old.java().equals(now.java());
        changes.ifChanged(
                sameConstant ? ChangeKind.ENUM_VALUE_RESPELT : ChangeKind.ENUM_VALUE_RENAMED,
                was(old),
                file,
                old.name(),
                now.name());
    }

    private String was(ValueEntry value) {
        return before.name() + "." + value.name();
    }

    private String is(ValueEntry value) {
        return after.name() + "." + value.name();
    }
}
