package io.github.msync4j.cli.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.cli.Await;
import io.github.msync4j.cli.ExitCode;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.Failures;
import io.github.msync4j.cli.Session;
import io.github.msync4j.registration.Registration;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;

/** Sends from a fresh user to a fresh user, as fast as it goes, until all is acknowledged and received. */
public final class LoadRun {
    /** For how long nothing may move. */
    private static final Duration STALL = Duration.ofSeconds(30);

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ClientOptions options;
    private final LoadPlan plan;
    private final String sender = "load-s-" + fresh().substring(0, 12);
    private final String receiver = "load-r-" + fresh().substring(0, 12);
    private final String password = fresh();

    /**
     * Prepares a run.
     *
     * @param options the service
     * @param plan how much to send
     */
    public LoadRun(ClientOptions options, LoadPlan plan) {
        // what waits long is not lost: this run has its own bound
        this.options = options.toBuilder().sendTimeout(Duration.ofMinutes(5)).build();
        this.plan = plan;
    }

    /** Runs it. */
    public LoadResult run() throws InterruptedException {
        try (MsyncClient registrar = MsyncClient.create(options)) {
            Registration registration = Registration.of(registrar);
            Await.result(registration.register(sender, password));
            Await.result(registration.register(receiver, password));
        }
        try (Receiver process = Receiver.start(options, receiver, password, sender, plan)) {
            awaitMoving(process.ready(), () -> 0);
            try (Session session = Session.open(options, sender, Credentials.password(password), event -> {})) {
                if (plan.warmup() > 0) {
                    burst(session, process, Phase.WARMUP, plan.warmup());
                }
                return burst(session, process, Phase.MEASURED, plan.count());
            }
        }
    }

    private LoadResult burst(Session session, Receiver process, Phase phase, int count) throws InterruptedException {
        long cpuBefore = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        Burst burst = Burst.send(session.messages(), receiver, phase, count, plan.size());
        CompletableFuture<Long> lastReceipt = process.received(phase).thenApply(line -> System.nanoTime());
        IntSupplier progress = () -> burst.acknowledged() + process.progress();
        awaitMoving(burst.done(), progress);
        long acknowledged = System.nanoTime() - begin;
        long cpu = SYSTEM.getProcessCpuTime() - cpuBefore;
        long received = awaitMoving(lastReceipt, progress) - begin;
        JsonNode line = awaitMoving(process.received(phase), progress);
        return new LoadResult(
                plan,
                line.path("duplicates").asInt(),
                Duration.ofNanos(acknowledged),
                Duration.ofNanos(received),
                Duration.ofNanos(cpu));
    }

    private static <T> T awaitMoving(CompletableFuture<T> done, IntSupplier progress) throws InterruptedException {
        int last = progress.getAsInt();
        long since = System.nanoTime();
        while (true) {
            try {
                return done.get(1, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw Failures.of(e);
            } catch (TimeoutException e) {
                int now = progress.getAsInt();
                if (now != last) {
                    last = now;
                    since = System.nanoTime();
                } else if (System.nanoTime() - since > STALL.toNanos()) {
                    throw new Failure(
                            ExitCode.UNREACHABLE, "STALLED", "nothing moved for " + STALL.toSeconds() + " s", e);
                }
            }
        }
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
