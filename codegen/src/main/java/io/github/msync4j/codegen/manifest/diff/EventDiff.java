package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.EventEntry;
import io.github.msync4j.codegen.manifest.EventGroupEntry;
import java.util.List;

/** Compares groups of events. */
final class EventDiff {
    private EventDiff() {}

    static void find(List<EventGroupEntry> before, List<EventGroupEntry> after, Changes changes) {
        Pairs<EventGroupEntry> groups =
                Pairs.by(group -> changes.renames().now(group.name()), EventGroupEntry::name, before, after);
        groups.gone().forEach(gone -> changes.add(ChangeKind.EVENT_GROUP_REMOVED, gone.name(), gone.file()));
        groups.added().forEach(added -> changes.add(ChangeKind.EVENT_GROUP_ADDED, added.name(), added.file()));
        groups.both().forEach(pair -> compare(pair.before(), pair.after(), changes));
    }

    private static void compare(EventGroupEntry old, EventGroupEntry now, Changes changes) {
        String file = old.file();
        changes.ifDeprecationChanged(old.name(), file, old.deprecated(), now.deprecated());
        changes.ifChanged(ChangeKind.EVENT_GROUP_INTERFACE_CHANGED, old.name(), file, old.event(), now.event());
        changes.ifChanged(ChangeKind.EVENT_GROUP_HANDLER_CHANGED, old.name(), file, old.handler(), now.handler());
        changes.ifChanged(ChangeKind.EVENT_GROUP_MESSAGES_CHANGED, old.name(), file, old.messages(), now.messages());
        Pairs<EventEntry> events = Pairs.by(EventEntry::name, old.events(), now.events());
        events.gone().forEach(gone -> changes.add(ChangeKind.EVENT_REMOVED, old.name() + "." + gone.name(), file));
        events.added().forEach(added -> changes.add(ChangeKind.EVENT_ADDED, now.name() + "." + added.name(), file));
        events.both().forEach(pair -> {
            String event = old.name() + "." + pair.before().name();
            changes.ifDeprecationChanged(
                    event, file, pair.before().deprecated(), pair.after().deprecated());
            if (!changes.renames()
                    .now(pair.before().value())
                    .equals(pair.after().value())) {
                changes.add(
                        ChangeKind.EVENT_VALUE_CHANGED,
                        event,
                        file,
                        pair.before().value(),
                        pair.after().value());
            }
        });
    }
}
