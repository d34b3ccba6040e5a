package io.github.msync4j.cli.timeline;

import io.github.msync4j.log.RestLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** REST calls, and the waits before they are made again. */
final class RestLane implements LaneReader {
    private final List<Span> spans = new ArrayList<>();

    @Override
    public boolean read(Entry entry) {
        if (entry.is(RestLog.ANSWERED)) {
            spans.add(entry.ended("done", entry.text("call") + ": " + entry.text("status")));
        } else if (entry.is(RestLog.FAILED)) {
            spans.add(entry.ended("failed", entry.text("call") + " failed: " + entry.text("code")));
        } else if (entry.is(RestLog.REPEATED)) {
            spans.add(entry.waits(entry.text("call") + " is made again: " + entry.text("code")));
        } else {
            return false;
        }
        return true;
    }

    @Override
    public Lane lane(Instant end) {
        return Lane.packed("rest", "REST", 4, spans);
    }
}
