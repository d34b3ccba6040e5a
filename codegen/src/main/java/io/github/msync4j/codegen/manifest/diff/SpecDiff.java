package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.EnumEntry;
import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.MessageEntry;
import java.util.List;

/** Compares two manifests. */
public final class SpecDiff {
    private SpecDiff() {}

    /**
     * Finds what changed.
     *
     * @param before the old manifest
     * @param after the new one
     * @return the changes, by file and thing; empty if there are none
     */
    public static List<Change> between(Manifest before, Manifest after) {
        var changes = new Changes(before, after);
        Renames renames = changes.renames();
        var homes = new HomeDiff(before.files(), after.files(), changes);
        FileDiff.find(before.files(), after.files(), changes);

        Pairs<MessageEntry> messages = Pairs.by(
                message -> renames.now(message.name()), MessageEntry::name, before.messages(), after.messages());
        messages.gone().forEach(gone -> changes.add(ChangeKind.MESSAGE_REMOVED, gone.name(), gone.file()));
        messages.added().forEach(added -> changes.add(ChangeKind.MESSAGE_ADDED, added.name(), added.file()));
        messages.both().forEach(pair -> {
            homes.find(pair, MessageEntry::name, MessageEntry::file);
            MessageDiff.find(pair.before(), pair.after(), changes);
        });

        Pairs<EnumEntry> enums =
                Pairs.by(type -> renames.now(type.name()), EnumEntry::name, before.enums(), after.enums());
        enums.gone().forEach(gone -> changes.add(ChangeKind.ENUM_REMOVED, gone.name(), gone.file()));
        enums.added().forEach(added -> changes.add(ChangeKind.ENUM_ADDED, added.name(), added.file()));
        enums.both().forEach(pair -> {
            homes.find(pair, EnumEntry::name, EnumEntry::file);
            EnumDiff.find(pair.before(), pair.after(), changes);
        });

        ExtensionDiff.find(before.extensions(), after.extensions(), changes);
        EventDiff.find(before.eventGroups(), after.eventGroups(), changes);
        LogDiff.find(before.loggers(), after.loggers(), changes);
        OperationDiff.find(before.operations(), after.operations(), changes);
        return changes.sorted();
    }
}
