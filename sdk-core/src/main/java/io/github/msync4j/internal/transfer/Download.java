package io.github.msync4j.internal.transfer;

import io.github.msync4j.MsyncException;
import io.github.msync4j.attachment.DownloadOptions;
import io.github.msync4j.attachment.DownloadedFile;
import io.github.msync4j.attachment.RemoteFile;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.rest.Ranging;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.tracing.SpanSubject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to a place on disk: what breaks off is gone on with, if it is still the same file. The place is the
 * application's; what a message or a server calls the file does not matter.
 */
public final class Download extends Work<DownloadedFile> {
    private final RemoteFile file;
    private final Path target;
    private final DownloadOptions options;
    private final boolean plainTextAllowed;
    private final ResumePlan plan = new ResumePlan();
    private @Nullable Service service;
    private @Nullable Origin origin;
    private @Nullable Partial partial;
    private Flow.@Nullable Subscription coming;
    private Coming there = Coming.NOTHING;
    private Ranging.Head head = new Ranging.Head(0, Optional.empty(), Optional.empty());
    private String mediaType = "";
    private long resumedFrom;

    /** A download that has not begun. */
    public Download(RemoteFile file, Path target, DownloadOptions options, boolean plainTextAllowed, Threads threads) {
        super("the download", threads, file.length());
        this.file = file;
        this.target = target;
        this.options = options;
        this.plainTextAllowed = plainTextAllowed;
    }

    @Override
    void begin(Service given) {
        service = given;
        Origin from;
        try {
            from = Origin.of(file, given, plainTextAllowed);
        } catch (MsyncException e) {
            stop(e);
            return;
        }
        origin = from;
        Partial opened = options.resumable() ? Partial.lasting(target, from.name()) : Partial.passing(target);
        partial = opened;
        then(
                onDisk(() -> {
                    if (Files.isDirectory(target)) {
                        throw new IOException("it is a folder");
                    }
                    return opened.open();
                }),
                before -> {
                    there = before;
                    resumedFrom = before.canGoOn() ? before.from() : 0;
                    if (before.canGoOn() && before.total().orElse(-1) == before.from()) {
                        complete();
                    } else {
                        ask(from);
                    }
                },
                this::notWritten);
    }

    /** Does something with the disk, where that is allowed. */
    private <A> CompletableFuture<A> onDisk(Disk<A> action) {
        return CompletableFuture.supplyAsync(
                (Supplier<A>) () -> {
                    try {
                        return action.run();
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                threads.users());
    }

    private interface Disk<A> {
        A run() throws IOException;
    }

    private void notWritten(Throwable failure) {
        stop(
                failure instanceof MsyncException typed
                        ? typed
                        : new MsyncException(
                                ErrorCode.DOWNLOAD_FAILED,
                                what() + " failed: " + target + " could not be written; look at the cause",
                                failure));
    }

    // ---- asking ---------------------------------------------------------------------------------

    private void ask(Origin from) {
        Map<String, String> range = there.canGoOn()
                ? Map.of(
                        "Range",
                        "bytes=" + there.from() + "-",
                        "If-Range",
                        there.etag().orElseThrow())
                : Map.of();
        then(from.get(new Ranging(range, said -> head = said)), this::comes, this::broken);
    }

    private void comes(Blob blob) {
        Optional<Coming> fits = Coming.of(there, head.status(), head.etag(), head.contentRange(), blob.length());
        if (fits.isEmpty()) {
            leave(blob);
            there = Coming.NOTHING;
            broken(new MsyncException(ErrorCode.CONNECTION_LOST, what() + " cannot go on: the file has changed"));
            return;
        }
        Coming now = fits.get();
        if (options.maxLength().isPresent()
                && now.total().orElse(0) > options.maxLength().getAsLong()) {
            leave(blob);
            stop(tooLarge());
            return;
        }
        resumedFrom = Math.min(resumedFrom, now.from());
        there = now;
        mediaType = blob.mediaType();
        feed.set(now.from(), now.total().isPresent() ? now.total() : file.length());
        then(
                onDisk(() -> {
                    opened().begin(now);
                    return blob;
                }),
                begun -> begun.subscribe(new Taking()),
                failure -> {
                    leave(blob);
                    notWritten(failure);
                });
    }

    private Partial opened() {
        return Objects.requireNonNull(partial, "begun");
    }

    private MsyncException tooLarge() {
        return new MsyncException(
                ErrorCode.FILE_TOO_LARGE,
                what() + " failed: the file has more than the "
                        + options.maxLength().orElse(0) + " bytes that are allowed");
    }

    /** Goes on, if there is hope. */
    private void broken(Throwable failure) {
        Service asked = Objects.requireNonNull(service, "begun");
        Origin from = Objects.requireNonNull(origin, "begun");
        MsyncException why = asked.failure(failure);
        // a server that will not go on from there may give the whole
        boolean isForTheRange =
                there.canGoOn() && (why.code() == ErrorCode.REST_FAILED || why.code() == ErrorCode.DOWNLOAD_FAILED);
        there = there.etag().isPresent() && !isForTheRange ? there.upTo(opened().length()) : Coming.NOTHING;
        Optional<Duration> pause = asked.mayPass(why) || isForTheRange
                ? plan.failed(opened().length(), threads.loop().dice())
                : Optional.empty();
        if (pause.isPresent()) {
            asked.again("a download, from byte " + there.from(), why);
            after(pause.get(), () -> ask(from));
        } else {
            stop(why);
        }
    }

    // ---- taking ---------------------------------------------------------------------------------

    /** Takes what comes, where bytes are written; how it ends is told on the loop. */
    private final class Taking implements Flow.Subscriber<ByteBuffer> {
        private Flow.@Nullable Subscription from;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            from = subscription;
            onLoop(() -> {
                if (isOver()) {
                    subscription.cancel();
                } else {
                    coming = subscription;
                }
            });
            subscription.request(1);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            Flow.Subscription subscription = Objects.requireNonNull(from, "subscribed");
            int count = bytes.remaining();
            try {
                if (options.maxLength().isPresent()
                        && opened().length() + count > options.maxLength().getAsLong()) {
                    subscription.cancel();
                    onLoop(() -> stop(tooLarge()));
                    return;
                }
                opened().write(bytes);
                feed.add(count);
                subscription.request(1);
            } catch (IOException e) {
                subscription.cancel();
                onLoop(() -> notWritten(e));
            }
        }

        @Override
        public void onError(Throwable failure) {
            onLoop(() -> {
                if (!isOver()) {
                    broken(failure);
                }
            });
        }

        @Override
        public void onComplete() {
            onLoop(() -> {
                if (!isOver()) {
                    complete();
                }
            });
        }
    }

    private void complete() {
        long total = there.total().orElse(opened().length());
        if (opened().length() != total) {
            broken(new MsyncException(
                    ErrorCode.CONNECTION_LOST, what() + " ended before all of the " + total + " bytes had come"));
            return;
        }
        then(onDisk(this::finished), this::done, this::notWritten);
    }

    private DownloadedFile finished() throws IOException {
        String sum = opened().sha256();
        Optional<String> expected = options.sha256().map(digits -> digits.toLowerCase(Locale.ROOT));
        if (expected.isPresent() && !expected.get().equals(sum)) {
            throw new MsyncException(
                    ErrorCode.FILE_INVALID,
                    what() + " failed: the SHA-256 of what came is " + sum + ", not " + expected.get());
        }
        long length = opened().length();
        opened().finish();
        return DownloadedFile.builder()
                .length(length)
                .mediaType(mediaType)
                .sha256(sum)
                .resumedFrom(resumedFrom)
                .build();
    }

    @Override
    Span span(Telemetry telemetry) {
        return telemetry.download(feed::bytes);
    }

    @Override
    public SpanSubject subject() {
        return SpanSubject.DOWNLOAD;
    }

    @Override
    CompletionStage<?> cleanUp(MsyncException why) {
        Flow.Subscription taken = coming;
        if (taken != null) {
            taken.cancel();
        }
        Partial opened = partial;
        if (opened == null) {
            return CompletableFuture.completedStage(null);
        }
        boolean isOfUse = why.code() != ErrorCode.FILE_INVALID && why.code() != ErrorCode.FILE_TOO_LARGE;
        return onDisk(() -> {
            opened.leave(isOfUse);
            return true;
        });
    }
}
