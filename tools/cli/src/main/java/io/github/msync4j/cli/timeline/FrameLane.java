package io.github.msync4j.cli.timeline;

import io.github.msync4j.log.FrameLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Frames: those that went out above those that came in. */
final class FrameLane implements LaneReader {
    private final List<Lane.Placed> placed = new ArrayList<>();

    @Override
    public boolean read(Entry entry) {
        if (entry.is(FrameLog.SENT)) {
            placed.add(new Lane.Placed(0, entry.mark("sent", "sent: " + entry.text("command"))));
        } else if (entry.is(FrameLog.RECEIVED)) {
            placed.add(new Lane.Placed(1, entry.mark("received", "received: " + entry.text("command"))));
        } else {
            return false;
        }
        return true;
    }

    @Override
    public Lane lane(Instant end) {
        return Lane.of("frame", "Frames", 2, placed);
    }
}
