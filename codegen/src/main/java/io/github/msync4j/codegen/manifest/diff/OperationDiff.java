package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.OperationEntry;
import java.util.List;

/** Compares calls. */
final class OperationDiff {
    private OperationDiff() {}

    static void find(List<OperationEntry> before, List<OperationEntry> after, Changes changes) {
        Pairs<OperationEntry> operations =
                Pairs.by(operation -> changes.renames().now(operation.name()), OperationEntry::name, before, after);
        operations.gone().forEach(gone -> changes.add(ChangeKind.OPERATION_REMOVED, gone.name(), gone.file()));
        operations.added().forEach(added -> changes.add(ChangeKind.OPERATION_ADDED, added.name(), added.file()));
        operations.both().forEach(pair -> compare(pair.before(), pair.after(), changes));
    }

    private static void compare(OperationEntry old, OperationEntry now, Changes changes) {
        String file = old.file();
        Renames renames = changes.renames();
        changes.ifDeprecationChanged(old.name(), file, old.deprecated(), now.deprecated());
        if (!renames.now(old.request()).equals(now.request())) {
            changes.add(ChangeKind.OPERATION_REQUEST_CHANGED, old.name(), file, old.request(), now.request());
        }
        if (!renames.now(old.response()).equals(now.response())) {
            changes.add(ChangeKind.OPERATION_RESPONSE_CHANGED, old.name(), file, old.response(), now.response());
        }
        changes.ifChanged(ChangeKind.OPERATION_STREAMING_CHANGED, old.name(), file, streaming(old), streaming(now));
        RestDiff.find(old, now, changes);
    }

    private static String streaming(OperationEntry operation) {
        return (operation.requestStream() ? "many" : "one") + " for " + (operation.responseStream() ? "many" : "one");
    }
}
