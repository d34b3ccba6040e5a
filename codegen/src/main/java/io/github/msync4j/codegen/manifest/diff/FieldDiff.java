package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.Cardinality;
import io.github.msync4j.codegen.manifest.FieldEntry;

/** Compares a field with what it was. */
final class FieldDiff {
    private FieldDiff() {}

    static void find(Pairs.Pair<FieldEntry> field, String was, String is, String file, Changes changes) {
        FieldEntry old = field.before();
        FieldEntry now = field.after();
        changes.ifDeprecationChanged(was, file, old.deprecated(), now.deprecated());
        changes.ifChanged(ChangeKind.FIELD_JSON_NAME_CHANGED, was, file, old.json(), now.json());
        changes.ifChanged(ChangeKind.FIELD_JSON_FORM_CHANGED, was, file, old.jsonForm(), now.jsonForm());
        changes.ifChanged(ChangeKind.FIELD_PLACE_CHANGED, was, file, place(old), place(now));
        changes.ifChanged(
                old.java().equals(now.java()) ? ChangeKind.FIELD_RESPELT : ChangeKind.FIELD_RENAMED,
                was,
                file,
                old.name(),
                now.name());
        if (old.number() != now.number()) {
            changes.add(
                    ChangeKind.FIELD_RENUMBERED,
                    was,
                    file,
                    Integer.toString(old.number()),
                    Integer.toString(now.number()));
        }
        changes.ifChanged(ChangeKind.FIELD_DEFAULT_CHANGED, was, file, old.defaultValue(), now.defaultValue());
        changes.ifChanged(ChangeKind.FIELD_PAYLOAD_CHANGED, was, file, old.payload(), now.payload());
        LimitDiff.find(old.limit(), now.limit(), was, file, changes);
        changes.ifChanged(ChangeKind.FIELD_LOGGED_CHANGED, was, file, old.logged(), now.logged());
        if (old.secret() != now.secret()) {
            changes.add(
                    now.secret() ? ChangeKind.FIELD_SECRET_ADDED : ChangeKind.FIELD_SECRET_REMOVED,
                    now.secret() ? is : was,
                    file);
        }
        if (old.cardinality() != now.cardinality()) {
            changes.add(
                    cardinality(old.cardinality(), now.cardinality()),
                    was,
                    file,
                    old.cardinality().name(),
                    now.cardinality().name());
            if (old.cardinality() == Cardinality.MAP || now.cardinality() == Cardinality.MAP) {
                return; // an entry's type cannot be held against a field's
            }
        }
        changes.ifChanged(ChangeKind.FIELD_MAP_KEY_CHANGED, was, file, old.key(), now.key());
        type(old, now, was, is, file, changes);
    }

    private static String place(FieldEntry field) {
        return field.place().isEmpty() ? "body" : field.place();
    }

    private static void type(FieldEntry old, FieldEntry now, String was, String is, String file, Changes changes) {
        String before = changes.renames().typeNow(old.type());
        String after = now.type();
        if (!before.equals(after)) {
            changes.add(TypeChange.between(before, after), was, file, old.type(), after);
            return; // packing and checks follow from the type
        }
        if (old.cardinality() == now.cardinality() && old.packed() != now.packed()) {
            changes.add(ChangeKind.FIELD_PACKING_CHANGED, was, file);
        }
        if (old.checksUtf8() != now.checksUtf8()) {
            changes.add(
                    now.checksUtf8() ? ChangeKind.FIELD_UTF8_CHECK_ADDED : ChangeKind.FIELD_UTF8_CHECK_REMOVED,
                    now.checksUtf8() ? is : was,
                    file);
        }
    }

    private static ChangeKind cardinality(Cardinality before, Cardinality after) {
        return switch (after) {
            case MAP -> ChangeKind.FIELD_BECAME_MAP;
            case LIST -> before == Cardinality.MAP ? ChangeKind.FIELD_NO_LONGER_MAP : ChangeKind.FIELD_BECAME_LIST;
            case REQUIRED -> collection(before, ChangeKind.FIELD_BECAME_REQUIRED);
            case OPTIONAL ->
                collection(
                        before,
                        before == Cardinality.REQUIRED
                                ? ChangeKind.FIELD_NO_LONGER_REQUIRED
                                : ChangeKind.FIELD_BECAME_OPTIONAL);
            case PLAIN ->
                collection(
                        before,
                        before == Cardinality.REQUIRED
                                ? ChangeKind.FIELD_NO_LONGER_REQUIRED
                                : ChangeKind.FIELD_NO_LONGER_OPTIONAL);
        };
    }

    private static ChangeKind collection(Cardinality before, ChangeKind otherwise) {
        return switch (before) {
            case MAP -> ChangeKind.FIELD_NO_LONGER_MAP;
            case LIST -> ChangeKind.FIELD_NO_LONGER_LIST;
            default -> otherwise;
        };
    }
}
