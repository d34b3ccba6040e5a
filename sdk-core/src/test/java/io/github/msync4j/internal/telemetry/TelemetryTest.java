package io.github.msync4j.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.flight.FlightRecord;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.metrics.Metric;
import io.github.msync4j.metrics.RecordedMetrics;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelemetryTest {
    private static final int CALLS = 100_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Logging logging = Logging.create("telemetry", LogLevel.OFF);
    private final RecordedMetrics metrics = new RecordedMetrics();

    @Test
    void framesAndMessagesAllocateNothingWhileNobodyListens() {
        Telemetry silent = new Telemetry(logging, null, null, () -> 0);
        assertThat(silent.hearsFramesSent()).isFalse();
        assertThat(silent.hearsMessages()).isFalse();

        assertThat(allocated(silent)).isZero();
    }

    @Test
    void whereSomebodyListensTheyDoSoTheMeasureMeasures() {
        assertThat(allocated(new Telemetry(logging, metrics, null, () -> 0))).isPositive();
        assertThat(metrics.counted(Metric.FRAMES, "received", "SYNC")).isEqualTo(2 * CALLS);
    }

    @Test
    void countsWhetherSomebodyListensOrNot() {
        Telemetry silent = new Telemetry(logging, null, null, () -> 0);
        silent.frameReceived("SYNC", 100);
        silent.frameReceived("UNREAD", 11);
        silent.frameWritten(7);
        silent.messageReceived(this);
        silent.messageRepeated();
        silent.messageRepeated();
        silent.disconnected(ErrorCode.CONNECTION_LOST, false);
        silent.failed(ErrorCode.TIMEOUT);
        silent.failed(ErrorCode.TIMEOUT);
        silent.failed(ErrorCode.NOT_LOGGED_IN);

        assertThat(silent.counts())
                .containsEntry("framesReceived", 2L)
                .containsEntry("bytesReceived", 111L)
                .containsEntry("framesSent", 1L)
                .containsEntry("bytesSent", 7L)
                .containsEntry("messagesReceived", 1L)
                .containsEntry("messagesRepeated", 2L)
                .containsEntry("linksLost", 1L)
                .containsEntry("sessionsEnded", 0L);
        assertThat(silent.failures()).containsOnly(Map.entry("TIMEOUT", 2L), Map.entry("NOT_LOGGED_IN", 1L));
    }

    private long allocated(Telemetry telemetry) {
        call(telemetry);
        // the first look costs something itself
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        call(telemetry);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void call(Telemetry telemetry) {
        for (int i = 0; i < CALLS; i++) {
            telemetry.frameReceived("SYNC", i);
            telemetry.frameSent("SYNC", i);
            telemetry.frameWritten(i);
            telemetry.messageReceived(this);
            telemetry.hearsFramesSent();
            telemetry.hearsMessages();
        }
    }

    @Test
    void connectTellsHowLongTlsTook(@TempDir Path folder) throws Exception {
        try (Recording recording = new Recording()) {
            recording.enable("io.github.msync4j.Connect").withThreshold(Duration.ZERO);
            recording.start();
            Span span = new Telemetry(logging, metrics, null, () -> 0)
                    .connect(new FlightRecord.Step("opening the socket", 1, false, "chat.example:443"));
            span.secured(Duration.ofMillis(7));
            span.end(ErrorCode.OK);
            recording.stop();
            recording.dump(folder.resolve("connect.jfr"));
        }

        // a recording has what any other one in this JVM asks for, too
        assertThat(RecordingFile.readAllEvents(folder.resolve("connect.jfr")))
                .filteredOn(event -> event.getEventType().getName().equals("io.github.msync4j.Connect")
                        && event.getString("client").equals(logging.client()))
                .singleElement()
                .satisfies(event -> assertThat(event.getDuration("tlsTime")).isEqualTo(Duration.ofMillis(7)));
    }

    @ParameterizedTest
    @CsvSource({"0, none", "100, 100", "404, 404", "599, 599", "99, other", "600, other", "-1, other"})
    void statusIsOneOfFew(int status, String shown) {
        new Telemetry(logging, metrics, null, () -> 0)
                .rest("file.upload", "POST", 1)
                .end(status, ErrorCode.OK);

        assertThat(metrics.tagsOf(Metric.REST)).containsExactly(List.of("file.upload", "POST", shown));
    }
}
