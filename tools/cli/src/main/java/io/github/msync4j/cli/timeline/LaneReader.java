package io.github.msync4j.cli.timeline;

import java.time.Instant;

/** Makes a lane of the records that belong there. */
interface LaneReader {
    /** Takes the next record; whether it belongs here. */
    boolean read(Entry entry);

    /** The lane, of a log that ends at this time. */
    Lane lane(Instant end);
}
