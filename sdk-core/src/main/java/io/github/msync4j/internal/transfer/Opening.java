package io.github.msync4j.internal.transfer;

import io.github.msync4j.MsyncException;
import io.github.msync4j.attachment.RemoteFile;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.rest.Ranging;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.tracing.SpanSubject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A file that the application takes itself, as it comes. */
public final class Opening extends Work<Blob> {
    private final RemoteFile file;
    private final boolean plainTextAllowed;

    /** One that has not begun. */
    public Opening(RemoteFile file, boolean plainTextAllowed, Threads threads) {
        super("the download", threads, file.length());
        this.file = file;
        this.plainTextAllowed = plainTextAllowed;
    }

    @Override
    void begin(Service service) {
        try {
            Origin origin = Origin.of(file, service, plainTextAllowed);
            then(origin.get(new Ranging(Map.of(), head -> {})), this::done, failure -> stop(service.failure(failure)));
        } catch (MsyncException e) {
            stop(e);
        }
    }

    /** Its bytes come later, if the application wants them; the call is recorded as such. */
    @Override
    Span span(Telemetry telemetry) {
        return Span.UNRECORDED;
    }

    @Override
    public SpanSubject subject() {
        return SpanSubject.DOWNLOAD;
    }

    @Override
    CompletionStage<?> cleanUp(MsyncException why) {
        return CompletableFuture.completedStage(null);
    }
}
