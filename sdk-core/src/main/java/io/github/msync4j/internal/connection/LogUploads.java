package io.github.msync4j.internal.connection;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.rest.Addresses;
import io.github.msync4j.internal.rest.RestClient;
import io.github.msync4j.internal.session.Input;
import io.github.msync4j.internal.session.Signal;
import io.github.msync4j.internal.session.State;
import io.github.msync4j.internal.session.UploadRound;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.log.LogUploadLog;
import io.github.msync4j.logging.LogRegistration;
import io.github.msync4j.logging.LogUpload;
import io.github.msync4j.logging.LogUploadBuffer;
import io.github.msync4j.logging.Logging;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings the log of a client to the service, where both the application and the service want it. On the loop's thread.
 * Source: R54.
 */
final class LogUploads {
    /** As whom, and where, a piece is uploaded. */
    record Uploader(Addresses addresses, int rest, String userId, String token, String resource) {}

    /** What LogUploads needs of its connection. */
    interface Owner {
        /** What the look-up of the addresses said; empty before that. */
        Optional<Addresses> lookedUp();

        /** Whether there is a token. */
        boolean hasToken();

        /** Who shows it; known while there is one. */
        Uploader uploader();
    }

    /** Somebody who waits for what there was when he asked. */
    private record Waiting(UploadRound.Mark mark, CompletableFuture<LogUpload> done) {}

    private final Loop loop;
    private final RestClient rest;
    private final Owner owner;
    private final Logging logging;
    private final LogUploadLog log;
    private final Telemetry telemetry;
    private final boolean addressesGiven;
    private final LogUploadBuffer buffer =
            LogUploadBuffer.create(LogUploadBuffer.DEFAULT_MAX_BYTES, LogUploadBuffer.DEFAULT_CHUNK_BYTES);
    private final UploadRound round = new UploadRound(buffer);
    private final Watch watch;
    private final List<Waiting> waiting = new ArrayList<>(0);
    private final List<CompletableFuture<?>> flushes = new ArrayList<>(0);

    private @Nullable LogRegistration collecting;
    private Supplier<Uploader> uploader;
    private @Nullable CompletableFuture<?> underWay;
    /** How often a service did not answer: the next piece goes to another address. */
    private int unanswered;

    LogUploads(Loop loop, RestClient rest, Owner owner, boolean addressesGiven, Logging logging, Telemetry telemetry) {
        this.loop = loop;
        this.rest = rest;
        this.owner = owner;
        this.uploader = owner::uploader;
        this.logging = logging;
        this.log = new LogUploadLog(logging);
        this.telemetry = telemetry;
        this.addressesGiven = addressesGiven;
        this.watch = new Watch(loop, () -> round.untilNext(now()), this::due);
        collect();
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMillis(loop.nanos());
    }

    // ---- what is collected ----------------------------------------------------------------------

    /** From the beginning on, as what a login says comes before the service's word. */
    private void collect() {
        if (collecting == null && isAllowed()) {
            collecting = logging.uploadTo(buffer, LogUploadLog.LOGGER);
        }
    }

    private boolean isAllowed() {
        return logging.uploadAllowed() && !addressesGiven;
    }

    private void drop() {
        LogRegistration running = collecting;
        collecting = null;
        if (running != null) {
            running.close();
            buffer.clear();
        }
    }

    /** How many lines were lost because too many waited. On any thread. */
    long dropped() {
        return buffer.dropped();
    }

    // ---- what happens to the session ------------------------------------------------------------

    /** The machine took a step, the effects of which are to come: a token that is to be forgotten is still there. */
    void on(State before, Input input, State after) {
        if (!isAllowed()) {
            return;
        }
        if (before.phase().isTerminal() && after.phase().isLoggingIn()) {
            stop("another login begins");
            collect();
        } else if (before.phase().isLoggingIn() && after.phase().isInSession()) {
            loginSucceeded();
        } else if (before.phase().isLoggingIn() && after.phase().isTerminal()) {
            loginFailed(input.signal());
        } else if (before.phase().isInSession() && after.phase().isTerminal()) {
            stop("the session is over");
        }
        if (input.signal() == Signal.CLOSE) {
            stop("the client was closed");
            drop();
        }
    }

    private void loginSucceeded() {
        interval()
                .ifPresentOrElse(
                        interval -> {
                            uploader = owner::uploader;
                            round.open(interval, now());
                            turn();
                        },
                        this::unwanted);
    }

    /** What led to it is known while there is a token; without one it waits for the next login. */
    private void loginFailed(Signal by) {
        boolean wanted = by != Signal.FORCED_OUT && by != Signal.LOGOUT && by != Signal.CLOSE;
        if (owner.lookedUp().isPresent() && interval().isEmpty()) {
            unwanted();
        } else if (interval().isPresent() && owner.hasToken() && wanted) {
            Uploader failed = owner.uploader();
            uploader = () -> failed;
            round.openOnce(now());
            turn();
        }
    }

    private Optional<Duration> interval() {
        return owner.lookedUp().flatMap(Addresses::logInterval);
    }

    private void unwanted() {
        log.unwanted();
        drop();
    }

    private void stop(String why) {
        round.close();
        watch.stop();
        CompletableFuture<?> cut = underWay;
        underWay = null;
        if (cut != null) {
            cut.cancel(false);
        }
        fail(new MsyncException(ErrorCode.NOT_LOGGED_IN, "uploading the log failed: " + why));
    }

    // ---- uploading ------------------------------------------------------------------------------

    private void turn() {
        watch.stop();
        watch.start();
    }

    private void due() {
        round.next(now()).ifPresent(piece -> upload(uploader.get(), piece));
    }

    private void upload(Uploader as, String piece) {
        CompletableFuture<?> call =
                rest.uploadLog(as.addresses(), as.rest() + unanswered, as.userId(), as.token(), as.resource(), piece);
        underWay = call;
        var unused = call.whenComplete((receipt, failure) -> {
            // one that was cut is somebody else's by now
            if (underWay == call) {
                underWay = null;
                if (failure == null) {
                    accepted();
                } else {
                    MsyncException why = Failures.of(failure);
                    telemetry.logUpload(piece.getBytes(StandardCharsets.UTF_8).length, why.code());
                    failed(why);
                }
                turn();
            }
        });
    }

    private void accepted() {
        int bytes = round.accepted(now());
        telemetry.logUpload(bytes, ErrorCode.OK);
        log.accepted(bytes);
        for (Waiting each : List.copyOf(waiting)) {
            if (round.isReached(each.mark())) {
                waiting.remove(each);
                each.done().complete(round.since(each.mark()));
            }
        }
    }

    private void failed(MsyncException why) {
        if (!Failures.isExplicit(why)) {
            unanswered++;
        }
        log.failed(why.code(), round.failed(now(), loop.dice()).orElse(null));
        fail(why);
    }

    private void fail(MsyncException why) {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(each -> each.done().completeExceptionally(why));
    }

    // ---- what is asked for ----------------------------------------------------------------------

    /** What waits leaves now; done when it has arrived. */
    CompletableFuture<LogUpload> flush(boolean inSession) {
        if (addressesGiven) {
            return refused(
                    ErrorCode.OPERATION_NOT_ALLOWED,
                    "the service says with its addresses whether it wants the log, and they were given; leave rest and"
                            + " socket out");
        }
        if (!inSession) {
            return refused(ErrorCode.NOT_LOGGED_IN, "nobody is logged in; log in first");
        }
        return round.isOpen()
                ? flush()
                : refused(ErrorCode.OPERATION_NOT_ALLOWED, "the service does not want the log of this app");
    }

    private static CompletableFuture<LogUpload> refused(ErrorCode code, String why) {
        return CompletableFuture.failedFuture(new MsyncException(code, "uploading the log failed: " + why));
    }

    private CompletableFuture<LogUpload> flush() {
        Waiting asked = new Waiting(round.hurry(now()), new CompletableFuture<>());
        if (round.isReached(asked.mark())) {
            return CompletableFuture.completedFuture(round.since(asked.mark()));
        }
        waiting.add(asked);
        turn();
        return asked.done();
    }

    /** Before the application ends the session: what waits leaves first, while the token is good, or the bound is over. */
    void flushBefore(Runnable end) {
        CompletableFuture<LogUpload> flush = round.isOpen() ? flush() : CompletableFuture.completedFuture(null);
        if (flush.isDone()) {
            end.run();
            return;
        }
        Runnable bound = loop.schedule(UploadRound.FLUSH_BOUND, () -> flush.cancel(false));
        flushes.add(flush);
        var unused = flush.whenComplete((upload, cut) -> {
            // with the session all of them end
            flushes.clear();
            bound.run();
            end.run();
        });
    }

    /** Whoever waits for the end of the session, to begin another one, waits no longer. */
    void cutFlush() {
        List.copyOf(flushes).forEach(flush -> flush.cancel(false));
    }
}
