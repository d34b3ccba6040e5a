package io.github.msync4j.cli.timeline;

import io.github.msync4j.logging.LogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Records as they are drawn.
 *
 * @param records the records, in the order of time
 * @param clients whose they are, in the order of their states' rows
 * @param lanes what is drawn, from top to bottom
 */
record Timeline(List<LogRecord> records, List<String> clients, List<Lane> lanes) {
    static Timeline of(List<LogRecord> inAnyOrder) {
        List<LogRecord> records = new ArrayList<>(inAnyOrder);
        // stable: what happened in the same millisecond stays as it was written
        records.sort(Comparator.comparing(LogRecord::time));
        StateLane states = new StateLane();
        OtherLane other = new OtherLane();
        List<LaneReader> readers = List.of(
                states, new LoginLane(), new MessageLane(), new FrameLane(), new RestLane(), new ProblemLane(), other);
        for (int i = 0; i < records.size(); i++) {
            Entry entry = new Entry(i, records.get(i));
            boolean taken = false;
            for (LaneReader reader : readers) {
                // a failure is in its own lane, and among the problems
                taken |= reader != other && reader.read(entry);
            }
            if (!taken) {
                other.read(entry);
            }
        }
        Instant end = records.isEmpty()
                ? Instant.EPOCH
                : records.get(records.size() - 1).time();
        return new Timeline(
                records,
                states.clients(),
                readers.stream().map(reader -> reader.lane(end)).toList());
    }
}
