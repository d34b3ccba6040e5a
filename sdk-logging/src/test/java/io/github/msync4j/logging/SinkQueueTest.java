package io.github.msync4j.logging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Slow and hanging sinks behind a queue. */
@Timeout(60)
class SinkQueueTest {
    private final HostLog host = new HostLog();
    private final CountDownLatch released = new CountDownLatch(1);
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @TempDir
    private Path directory;

    @AfterEach
    void end() {
        released.countDown();
        host.close();
    }

    private static Logging logging(int queue) {
        return logging(LogOptions.builder().queue(queue).cache(true).build());
    }

    private static Logging logging(LogOptions options) {
        return Logging.create("c1", options.toBuilder().level(LogLevel.INFO).build());
    }

    private static void log(Logging logging, int from, int to) {
        Logger logger = logging.logger("io.github.msync4j.events");
        IntStream.range(from, to).forEach(i -> logger.log(LogLevel.INFO, "record " + i));
    }

    private static List<String> records(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "record " + i).toList();
    }

    private List<String> heard(int count) throws InterruptedException {
        List<String> all = new ArrayList<>();
        while (all.size() < count) {
            all.add(heard.poll(30, SECONDS));
        }
        return all;
    }

    @Test
    void listenerThatHangsHoldsUpNobodyAndWhatFindsNoRoomIsCounted() throws Exception {
        Logging logging = logging(10);
        BlockingQueue<String> entered = new LinkedBlockingQueue<>();
        BlockingQueue<String> late = new LinkedBlockingQueue<>();
        logging.addListener(record -> {
            entered.add(record.message());
            await(released);
            late.add(record.message());
        });
        logging.addListener(record -> heard.add(record.message()));

        log(logging, 0, 1);
        assertThat(entered.poll(30, SECONDS)).isEqualTo("record 0");
        assertThat(heard(1)).isEqualTo(records(0, 1));
        for (int i = 1; i < 50; i++) {
            log(logging, i, i + 1);
            // one by one, so that the other queue is never full
            assertThat(heard(1)).isEqualTo(records(i, i + 1));
        }

        assertThat(logging.cacheStatus().entries()).isEqualTo(50);
        assertThat(logging.droppedRecords()).isEqualTo(39);
        released.countDown();
        for (String record : records(0, 11)) {
            assertThat(late.poll(30, SECONDS)).isEqualTo(record);
        }
    }

    @Test
    void consoleThatHangsHoldsUpNobody() throws Exception {
        PrintStream before = System.out;
        System.setOut(new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        await(released);
                    }
                },
                true,
                StandardCharsets.UTF_8));
        try {
            Logging logging =
                    logging(LogOptions.builder().queue(5).console(true).build());
            logging.addListener(record -> heard.add(record.message()));

            for (int i = 0; i < 20; i++) {
                log(logging, i, i + 1);
                assertThat(heard(1)).isEqualTo(records(i, i + 1));
            }

            assertThat(logging.droppedRecords()).isBetween(14L, 15L);
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void fileHasAllThatFoundRoomInOrderOnceItIsFlushed() throws Exception {
        Logging logging =
                logging(LogOptions.builder().queue(100_000).directory(directory).build());

        log(logging, 0, 10_000);
        logging.flush();

        assertThat(Files.readAllLines(directory.resolve("msync4j.log")))
                .hasSize(10_000)
                .element(9_999)
                .asString()
                .contains("record 9999");
        log(logging, 10_000, 10_010);
        logging.close();
        assertThat(Files.readAllLines(directory.resolve("msync4j.log"))).hasSize(10_010);
        assertThat(logging.droppedRecords()).isZero();
    }

    @Test
    void listenersThatLogDoNotAnswerEachOtherForEver() throws Exception {
        Logging logging = logging(100);
        for (int i = 0; i < 2; i++) {
            int own = i;
            logging.addListener(record -> {
                log(logging, 100 + own, 101 + own);
                heard.add(own + " " + record.message());
            });
        }

        log(logging, 0, 1);

        assertThat(heard(2)).containsExactlyInAnyOrder("0 record 0", "1 record 0");
        log(logging, 1, 2);
        assertThat(heard(2)).containsExactlyInAnyOrder("0 record 1", "1 record 1");
        assertThat(heard).isEmpty();
        assertThat(logging.cacheStatus().entries())
                .as("what listeners log is in the cache")
                .isEqualTo(6);
    }

    @Test
    void listenerThatThrowsIsReportedToTheOthersOnce() throws Exception {
        Logging logging = logging(100);
        logging.addListener(record -> {
            throw new IllegalStateException("a listener's own trouble");
        });
        logging.addListener(record -> heard.add(record.event()));

        log(logging, 0, 2);

        assertThat(heard(3)).containsExactlyInAnyOrder("", "", "logging.listener_failed");
        while (logging.listenerFailures() < 2) {
            Thread.onSpinWait();
        }
    }

    @Test
    void threadEndsWhenThereIsNothingToDo() throws Exception {
        Logging logging = logging(10);
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        logging.addListener(record -> threads.add(Thread.currentThread()));

        log(logging, 0, 1);

        Thread thread = threads.poll(30, SECONDS);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("msync4j-log-listener");
        thread.join();
    }

    @Test
    void queueOfNoneIsNoThread() {
        Logging logging = logging(0);
        List<Thread> threads = new ArrayList<>();
        logging.addListener(record -> threads.add(Thread.currentThread()));

        log(logging, 0, 1);

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void fileThatCannotCatchUpIsAnErrorOfWhoFlushes() throws Exception {
        SinkQueue queue = new SinkQueue("file", 1, new AtomicLong());
        queue.add(() -> await(released));

        assertThatThrownBy(queue::drain).isInstanceOf(IOException.class).hasMessageContaining("s behind");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
