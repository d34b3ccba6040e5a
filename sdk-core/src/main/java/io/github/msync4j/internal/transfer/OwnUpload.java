package io.github.msync4j.internal.transfer;

import io.github.msync4j.MsyncException;
import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.attachment.AttachmentUploader;
import io.github.msync4j.attachment.UploadTarget;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.tracing.SpanSubject;
import java.net.URI;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A file on its way to a server of the application's own, which the application brings there itself. Source: R15. */
public final class OwnUpload extends Work<Attachment> {
    private final AttachmentSource source;
    private final UploadTarget target;
    private final AttachmentUploader uploader;
    private @Nullable CompletionStage<URI> uploading;
    private boolean left;

    /** An upload that has not begun. */
    public OwnUpload(AttachmentSource source, UploadTarget target, AttachmentUploader uploader, Threads threads) {
        super("the upload of " + source.fileName(), threads, OptionalLong.of(source.length()));
        this.source = source;
        this.target = target;
        this.uploader = uploader;
    }

    @Override
    void begin(Service service) {
        then(
                Fingerprint.of(source, source.length(), threads.users()),
                this::send,
                failure -> stop(service.failure(failure)));
    }

    private void send(Fingerprint print) {
        then(
                CompletableFuture.supplyAsync(this::call, threads.users()),
                begun -> then(begun, url -> uploaded(url, print), this::fail),
                this::fail);
    }

    private CompletionStage<URI> call() {
        CompletionStage<URI> begun = Objects.requireNonNull(uploader.upload(source, target), "a stage");
        synchronized (this) {
            uploading = begun;
            if (!left) {
                return begun;
            }
        }
        leave();
        return begun;
    }

    private void leave() {
        CompletionStage<URI> begun;
        synchronized (this) {
            left = true;
            begun = uploading;
        }
        if (begun != null) {
            begun.toCompletableFuture().cancel(false);
        }
    }

    private void uploaded(@Nullable URI url, Fingerprint print) {
        if (url == null) {
            stop(ErrorCode.UPLOAD_FAILED, "the uploader gave no URL");
            return;
        }
        feed.add(source.length());
        done(Attachment.builder()
                .url(url.toString())
                .fileName(source.fileName())
                .mediaType(source.mediaType())
                .length(source.length())
                .sha256(print.sha256())
                .build());
    }

    /** Its own words may hold a secret, so they are the cause and not the message. */
    private void fail(Throwable failure) {
        stop(
                failure instanceof MsyncException typed
                        ? typed
                        : new MsyncException(
                                ErrorCode.UPLOAD_FAILED,
                                what() + " failed: the uploader failed with "
                                        + failure.getClass().getName(),
                                failure));
    }

    @Override
    Span span(Telemetry telemetry) {
        return telemetry.upload(feed::bytes);
    }

    @Override
    public SpanSubject subject() {
        return SpanSubject.UPLOAD;
    }

    @Override
    CompletionStage<?> cleanUp(MsyncException why) {
        // it may be called at this moment, and nothing be known here of what it gives
        leave();
        return CompletableFuture.completedStage(null);
    }
}
