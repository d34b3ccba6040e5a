package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.Cardinality;
import io.github.msync4j.codegen.manifest.FieldEntry;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.MessageEntry;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares a message with what it was. */
final class MessageDiff {
    private final MessageEntry before;
    private final MessageEntry after;
    private final Changes changes;

    private MessageDiff(MessageEntry before, MessageEntry after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    static void find(MessageEntry before, MessageEntry after, Changes changes) {
        var diff = new MessageDiff(before, after, changes);
        changes.ifDeprecationChanged(before.name(), before.file(), before.deprecated(), after.deprecated());
        diff.customEvent();
        LimitDiff.find(before.limit(), after.limit(), before.name(), before.file(), changes);
        var reserved = new ReservedDiff(before.name(), before.file(), changes);
        reserved.numbers(before.reservedNumbers(), after.reservedNumbers());
        reserved.names(before.reservedNames(), after.reservedNames());
        if (before.union() != after.union()) {
            changes.add(
                    after.union() ? ChangeKind.MESSAGE_BECAME_UNION : ChangeKind.MESSAGE_NO_LONGER_UNION,
                    before.name(),
                    before.file());
        } else if (before.union()) {
            diff.members();
        } else {
            diff.of();
            diff.fields();
        }
    }

    private void customEvent() {
        ChangeKind kind = before.customEvent().isEmpty()
                ? ChangeKind.CUSTOM_EVENT_ADDED
                : after.customEvent().isEmpty() ? ChangeKind.CUSTOM_EVENT_REMOVED : ChangeKind.CUSTOM_EVENT_CHANGED;
        changes.ifChanged(kind, before.name(), before.file(), before.customEvent(), after.customEvent());
    }

    private void of() {
        if (before.of().isEmpty() && !after.of().isEmpty()) {
            changes.add(ChangeKind.MESSAGE_OF_ADDED, before.name(), before.file(), "", after.of());
        } else if (!before.of().isEmpty() && after.of().isEmpty()) {
            changes.add(ChangeKind.MESSAGE_OF_REMOVED, before.name(), before.file(), before.of(), "");
        }
    }

    /** In Java a member is a type and nothing else; its name is JSON's. */
    private void members() {
        Pairs<FieldEntry> members = Pairs.by(
                        member -> changes.renames().typeNow(member.type()),
                        FieldEntry::type,
                        before.fields(),
                        after.fields())
                .thenBy(FieldEntry::name);
        members.gone().forEach(gone -> changes.add(ChangeKind.UNION_MEMBER_REMOVED, was(gone), before.file()));
        members.added().forEach(added -> changes.add(ChangeKind.UNION_MEMBER_ADDED, is(added), before.file()));
        members.both()
                .forEach(pair -> changes.ifChanged(
                        ChangeKind.FIELD_JSON_NAME_CHANGED,
                        was(pair.before()),
                        before.file(),
                        pair.before().json(),
                        pair.after().json()));
    }

    private void fields() {
        Pairs<FieldEntry> fields =
                Pairs.by(FieldEntry::name, before.fields(), after.fields()).thenBy(FieldEntry::number);
        fields.gone().forEach(gone -> changes.add(removed(gone), was(gone), before.file()));
        fields.added()
                .forEach(added -> changes.add(
                        added.cardinality() == Cardinality.REQUIRED
                                ? ChangeKind.FIELD_ADDED_REQUIRED
                                : ChangeKind.FIELD_ADDED,
                        is(added),
                        before.file()));
        Map<String, String> renamedOneofs = renamedOneofs(fields);
        fields.both().forEach(pair -> {
            FieldDiff.find(pair, was(pair.before()), is(pair.after()), before.file(), changes);
            oneof(pair, renamedOneofs);
        });
    }

    private ChangeKind removed(FieldEntry gone) {
        boolean number = changes.form(before.file()) == JavaForm.VALUES
                || ReservedDiff.holds(after.reservedNumbers(), gone.number());
        boolean name = after.reservedNames().contains(gone.name());
        if (number && name) {
            return ChangeKind.FIELD_REMOVED_RESERVED;
        }
        boolean travels = changes.form(before.file()) == JavaForm.MESSAGES;
        return number && travels ? ChangeKind.FIELD_REMOVED_NUMBER_RESERVED : ChangeKind.FIELD_REMOVED;
    }

    private void oneof(Pairs.Pair<FieldEntry> pair, Map<String, String> renamed) {
        String old = renamed.getOrDefault(pair.before().oneof(), pair.before().oneof());
        String now = pair.after().oneof();
        if (old.equals(now)) {
            return;
        }
        if (!old.isEmpty()) {
            changes.add(ChangeKind.FIELD_LEFT_ONEOF, was(pair.before()), before.file(), old, now);
        }
        if (!now.isEmpty()) {
            changes.add(ChangeKind.FIELD_ENTERED_ONEOF, was(pair.before()), before.file(), old, now);
        }
    }

    /** A oneof whose remaining fields all went to one that was not there before. */
    private Map<String, String> renamedOneofs(Pairs<FieldEntry> fields) {
        Map<String, Set<String>> targets = new TreeMap<>();
        Map<String, Set<String>> origins = new TreeMap<>();
        fields.both().forEach(pair -> {
            String old = pair.before().oneof();
            String now = pair.after().oneof();
            targets.computeIfAbsent(old, oneof -> new TreeSet<>()).add(now);
            origins.computeIfAbsent(now, oneof -> new TreeSet<>()).add(old);
        });
        Map<String, String> renamed = new TreeMap<>();
        targets.forEach((old, news) -> {
            String now = news.iterator().next();
            boolean oneToOne = news.size() == 1 && Set.of(old).equals(origins.get(now));
            if (oneToOne && !old.isEmpty() && !now.isEmpty() && !old.equals(now)) {
                renamed.put(old, now);
                changes.add(ChangeKind.ONEOF_RENAMED, before.name() + "." + old, before.file(), old, now);
            }
        });
        return renamed;
    }

    private String was(FieldEntry field) {
        return before.name() + "." + field.name();
    }

    private String is(FieldEntry field) {
        return after.name() + "." + field.name();
    }
}
