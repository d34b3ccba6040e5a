package io.github.msync4j.internal.transfer;

import io.github.msync4j.MsyncException;
import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.attachment.UploadTarget;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.rest.AppKey;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.rest.FileApi;
import io.github.msync4j.rest.FileChatType;
import io.github.msync4j.rest.FilePart;
import io.github.msync4j.rest.FileUpload;
import io.github.msync4j.rest.PartUpload;
import io.github.msync4j.rest.UploadAbortion;
import io.github.msync4j.rest.UploadCompletion;
import io.github.msync4j.rest.UploadedFile;
import io.github.msync4j.rest.UploadedFiles;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.tracing.SpanSubject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to the service: in one call, or in parts if it is large and the service takes parts. Source: messages.md
 * 2.5, 2.6.
 */
public final class Upload extends Work<Attachment> {
    private final AttachmentSource source;
    private final UploadTarget target;
    private final Cursor cursor;
    private @Nullable Service service;
    private @Nullable PartPlan plan;
    private String uploadId = "";
    private Fingerprint print = new Fingerprint("", List.of());

    /** An upload that has not begun. */
    public Upload(AttachmentSource source, UploadTarget target, Threads threads) {
        super("the upload of " + source.fileName(), threads, OptionalLong.of(source.length()));
        this.source = source;
        this.target = target;
        this.cursor = new Cursor(source);
    }

    @Override
    void begin(Service given) {
        service = given;
        if (PartPlan.isWorthIt(source.length(), PartPlan.DEFAULT_PART_LENGTH)) {
            then(files(given).beginUpload(), this::inParts, failure -> {
                MsyncException why = given.failure(failure);
                if (why.code() == ErrorCode.NOT_LOGGED_IN) {
                    stop(why);
                } else {
                    given.again("an upload in one call, since the service takes no parts", why);
                    lookAt(source.length(), this::inOneCall);
                }
            });
        } else {
            lookAt(source.length(), this::inOneCall);
        }
    }

    private static FileApi files(Service service) {
        return FileApi.of(service.calls());
    }

    private FileApi files() {
        return files(Objects.requireNonNull(service, "begun"));
    }

    private void lookAt(long partLength, Runnable next) {
        then(
                Fingerprint.of(source, partLength, threads.users()),
                seen -> {
                    print = seen;
                    next.run();
                },
                this::fail);
    }

    private void fail(Throwable failure) {
        stop(Objects.requireNonNull(service, "begun").failure(failure));
    }

    // ---- in one call ----------------------------------------------------------------------------

    private void inOneCall() {
        Blob bytes = Slice.of(cursor, 0, source.length(), print.parts().get(0), feed::add);
        FileUpload.Builder upload = FileUpload.builder()
                .chatType(chatType())
                .chatTarget(target.to())
                .file(bytes.withFileName(source.fileName()).withMediaType(source.mediaType()));
        target.thumbnailWidth().ifPresent(upload::thumbnailWidth);
        target.thumbnailHeight().ifPresent(upload::thumbnailHeight);
        then(files().uploadFile(upload.build()), this::uploaded, this::fail);
    }

    private FileChatType chatType() {
        return switch (target.chatType().orElse(ChatType.SINGLE)) {
            case GROUP -> FileChatType.GROUP;
            case ROOM -> FileChatType.ROOM;
            case SINGLE, UNKNOWN -> FileChatType.SINGLE;
        };
    }

    // ---- in parts -------------------------------------------------------------------------------

    private void inParts(PartUpload upload) {
        uploadId = upload.id();
        // 0 is a service that does not say; the vendor's client takes it for "none", and sends nothing
        if (upload.maxFileLength() > 0 && source.length() > upload.maxFileLength()) {
            stop(
                    ErrorCode.FILE_TOO_LARGE,
                    "it has " + source.length() + " bytes, and the service takes " + upload.maxFileLength());
            return;
        }
        long partLength = upload.partLength() > 0 ? upload.partLength() : PartPlan.DEFAULT_PART_LENGTH;
        if ((source.length() + partLength - 1) / partLength > Integer.MAX_VALUE) {
            stop(ErrorCode.UPLOAD_FAILED, "the service wants parts of " + partLength + " bytes, which are too many");
            return;
        }
        lookAt(partLength, () -> {
            plan = new PartPlan(source.length(), partLength, source.isSeekable() ? PartPlan.AT_ONCE : 1);
            sendParts(plan);
        });
    }

    private void sendParts(PartPlan parts) {
        for (Optional<PartPlan.Part> next = parts.next(); next.isPresent(); next = parts.next()) {
            send(parts, next.get());
        }
        if (parts.isComplete()) {
            complete();
        }
    }

    private void send(PartPlan parts, PartPlan.Part part) {
        AtomicLong gone = new AtomicLong();
        Blob bytes =
                Slice.of(cursor, part.offset(), part.length(), print.parts().get(part.number() - 1), more -> {
                    gone.addAndGet(more);
                    feed.add(more);
                });
        FilePart call = FilePart.builder()
                .uploadId(uploadId)
                .number(part.number())
                .part(bytes)
                .build();
        then(
                files().uploadPart(call),
                done -> {
                    parts.sent(part);
                    sendParts(parts);
                },
                failure -> {
                    feed.add(-gone.get());
                    failed(parts, part, failure);
                });
    }

    private void failed(PartPlan parts, PartPlan.Part part, Throwable failure) {
        Service asked = Objects.requireNonNull(service, "begun");
        MsyncException why = asked.failure(failure);
        Optional<Duration> pause =
                asked.mayPass(why) ? parts.failed(part, threads.loop().dice()) : Optional.empty();
        if (pause.isPresent()) {
            asked.again("part " + part.number() + " of an upload", why);
            after(pause.get(), () -> send(parts, part));
        } else {
            stop(why);
        }
    }

    private void complete() {
        UploadCompletion.Builder completion = UploadCompletion.builder()
                .uploadId(uploadId)
                .chatType(chatType())
                .chatTarget(target.to());
        target.thumbnailWidth().ifPresent(completion::thumbnailWidth);
        target.thumbnailHeight().ifPresent(completion::thumbnailHeight);
        then(files().completeUpload(completion.build()), this::uploaded, this::fail);
    }

    // ---- how it ends ----------------------------------------------------------------------------

    private void uploaded(UploadedFiles files) {
        Service asked = Objects.requireNonNull(service, "begun");
        Optional<AppKey> app = asked.app();
        UploadedFile file = files.files().isEmpty() ? null : files.files().get(0);
        if (file == null
                || file.id().isEmpty()
                || app.isEmpty()
                || asked.address().isEmpty()) {
            stop(ErrorCode.UPLOAD_FAILED, "the service does not say where the file is");
            return;
        }
        String base = asked.address().get().toString().replaceAll("/$", "");
        Attachment.Builder attachment = Attachment.builder()
                .url(base + "/" + app.get().org() + "/" + app.get().app() + "/chatfiles/" + file.id())
                .fileName(source.fileName())
                .mediaType(source.mediaType())
                .length(source.length())
                .sha256(print.sha256());
        if (!file.shareSecret().isEmpty()) {
            attachment.secret(file.shareSecret());
        }
        threads.users().execute(cursor::close);
        done(attachment.build());
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
        threads.users().execute(cursor::close);
        Service asked = service;
        if (asked != null && !uploadId.isEmpty() && why.code() != ErrorCode.CLOSED) {
            // nobody waits for that: where it does not get through, the service forgets the upload by itself
            var unused = files(asked)
                    .abortUpload(UploadAbortion.builder().uploadId(uploadId).build());
        }
        return CompletableFuture.completedStage(null);
    }
}
