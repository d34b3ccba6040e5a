package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.OperationEntry;
import io.github.msync4j.codegen.manifest.PagingEntry;
import io.github.msync4j.codegen.manifest.ParameterEntry;
import io.github.msync4j.codegen.manifest.RestEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what REST makes of a call with what it made of it. */
final class RestDiff {
    private final String thing;
    private final String file;
    private final Changes changes;

    private RestDiff(OperationEntry operation, Changes changes) {
        this.thing = operation.name();
        this.file = operation.file();
        this.changes = changes;
    }

    static void find(OperationEntry before, OperationEntry after, Changes changes) {
        RestEntry old = before.rest();
        RestEntry now = after.rest();
        if (old == null && now != null) {
            changes.add(ChangeKind.REST_ADDED, after.name(), before.file());
        } else if (old != null && now == null) {
            changes.add(ChangeKind.REST_REMOVED, before.name(), before.file());
        } else if (old != null && now != null) {
            new RestDiff(before, changes).compare(old, now);
        }
        new FailureDiff(before.name(), after.name(), before.file(), changes).find(before.failures(), after.failures());
    }

    private void compare(RestEntry old, RestEntry now) {
        ifChanged(ChangeKind.REST_ID_CHANGED, old.id(), now.id());
        ifChanged(ChangeKind.REST_METHOD_CHANGED, old.method(), now.method());
        ifChanged(ChangeKind.REST_PATH_CHANGED, old.path(), now.path());
        ifChanged(ChangeKind.REST_AMBIENT_CHANGED, String.join(", ", old.ambient()), String.join(", ", now.ambient()));
        ifChanged(ChangeKind.REST_BODY_CHANGED, old.body(), now.body());
        ifChanged(ChangeKind.REST_ENCODING_CHANGED, old.encoding(), now.encoding());
        ifChanged(ChangeKind.REST_HEADERS_CHANGED, shown(old.headers()), shown(now.headers()));
        ifChanged(ChangeKind.REST_QUERY_CHANGED, shown(old.query()), shown(now.query()));
        ifChanged(ChangeKind.REST_MEMBERS_CHANGED, shown(old.members()), shown(now.members()));
        ifChanged(ChangeKind.REST_RESULT_CHANGED, old.result(), now.result());
        ifChanged(ChangeKind.REST_AUTHORIZATION_CHANGED, old.authorization(), now.authorization());
        if (old.idempotent() != now.idempotent()) {
            changes.add(
                    now.idempotent() ? ChangeKind.REST_BECAME_IDEMPOTENT : ChangeKind.REST_NO_LONGER_IDEMPOTENT,
                    thing,
                    file);
        }
        paging(old.paging(), now.paging());
        if (old.needsNothing() != now.needsNothing()) {
            changes.add(
                    now.needsNothing() ? ChangeKind.REST_NEEDS_NOTHING : ChangeKind.REST_NEEDS_A_REQUEST, thing, file);
        }
        if (!changes.renames().now(old.errors()).equals(now.errors())) {
            changes.add(ChangeKind.REST_ERRORS_CHANGED, thing, file, old.errors(), now.errors());
        }
    }

    private void paging(@Nullable PagingEntry old, @Nullable PagingEntry now) {
        if (old == null && now != null) {
            changes.add(ChangeKind.REST_BECAME_PAGED, thing, file);
        } else if (old != null && now == null) {
            changes.add(ChangeKind.REST_NO_LONGER_PAGED, thing, file);
        } else if (old != null && now != null) {
            ifChanged(ChangeKind.REST_PAGING_CHANGED, old.toString(), now.toString());
        }
    }

    private void ifChanged(ChangeKind kind, String old, String now) {
        changes.ifChanged(kind, thing, file, old, now);
    }

    private static String shown(List<ParameterEntry> parameters) {
        return String.join(
                "&", parameters.stream().map(ParameterEntry::toString).toList());
    }
}
