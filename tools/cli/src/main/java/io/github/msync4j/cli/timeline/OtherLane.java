package io.github.msync4j.cli.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What belongs nowhere else, so that each record can be seen. */
final class OtherLane implements LaneReader {
    private final List<Span> spans = new ArrayList<>();

    @Override
    public boolean read(Entry entry) {
        String event = entry.record().event();
        spans.add(entry.mark("other", event.isEmpty() ? entry.record().message() : event));
        return true;
    }

    @Override
    public Lane lane(Instant end) {
        return Lane.packed("other", "Other", 2, spans);
    }
}
