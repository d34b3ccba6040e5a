package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.ExtensionEntry;
import io.github.msync4j.codegen.manifest.FieldEntry;
import java.util.List;

/** Compares extensions. */
final class ExtensionDiff {
    private ExtensionDiff() {}

    static void find(List<ExtensionEntry> before, List<ExtensionEntry> after, Changes changes) {
        Pairs<ExtensionEntry> extensions =
                Pairs.by(extension -> changes.renames().now(extension.name()), ExtensionEntry::name, before, after);
        extensions.gone().forEach(gone -> changes.add(ChangeKind.EXTENSION_REMOVED, gone.name(), gone.file()));
        extensions.added().forEach(added -> changes.add(ChangeKind.EXTENSION_ADDED, added.name(), added.file()));
        extensions.both().forEach(pair -> compare(pair.before(), pair.after(), changes));
    }

    private static void compare(ExtensionEntry old, ExtensionEntry now, Changes changes) {
        if (!changes.renames().now(old.extended()).equals(now.extended())) {
            changes.add(ChangeKind.EXTENSION_TARGET_CHANGED, old.name(), old.file(), old.extended(), now.extended());
        }
        var field = new Pairs.Pair<FieldEntry>(old.field(), now.field());
        FieldDiff.find(field, old.name(), now.name(), old.file(), changes);
    }
}
