package io.github.msync4j.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.enums.Colour;
import com.acme.log.DoorLog;
import com.acme.log.GateLog;
import com.acme.values.UserId;
import com.sun.management.ThreadMXBean;
import io.github.msync4j.logging.LogField;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.logging.Logging;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the classes do that are generated from golden/log/log.proto of codegen's tests, a spec of an application's own. */
class GeneratedLogTest {
    private static final int CALLS = 100_000;
    private static final Duration TOOK = Duration.ofSeconds(2);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Logging logging = Logging.create("c1", LogLevel.INFO);
    private final DoorLog door = new DoorLog(logging);
    private final UserId user = UserId.of("u");
    private final Throwable thrown = new IllegalStateException("broken");
    private final List<LogRecord> heard = new ArrayList<>();

    @Test
    void anEventHasItsNameItsLevelAndItsFieldsInTheirOrder() {
        logging.addListener(heard::add);

        opened(1);

        LogRecord record = heard.get(0);
        assertThat(record.event()).isEqualTo(DoorLog.OPENED.key()).isEqualTo("front_door.opened");
        assertThat(record.logger()).isEqualTo(DoorLog.LOGGER).isEqualTo("com.acme.front_door");
        assertThat(record.level()).isEqualTo(LogLevel.INFO);
        assertThat(record.message()).isEqualTo("Someone opened the door");
        assertThat(record.fields())
                .extracting(LogField::key)
                .as("but what users wrote, and what is not there")
                .containsSubsequence(
                        "who", "colour", "times", "total", "wide", "width", "height", "took", "user", "place")
                .doesNotContain("guest", "said", "other");
        assertThat(record.fields())
                .filteredOn(field -> List.of("who", "id", "total", "took").contains(field.key()))
                .extracting(LogField::value)
                .containsExactlyInAnyOrder("alice", "1", "1", "PT2S");
    }

    @Test
    void whatWasThrownIsTold() {
        logging.addListener(heard::add);

        door.hTTPBellFailed("bell", thrown);

        assertThat(heard).singleElement().satisfies(record -> {
            assertThat(record.level()).isEqualTo(LogLevel.ERROR);
            assertThat(record.toString()).contains("IllegalStateException");
        });
    }

    @Test
    void eachLoggerHasItsOwnName() {
        logging.addListener(heard::add);

        new GateLog(logging)
                .opened("a", null, "", Colour.RED, 1, 1, 1, false, 1, 1, Duration.ZERO, null, user, null, "", null);

        assertThat(heard).extracting(LogRecord::logger).containsExactly("io.github.msync4j.gate");
        assertThat(heard).extracting(LogRecord::event).containsExactly("gate.opened");
    }

    @Test
    void whetherAnEventIsHeardCanBeAsked() {
        assertThat(door.isEnabled(DoorLog.OPENED)).isTrue();
        assertThat(door.isEnabled(DoorLog.CLOSED)).isFalse();
    }

    @Test
    void anEventBelowTheThresholdAllocatesNothing() {
        logging.setLevel(LogLevel.OFF);
        logging.addListener(heard::add);
        callAll();

        // what the calls allocate they allocate each time; the JVM links something now and then
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            callAll();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertThat(least).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void anEventAboveItDoesSoTheMeasureMeasures() {
        logging.addListener(heard::add);

        long before = threads.getCurrentThreadAllocatedBytes();
        opened(1);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isPositive();
        assertThat(heard).hasSize(1);
    }

    private void callAll() {
        for (int i = 0; i < CALLS; i++) {
            opened(i);
            door.closed();
            door.hTTPBellFailed("bell", thrown);
        }
    }

    private void opened(int i) {
        door.opened("alice", null, "hello", Colour.RED, i, i, i, true, 1.5, 2.5f, TOOK, null, user, null, "here", null);
    }
}
