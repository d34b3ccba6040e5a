package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DisabledLoggingTest {
    private static final int CALLS = 100_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Logging logging = Logging.create("c1", LogLevel.INFO);
    private final Logger logger = logging.logger(LoggerNames.FRAME);
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
        }
    }
}
