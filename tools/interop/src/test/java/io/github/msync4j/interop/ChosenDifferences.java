package io.github.msync4j.interop;

import io.github.msync4j.interop.FrameComparison.Difference;
import io.github.msync4j.interop.Uplink.Found;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where this SDK's frames are not those of the official client: what must differ between any two clients,
 * and what we chose, each with its reason. The frame test fails for a difference that is not here, and for
 * one that is here and does not exist. {@code docs/interop.md} shows both tables.
 */
final class ChosenDifferences {
    /** Fields whose values no two sessions share; both clients must still have them, or neither. */
    static final List<String> NEVER_EQUAL = List.of(
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
    static final List<Chosen> ALL = List.of(
            new Chosen(
                    FrameKind.PROVISION,
                    "payload.protocolCompressType",
                    "[COMPRESS_LZ4]",
                    FrameComparison.ABSENT,
                    "LZ4 is not spoken yet, so it is not offered"),
            new Chosen(
                    FrameKind.PROVISION,
                    "payload.isManualLogin",
                    FrameComparison.ABSENT,
                    "true",
                    "a browser never says whether a person logged in; this SDK does: a login is one, a reconnect is none"),
            new Chosen(
                    FrameKind.STATISTICS,
                    Uplink.FRAME,
                    Uplink.SENT,
                    FrameComparison.ABSENT,
                    "it carries nothing, and the server needs none"));

    /** One field of one kind of frame, or a whole frame, written differently on purpose. */
    record Chosen(FrameKind kind, String path, String official, String ours, String reason) {
        boolean covers(Found found) {
            return kind == found.kind() && new Difference(path, official, ours).equals(found.difference());
        }
    }

    private ChosenDifferences() {}

    /** The differences, official first, that nobody chose. */
    static List<Found> unexplained(List<Found> found) {
        return found.stream()
                .filter(one -> one.difference().isPresence()
                        || !NEVER_EQUAL.contains(one.difference().path()))
                .filter(one -> ALL.stream().noneMatch(chosen -> chosen.covers(one)))
                .toList();
    }

    /** What was chosen, but is not so. */
    static List<Chosen> untrue(List<Found> found) {
        return ALL.stream()
                .filter(chosen -> found.stream().noneMatch(chosen::covers))
                .toList();
    }

    /** Both tables, as Markdown. */
    static String page() {
        String chosen = ALL.stream()
                .map(c -> "| %s | `%s` | %s | %s | %s |"
                        .formatted(c.kind(), c.path(), c.official(), c.ours(), c.reason()))
                .collect(Collectors.joining("\n"));
        String never = NEVER_EQUAL.stream().map(path -> "`" + path + "`").collect(Collectors.joining(", "));
        return """
                | frame | field | official | ours | why |
                | --- | --- | --- | --- | --- |
                %s

                Values that no two sessions share, and that are not compared: %s.
                """.formatted(chosen, never);
    }
}
