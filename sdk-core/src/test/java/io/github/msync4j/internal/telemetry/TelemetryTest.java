package io.github.msync4j.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.metrics.Metric;
import io.github.msync4j.metrics.RecordedMetrics;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelemetryTest {
    private static final int CALLS = 100_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Logging logging = Logging.create("c", LogLevel.OFF);
    private final RecordedMetrics metrics = new RecordedMetrics();

    @Test
    void framesAndMessagesAllocateNothingWhileNobodyListens() {
        Telemetry silent = new Telemetry(logging, null, () -> 0);
        assertThat(silent.hearsFramesSent()).isFalse();
        assertThat(silent.hearsMessages()).isFalse();

        assertThat(allocated(silent)).isZero();
    }

    @Test
    void whereSomebodyListensTheyDoSoTheMeasureMeasures() {
        assertThat(allocated(new Telemetry(logging, metrics, () -> 0))).isPositive();
        assertThat(metrics.counted(Metric.FRAMES, "received", "SYNC")).isEqualTo(2 * CALLS);
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
            telemetry.messageReceived(this);
            telemetry.hearsFramesSent();
            telemetry.hearsMessages();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, none", "100, 100", "404, 404", "599, 599", "99, other", "600, other", "-1, other"})
    void statusIsOneOfFew(int status, String shown) {
        new Telemetry(logging, metrics, () -> 0).rest("file.upload", "POST", 1).end(status, ErrorCode.OK);

        assertThat(metrics.tagsOf(Metric.REST)).containsExactly(List.of("file.upload", "POST", shown));
    }
}
