package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisabledLoggingTest {
    private static final int CALLS = 100_000;
    private static final LogEvent EVENT = LogEvent.of("frame.sent", "io.github.msync4j.frame", LogLevel.DEBUG, "Frame");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Logging logging = Logging.create("c1", LogLevel.INFO);
    private final Logger logger = logging.logger("io.github.msync4j.frame");
    private final Object value = new Object();
    private final Throwable thrown = new IllegalStateException();

    @Test
    void log_belowTheThreshold_allocatesNothing() {
        AtomicInteger heard = new AtomicInteger();
        logging.addListener(record -> heard.incrementAndGet());
        callDisabled();

        long before = threads.getCurrentThreadAllocatedBytes();
        callDisabled();
        long after = threads.getCurrentThreadAllocatedBytes();

        assertThat(after - before).isZero();
        assertThat(heard).hasValue(0);
    }

    @Test
    void log_aboveTheThreshold_allocatesSoTheMeasureMeasures() {
        try (HostLog host = new HostLog()) {
            long before = threads.getCurrentThreadAllocatedBytes();
            logger.log(LogLevel.INFO, "Frame", "bytes", 1_000L);

            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isPositive();
            assertThat(host.records()).hasSize(1);
        }
    }

    /** What is written into cache and file is written into memory that is there already. */
    @Test
    void at_intoCacheAndFile_allocatesNothing(@TempDir Path directory) {
        LogOptions options = LogOptions.builder()
                .level(LogLevel.DEBUG)
                .cache(true)
                .cacheBytes(100_000)
                .directory(directory)
                .build();
        try (Logging own = Logging.create("c1", options)) {
            Logger log = own.logger("io.github.msync4j.frame");
            callEnabled(log);

            long before = threads.getCurrentThreadAllocatedBytes();
            callEnabled(log);
            long after = threads.getCurrentThreadAllocatedBytes();

            // a new second and a new file take something
            assertThat((after - before) / (double) CALLS).isLessThan(3);
            assertThat(own.cacheStatus().entries() + own.cacheStatus().dropped())
                    .isEqualTo(2L * CALLS);
        }
    }

    private static void callEnabled(Logger log) {
        for (int i = 0; i < CALLS; i++) {
            log.at(EVENT)
                    .field("from", "CONNECTING")
                    .field("bytes", 1_000L + i)
                    .field("first", true)
                    .identity("user", "alice")
                    .emit();
        }
    }

    private void callDisabled() {
        for (int i = 0; i < CALLS; i++) {
            logger.log(LogLevel.DEBUG, "Frame");
            logger.log(LogLevel.DEBUG, "Frame", "bytes", 1_000L + i);
            logger.log(LogLevel.DEBUG, "Frame", "a", value);
            logger.log(LogLevel.DEBUG, "Frame", "a", value, "b", value);
            logger.log(LogLevel.DEBUG, "Frame", "a", value, "b", value, "c", value);
            logger.log(LogLevel.DEBUG, "Frame", "a", value, "b", value, "c", value, "d", value);
            logger.log(LogLevel.DEBUG, "Frame", thrown);
            logger.log(LogLevel.DEBUG, "Frame", "a", value, thrown);
            logger.at(EVENT)
                    .field("a", value)
                    .field("b", 1_000L + i)
                    .field("c", true)
                    .identity("d", "alice")
                    .content("e", value)
                    .thrown(thrown)
                    .emit();
        }
    }
}
