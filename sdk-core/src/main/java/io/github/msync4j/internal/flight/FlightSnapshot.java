package io.github.msync4j.internal.flight;

import io.github.msync4j.internal.flight.FlightLog.State;
import io.github.msync4j.logging.internal.file.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Reads what is recorded. Never handed out as it is: it holds what the whole JVM did, of the application, too, which no
 * scrubber knows; and a file of some events only can be written from Java 19 on.
 */
final class FlightSnapshot {
    private FlightSnapshot() {}

    /** @param temporary where the file is made that is gone again afterwards */
    static FlightLog read(String client, long maxBytes, Path temporary) throws IOException {
        // asking for the recorder would start it
        if (!FlightRecorder.isAvailable() || !FlightRecorder.isInitialized()) {
            return FlightLog.without(State.NOT_RECORDING);
        }
        try (Recording snapshot = FlightRecorder.getFlightRecorder().takeSnapshot()) {
            return snapshot.getSize() == 0
                    ? FlightLog.without(State.NOT_RECORDING)
                    : read(snapshot, client, new NewestLines(maxBytes), temporary);
        } catch (RuntimeException e) {
            // it is the JVM's: it may be broken, or not be allowed
            throw new IOException("the flight recorder failed: " + e, e);
        }
    }

    private static FlightLog read(Recording snapshot, String client, NewestLines lines, Path temporary)
            throws IOException {
        Path file = Files.createTempFile(temporary, "msync4j-", ".jfr", OwnerOnly.file(temporary));
        try {
            snapshot.dump(file);
            try (RecordingFile events = new RecordingFile(file)) {
                while (events.hasMoreEvents()) {
                    RecordedEvent event = events.readEvent();
                    if (EventLine.isOf(client, event)) {
                        lines.add(event.getStartTime(), EventLine.of(event));
                    }
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return lines.isEmpty()
                ? FlightLog.without(State.NO_EVENTS)
                : new FlightLog(State.THERE, lines.text(), lines.leftOut());
    }
}
