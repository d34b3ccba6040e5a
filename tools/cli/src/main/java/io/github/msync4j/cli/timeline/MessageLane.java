package io.github.msync4j.cli.timeline;

import io.github.msync4j.log.MessageLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages, and what else is sent: from its sending to its acknowledgement; and those that came in. */
final class MessageLane implements LaneReader {
    private record Id(String client, String localId) {}

    private final List<Span> spans = new ArrayList<>();
    private final Map<Id, Entry> sent = new LinkedHashMap<>();

    @Override
    public boolean read(Entry entry) {
        if (entry.is(MessageLog.SENT) || entry.is(MessageLog.KEPT)) {
            if (entry.text("localId").isEmpty()) {
                // ids are left out of this log
                spans.add(entry.mark("sent", "sent: " + entry.text("kind")));
            } else {
                // one that is sent again waits from the first time on
                sent.putIfAbsent(id(entry), entry);
            }
        } else if (entry.is(MessageLog.ACKNOWLEDGED)) {
            settled(entry, "sent", entry.text("kind") + " acknowledged");
        } else if (entry.is(MessageLog.FAILED)) {
            settled(entry, "failed", entry.text("kind") + " failed: " + entry.text("code"));
        } else if (entry.is(MessageLog.RECEIVED)) {
            spans.add(entry.mark("received", "received: " + entry.text("content")));
        } else {
            return false;
        }
        return true;
    }

    private void settled(Entry entry, String kind, String label) {
        Entry begin = sent.remove(id(entry));
        spans.add(
                begin == null
                        ? entry.mark(kind, label)
                        : new Span(begin.time(), entry.time(), kind, label, entry.number()));
    }

    private static Id id(Entry entry) {
        return new Id(entry.client(), entry.text("localId"));
    }

    @Override
    public Lane lane(Instant end) {
        sent.values()
                .forEach(entry ->
                        spans.add(new Span(entry.time(), end, "open", "not acknowledged yet", entry.number())));
        return Lane.packed("message", "Messages", 4, spans);
    }
}
