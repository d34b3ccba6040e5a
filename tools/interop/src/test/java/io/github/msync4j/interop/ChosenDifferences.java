package io.github.msync4j.interop;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.interop.FrameComparison.Difference;
import io.github.msync4j.protocol.wire.MSync;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where this SDK's frames are not those of the official client: what must differ between any two clients,
 * and what we chose, each with its reason. The frame test fails for a difference that is not here, and for
 * one that is here and does not exist.
 */
final class ChosenDifferences {
    /** Fields whose values no two sessions share; both clients must still have them, or neither. */
    private static final Set<String> NEVER_EQUAL = Set.of(
            "traceId",
            "auth",
            "guid.clientResource",
            "payload.version",
            "payload.deviceUuid",
            "payload.deviceName",
            "payload.resource",
            "payload.authToken",
            "payload.sessionId",
            "payload.key",
            "payload.queue.clientResource",
            "payload.meta.id",
            "payload.meta.payload.ackMessageId");

    /** All that we chose. */
    static final List<Chosen> ALL = List.of();

    /** One field of one kind of frame, written differently on purpose. */
    record Chosen(FrameKind kind, String path, String official, String ours, String reason) {
        boolean covers(FrameKind otherKind, Difference difference) {
            return kind == otherKind
                    && path.equals(difference.path())
                    && official.equals(difference.left())
                    && ours.equals(difference.right());
        }
    }

    private ChosenDifferences() {}

    /** The differences between two frames of a kind that nobody chose. */
    static List<Difference> unexplained(FrameKind kind, MSync official, MSync ours)
            throws InvalidProtocolBufferException {
        List<Difference> unexplained = new ArrayList<>(FrameComparison.between(official, ours));
        unexplained.removeIf(difference -> !difference.isPresence() && NEVER_EQUAL.contains(difference.path()));
        unexplained.removeIf(difference -> ALL.stream().anyMatch(chosen -> chosen.covers(kind, difference)));
        return unexplained;
    }

    /** What is chosen for that kind of frame, but is not so in these two. */
    static List<Chosen> untrue(FrameKind kind, MSync official, MSync ours) throws InvalidProtocolBufferException {
        List<Difference> differences = FrameComparison.between(official, ours);
        return ALL.stream()
                .filter(chosen -> chosen.kind() == kind)
                .filter(chosen -> differences.stream().noneMatch(difference -> chosen.covers(kind, difference)))
                .toList();
    }
}
