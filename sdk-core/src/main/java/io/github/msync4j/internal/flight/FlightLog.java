package io.github.msync4j.internal.flight;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What the flight recorder holds of a client, as JSON lines.
 *
 * @param state whether there is anything, and why not
 * @param lines an event each, the oldest first
 * @param leftOut how many bytes of older events had no room
 */
public record FlightLog(State state, String lines, long leftOut) {
    /** What came of looking. */
    public enum State {
        /** Nobody asked for it. */
        NOT_ASKED_FOR,
        /** The JVM has no jdk.jfr, or not in reach. */
        NO_RECORDER,
        /** There is a recorder, and nobody records. */
        NOT_RECORDING,
        /** What is recorded holds nothing of the client. */
        NO_EVENTS,
        /** It could not be read. */
        UNREADABLE,
        /** There are events. */
        THERE
    }

    /** Nothing, and why. */
    public static FlightLog without(State why) {
        return new FlightLog(why, "", 0);
    }

    /**
     * What is recorded of a client up to now, and of none in particular; read by way of a file, as long as that takes.
     *
     * @param client the client's name, as in its log
     * @param maxBytes the most bytes of all lines: the newest stay
     * @throws IOException if it cannot be read
     */
    public static FlightLog of(String client, long maxBytes) throws IOException {
        if (!FlightRecord.THERE) {
            return without(State.NO_RECORDER);
        }
        return FlightSnapshot.read(client, maxBytes, Path.of(System.getProperty("java.io.tmpdir", "")));
    }
}
