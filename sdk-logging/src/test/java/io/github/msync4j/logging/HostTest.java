package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class HostTest {
    private final Logging logging = Logging.create("c1", LogLevel.TRACE);
    private final Logger logger = logging.logger("io.github.msync4j.login");

    @Test
    void host_everyLevel_isTheHostsOwnLevelUnderTheSameName() {
        try (HostLog host = new HostLog()) {
            logger.log(LogLevel.TRACE, "t");
            logger.log(LogLevel.DEBUG, "d");
            logger.log(LogLevel.INFO, "i");
            logger.log(LogLevel.WARN, "w");
            logger.log(LogLevel.ERROR, "e");

            assertThat(host.records())
                    .extracting(record -> record.getLevel(), record -> record.getLoggerName())
                    .containsExactly(
                            tuple(Level.FINER, "io.github.msync4j.login"),
                            tuple(Level.FINE, "io.github.msync4j.login"),
                            tuple(Level.INFO, "io.github.msync4j.login"),
                            tuple(Level.WARNING, "io.github.msync4j.login"),
                            tuple(Level.SEVERE, "io.github.msync4j.login"));
        }
    }

    @Test
    void host_levelOffThere_getsNothingAndListenersStillHear() {
        List<String> heard = new ArrayList<>();
        logging.addListener(record -> heard.add(record.message()));
        try (HostLog host = new HostLog(Level.WARNING)) {
            logger.log(LogLevel.INFO, "a");
            logger.log(LogLevel.WARN, "b");

            assertThat(host.messages()).containsExactly("b client=c1");
        }
        assertThat(heard).containsExactly("a", "b");
    }

    @Test
    void host_throwable_isPassedOnWhole() {
        IllegalStateException thrown = new IllegalStateException("gone");
        try (HostLog host = new HostLog()) {
            logger.log(LogLevel.ERROR, "Lost", thrown);

            assertThat(host.records()).singleElement().satisfies(record -> {
                assertThat(record.getThrown()).isSameAs(thrown);
                // the host writes what was thrown in its own way
                assertThat(record.getMessage()).isEqualTo("Lost client=c1");
            });
        }
    }

    @Test
    void host_braces_areNotAPattern() {
        try (HostLog host = new HostLog()) {
            logger.log(LogLevel.INFO, "It's {0}", "json", "{}");

            assertThat(host.messages()).containsExactly("It's {0} json={} client=c1");
            assertThat(host.records())
                    .extracting(record -> record.getParameters())
                    .containsOnlyNulls();
        }
    }

    @Test
    void host_handlerThrows_isCountedReportedOnceAndHarmsNoOtherSink() {
        List<String> heard = new ArrayList<>();
        logging.addListener(record -> heard.add(record.logger() + " " + record.message()));
        try (HostLog host = new HostLog(Level.ALL, record -> {
                    throw new IllegalStateException("disk full");
                });
                StandardOutput out = new StandardOutput()) {
            logging.showConsole(true);

            logger.log(LogLevel.INFO, "a");
            logger.log(LogLevel.INFO, "b");

            assertThat(host.records()).hasSize(2);
            assertThat(out.lines()).hasSize(3);
        }
        assertThat(heard)
                .containsExactly(
                        "io.github.msync4j.logging A log sink failed; it is not reported again",
                        "io.github.msync4j.login a",
                        "io.github.msync4j.login b");
        assertThat(logging.sinkFailures()).isEqualTo(2);
        assertThat(logging.listenerFailures()).isZero();
    }

    @Test
    void host_handlerLogsThroughTheSdk_doesNotLoop() {
        List<String> heard = new ArrayList<>();
        logging.addListener(record -> heard.add(record.message()));
        try (HostLog host = new HostLog(Level.ALL, record -> logger.log(LogLevel.INFO, "from the handler"))) {
            logger.log(LogLevel.INFO, "a");

            assertThat(host.messages()).containsExactly("a client=c1");
        }
        assertThat(heard).containsExactly("from the handler", "a");
    }
}
