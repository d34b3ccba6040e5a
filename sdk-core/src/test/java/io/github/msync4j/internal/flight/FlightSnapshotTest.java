package io.github.msync4j.internal.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a real recording. */
class FlightSnapshotTest {
    private static final long ROOM = 1_000_000;

    @TempDir
    private Path folder = Path.of("");

    /** One of ours that belongs to no client. */
    @Name("io.github.msync4j.Nobody")
    static final class NobodyEvent extends Event {
        String note = "";
    }

    @Test
    void eventsOfThisClientAndOfNoneAreThere_theSameEachTime() throws IOException {
        FlightRecord mine = new FlightRecord("c1");
        FlightRecord other = new FlightRecord("c2");
        try (Recording recording = new Recording()) {
            recording.enable(NobodyEvent.class);
            recording.start();
            mine.heartbeat(Duration.ofMillis(7));
            other.heartbeat(Duration.ofMillis(8));
            NobodyEvent nobody = new NobodyEvent();
            nobody.note = "\"ü\"\n";
            nobody.commit();
            mine.disconnect(ErrorCode.CONNECTION_LOST, true);

            FlightLog log = FlightSnapshot.read("c1", ROOM, folder);

            assertThat(log.state()).isEqualTo(FlightLog.State.THERE);
            assertThat(log.leftOut()).isZero();
            assertThat(log.lines().lines().map(FlightSnapshotTest::withoutTimes))
                    .containsExactly(
                            "io.github.msync4j.Heartbeat {\"roundTrip\":\"PT0.007S\",\"client\":\"c1\"}",
                            "io.github.msync4j.Nobody {\"note\":\"\\\"ü\\\"\\n\"}",
                            "io.github.msync4j.Disconnect"
                                    + " {\"code\":\"CONNECTION_LOST\",\"terminal\":true,\"client\":\"c1\"}");
            assertThat(FlightSnapshot.read("c1", ROOM, folder)).isEqualTo(log);
            assertThat(folder).isEmptyDirectory();
        }
    }

    private static String withoutTimes(String line) {
        return line.replaceFirst(
                "^\\{\"time\":\"[^\"]+Z\",\"event\":\"([^\"]+)\",\"duration\":\"PT[^\"]+\",\"fields\":(.*)}$", "$1 $2");
    }

    @Test
    void whatHasNoRoomIsTheOldest() throws IOException {
        FlightRecord mine = new FlightRecord("c1");
        try (Recording recording = new Recording()) {
            recording.start();
            List.of(1, 2, 3).forEach(millis -> mine.heartbeat(Duration.ofMillis(millis)));

            FlightLog whole = FlightSnapshot.read("c1", ROOM, folder);
            FlightLog some = FlightSnapshot.read("c1", whole.lines().length() - 1, folder);

            assertThat(whole.lines()).endsWith(some.lines());
            assertThat(some.lines().lines()).hasSize(2);
            assertThat(some.leftOut())
                    .isEqualTo(whole.lines().length() - some.lines().length());
        }
    }

    @Test
    void nothingOfTheClientOrNoRecordingIsSaid() throws IOException {
        try (Recording recording = new Recording()) {
            recording.start();
            new FlightRecord("c2").heartbeat(Duration.ofMillis(1));

            assertThat(FlightSnapshot.read("c1", ROOM, folder)).isEqualTo(FlightLog.without(FlightLog.State.NO_EVENTS));
        }
        assertThat(FlightSnapshot.read("c1", ROOM, folder)).isEqualTo(FlightLog.without(FlightLog.State.NOT_RECORDING));
    }

    @Test
    void whereNoFileCanBeMadeIsAFailure() {
        try (Recording recording = new Recording()) {
            recording.start();

            assertThatThrownBy(() -> FlightSnapshot.read("c1", ROOM, folder.resolve("none")))
                    .isInstanceOf(IOException.class);
        }
    }
}
