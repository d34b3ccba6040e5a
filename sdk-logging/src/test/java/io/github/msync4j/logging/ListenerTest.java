package io.github.msync4j.logging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private final HostLog host = new HostLog();
    private final Logging logging = Logging.create("c1", LogLevel.INFO);
    private final Logger logger = logging.logger("io.github.msync4j.events");

    @AfterEach
    void closeHost() {
        host.close();
    }

    @Test
    void addListener_two_bothHearInOrder() {
        List<String> heard = new ArrayList<>();
        logging.addListener(record -> heard.add("1 " + record.message()));
        logging.addListener(record -> heard.add("2 " + record.message()));

        logger.log(LogLevel.INFO, "a");
        logger.log(LogLevel.INFO, "b");

        assertThat(heard).containsExactly("1 a", "2 a", "1 b", "2 b");
    }

    @Test
    void addListener_sameTwice_isCalledTwiceAndClosedOneByOne() {
        AtomicInteger calls = new AtomicInteger();
        LogListener listener = record -> calls.incrementAndGet();
        logging.addListener(listener);
        LogRegistration second = logging.addListener(listener);

        logger.log(LogLevel.INFO, "a");
        second.close();
        second.close();
        logger.log(LogLevel.INFO, "b");

        assertThat(calls).hasValue(3);
    }

    @Test
    void close_fromAnEarlierListenerInTheSameRecord_alreadyHolds() {
        List<LogRegistration> later = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        logging.addListener(record -> later.forEach(LogRegistration::close));
        later.add(logging.addListener(record -> heard.add(record.message())));

        logger.log(LogLevel.INFO, "a");

        assertThat(heard).isEmpty();
    }

    @Test
    void onRecord_throws_isCountedReportedOnceAndHarmsNobody() {
        List<String> heard = new ArrayList<>();
        IllegalStateException failure = new IllegalStateException("broken");
        logging.addListener(record -> {
            throw failure;
        });
        logging.addListener(record -> {
            throw new AssertionError("an error, not an exception");
        });
        logging.addListener(record -> heard.add(record.message()));

        logger.log(LogLevel.INFO, "a");
        logger.log(LogLevel.INFO, "b");

        assertThat(heard).containsExactly("a", "b");
        assertThat(logging.listenerFailures()).isEqualTo(4);
        assertThat(logging.sinkFailures()).isZero();
        assertThat(host.records())
                .filteredOn(record -> record.getLevel().equals(Level.WARNING))
                .hasSize(2)
                .first()
                .satisfies(report -> {
                    assertThat(report.getLoggerName()).isEqualTo("io.github.msync4j.logging");
                    assertThat(report.getMessage()).contains("listener failed", "logging.listener_failed");
                    assertThat(report.getThrown()).isSameAs(failure);
                });
    }

    @Test
    void onRecord_logsThroughTheSdk_reachesTheHostAndNoListener() {
        List<String> heard = new ArrayList<>();
        logging.addListener(record -> {
            heard.add("1 " + record.message());
            logger.log(LogLevel.INFO, "from the listener");
        });
        logging.addListener(record -> heard.add("2 " + record.message()));

        logger.log(LogLevel.INFO, "a");
        logger.log(LogLevel.INFO, "b");

        assertThat(heard).containsExactly("1 a", "2 a", "1 b", "2 b");
        assertThat(host.messages())
                .containsExactly(
                        "a client=c1", "from the listener client=c1", "b client=c1", "from the listener client=c1");
    }

    @Test
    void onRecord_twoClientsListenersLogThroughEachOther_ends() {
        Logging other = Logging.create("c2", LogLevel.INFO);
        List<String> heard = new ArrayList<>();
        logging.addListener(record -> {
            heard.add(record.client());
            other.logger("io.github.msync4j.events").log(LogLevel.INFO, "echo");
        });
        other.addListener(record -> {
            heard.add(record.client());
            logger.log(LogLevel.INFO, "echo");
        });

        logger.log(LogLevel.INFO, "a");

        assertThat(heard).containsExactly("c1", "c2");
    }

    @Test
    void log_whileListenersComeAndGo_losesNothingForThoseThatStay() throws Exception {
        int threads = 4;
        int rounds = 500;
        AtomicInteger steady = new AtomicInteger();
        AtomicInteger afterClose = new AtomicInteger();
        logging.addListener(record -> steady.incrementAndGet());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                String own = "thread " + t;
                done.add(pool.submit(() -> {
                    start.await();
                    for (int i = 0; i < rounds; i++) {
                        AtomicInteger heard = new AtomicInteger();
                        LogRegistration registration = logging.addListener(record -> {
                            if (record.message().equals(own)) {
                                heard.incrementAndGet();
                            }
                        });
                        logger.log(LogLevel.INFO, own);
                        registration.close();
                        logger.log(LogLevel.INFO, own);
                        afterClose.addAndGet(heard.get() - 1);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : done) {
                one.get(30, SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(steady).hasValue(threads * rounds * 2);
        assertThat(afterClose).hasValue(0);
        assertThat(logging.listenerFailures()).isZero();
    }
}
