package io.github.msync4j;

import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.attachment.AttachmentUploader;
import io.github.msync4j.attachment.CombinedPreview;
import io.github.msync4j.attachment.DownloadOptions;
import io.github.msync4j.attachment.DownloadedFile;
import io.github.msync4j.attachment.RemoteFile;
import io.github.msync4j.attachment.Transfer;
import io.github.msync4j.attachment.UploadTarget;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.connection.Connection;
import io.github.msync4j.internal.transfer.Download;
import io.github.msync4j.internal.transfer.Opening;
import io.github.msync4j.internal.transfer.OwnUpload;
import io.github.msync4j.internal.transfer.Turned;
import io.github.msync4j.internal.transfer.Upload;
import io.github.msync4j.internal.transfer.Work;
import io.github.msync4j.internal.wire.CombinedFile;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Message;
import io.github.msync4j.spec.Blob;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The files of messages: they are uploaded first, and the message then says where they are; who gets the message downloads them.
 * Got from {@link MsyncClient#attachments()}; safe for all threads. No file is ever in memory as a whole; bytes are read and
 * written on the handler executor, a piece at a time.
 *
 * <p>Each transfer may fail with {@link ErrorCode#NOT_LOGGED_IN} if nobody is logged in, or the session it began in ends;
 * {@link ErrorCode#CANCELLED} after {@link Transfer#cancel()}, {@link ErrorCode#CLOSED} after {@link MsyncClient#close()}; and with
 * {@link ErrorCode#TIMEOUT}, {@link ErrorCode#SERVER_UNREACHABLE} or {@link ErrorCode#SERVER_BUSY} once it was tried often
 * enough.
 */
public final class Attachments {
    /** What the vendor's client calls the file of a combined message. */
    private static final String COMBINED_NAME = "combine";

    /** As much as the service takes. */
    private static final int MAX_COMBINED_BYTES = 10 * 1024 * 1024;

    private final ClientOptions options;
    private final Connection connection;
    private final BooleanSupplier closed;

    Attachments(ClientOptions options, Connection connection, BooleanSupplier closed) {
        this.options = options;
        this.connection = connection;
        this.closed = closed;
    }

    /**
     * Uploads a file for a user.
     *
     * @param source the file
     * @param user the user
     * @return the transfer, under way
     * @see #upload(AttachmentSource, UploadTarget)
     */
    public Transfer<Attachment> upload(AttachmentSource source, String user) {
        return upload(source, UploadTarget.builder().to(user).build());
    }

    /**
     * Uploads a file: to the service, or by the {@link ClientOptions.Builder#attachmentUploader} that there is. The file is read
     * through once before anything is sent. One of more than 7.5 MB goes in parts, four at a time, each of which is sent again,
     * up to three times, where it does not get through; where the service takes no parts, and for smaller files, it goes in one
     * call, which is not made again.
     *
     * <p>Fails with {@link ErrorCode#UPLOAD_FAILED} for a file that is empty, cannot be read, changes meanwhile or is refused,
     * {@link ErrorCode#FILE_TOO_LARGE} if the service takes no such large ones (where it says so before, nothing is sent) or the
     * file has more than 2,147,483,647 bytes, which no message can say. An upload in parts that fails is given up at the service
     * too.
     *
     * @param source the file
     * @param target for whom it is
     * @return the transfer, under way; its result goes into a message with {@link AttachmentContents}
     */
    public Transfer<Attachment> upload(AttachmentSource source, UploadTarget target) {
        Optional<AttachmentUploader> own = options.attachmentUploader();
        Work<Attachment> upload = own.isPresent()
                ? new OwnUpload(source, target, own.get(), connection.threads())
                : new Upload(source, target, connection.threads());
        Optional<MsyncException> problem = problem(source, target);
        if (problem.isPresent()) {
            return refused(upload, problem.get());
        }
        return begin(upload);
    }

    private static Optional<MsyncException> problem(AttachmentSource source, UploadTarget target) {
        if (target.chatType().orElse(ChatType.SINGLE) == ChatType.UNKNOWN
                || target.to().isBlank()) {
            return Optional.of(new MsyncException(
                    ErrorCode.INVALID_ARGUMENT, "the upload failed: say for whom the file is, with a known chat type"));
        }
        if (target.thumbnailWidth().orElse(1) < 1 || target.thumbnailHeight().orElse(1) < 1) {
            return Optional.of(new MsyncException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the upload failed: a thumbnail is 1 pixel wide and high at the least"));
        }
        if (source.length() == 0) {
            return Optional.of(new MsyncException(
                    ErrorCode.UPLOAD_FAILED, "the upload failed: " + source.fileName() + " is empty"));
        }
        if (source.length() > Integer.MAX_VALUE) {
            return Optional.of(new MsyncException(
                    ErrorCode.FILE_TOO_LARGE,
                    "the upload failed: " + source.fileName() + " has more than " + Integer.MAX_VALUE + " bytes"));
        }
        return Optional.empty();
    }

    /**
     * Downloads a file.
     *
     * @param file which
     * @param target where to
     * @return the transfer, under way
     * @see #download(RemoteFile, Path, DownloadOptions)
     */
    public Transfer<DownloadedFile> download(RemoteFile file, Path target) {
        return download(file, target, DownloadOptions.builder().build());
    }

    /**
     * Downloads a file to where the application says; what the file is called in the message does not matter. Until it is
     * complete it lies beside that place, as the same name with {@code .part} in it, and then takes the place of what is there at
     * once: a download that broke off never looks like a file. One that breaks off is gone on with from where it broke, if the
     * server says that it is still the same file, and from its beginning otherwise; it is given up when nothing came five times.
     *
     * <p>A file of the service's own is asked for at this client's REST address, whatever host its URL names, with token and
     * secret. One that lies elsewhere is asked for by its URL to the letter, without either. Who does not trust senders looks
     * at the URL first: they choose which host is asked.
     *
     * <p>Fails with {@link ErrorCode#DOWNLOAD_FORBIDDEN}, {@link ErrorCode#FILE_EXPIRED} or {@link ErrorCode#FILE_NOT_FOUND} when
     * the server says so, {@link ErrorCode#FILE_INVALID} if its SHA-256 is another one, {@link ErrorCode#FILE_TOO_LARGE} if it is
     * longer than allowed, {@link ErrorCode#DOWNLOAD_FAILED} if it cannot be written, {@link ErrorCode#INVALID_ARGUMENT} for a URL
     * that is none, or that is without TLS where that is not allowed.
     *
     * @param file which, see {@link RemoteFiles}
     * @param target where to: a file in a folder that is there
     * @param options what else matters
     * @return the transfer, under way
     */
    public Transfer<DownloadedFile> download(RemoteFile file, Path target, DownloadOptions options) {
        Work<DownloadedFile> download =
                new Download(file, target, options, this.options.plainTextAllowed(), connection.threads());
        if (target.getFileName() == null) {
            return refused(
                    download,
                    new MsyncException(ErrorCode.INVALID_ARGUMENT, "the download failed: the target names no file"));
        }
        return begin(download);
    }

    /**
     * Opens a file, to be taken as it comes: without a file on disk, and without a second try.
     *
     * @param file which
     * @return its bytes, which have one subscriber, who should come within {@link ClientOptions#stepTimeout()}; fails as
     *     {@link #download(RemoteFile, Path, DownloadOptions)} does
     */
    public CompletionStage<Blob> open(RemoteFile file) {
        return begin(new Opening(file, options.plainTextAllowed(), connection.threads()))
                .result();
    }

    // ---- combined messages ----------------------------------------------------------------------

    /**
     * Combines messages, to be forwarded together: writes them into a file and uploads that, with what becomes of it as with
     * {@link #upload(AttachmentSource, UploadTarget)}. Their attachments are not uploaded again: the URLs and secrets go with
     * them.
     *
     * <p>Also fails with {@link ErrorCode#QUOTA_REACHED} for no messages or more than 300, and for combined ones that are
     * combined too often: ten times is allowed; with {@link ErrorCode#INVALID_ARGUMENT} for one that cannot be combined, as a
     * piece of a stream cannot.
     *
     * @param messages the messages, sent or received, in the order in which they are to be shown
     * @param target for whom they are
     * @param preview what is shown of them before somebody opens them
     * @return the transfer, under way; its result is the content of a message
     */
    public Transfer<Combined> combine(List<Message> messages, UploadTarget target, CombinedPreview preview) {
        int level = CombinedFile.level(messages);
        if (messages.isEmpty() || messages.size() > CombinedFile.MAX_MESSAGES) {
            return notCombined(
                    target,
                    ErrorCode.QUOTA_REACHED,
                    "these are " + messages.size() + " messages; 1 to " + CombinedFile.MAX_MESSAGES
                            + " can be combined");
        }
        if (level > CombinedFile.MAX_LEVEL) {
            return notCombined(
                    target,
                    ErrorCode.QUOTA_REACHED,
                    "there are combined messages in combined messages, deeper than " + CombinedFile.MAX_LEVEL);
        }
        Optional<String> app = connection.appKey();
        if (app.isEmpty()) {
            return notCombined(target, ErrorCode.NOT_LOGGED_IN, "nobody is logged in; log in first");
        }
        byte[] file;
        try {
            file = CombinedFile.write(messages, app.get());
        } catch (IllegalArgumentException e) {
            return notCombined(target, ErrorCode.INVALID_ARGUMENT, String.valueOf(e.getMessage()));
        }
        AttachmentSource source = AttachmentSource.of(COMBINED_NAME, file);
        return new Turned<>(upload(source, target), attachment -> combined(attachment, preview, level));
    }

    private Transfer<Combined> notCombined(UploadTarget target, ErrorCode code, String why) {
        AttachmentSource nothing = AttachmentSource.of(COMBINED_NAME, new byte[0]);
        Transfer<Attachment> refused = refused(
                new Upload(nothing, target, connection.threads()),
                new MsyncException(code, "combining the messages failed: " + why));
        return new Turned<>(refused, attachment -> Combined.builder().build());
    }

    private static Combined combined(Attachment attachment, CombinedPreview preview, int level) {
        Combined.Builder combined = Combined.builder()
                .url(attachment.url())
                .fileLength(attachment.length())
                .level(level);
        // as the vendor's client does it, with all that is needed in the URL
        attachment
                .secret()
                .ifPresent(secret ->
                        combined.secret(secret).url(attachment.url() + "?em-redirect=true&share-secret=" + secret));
        preview.title().ifPresent(combined::title);
        preview.summary().ifPresent(combined::summary);
        preview.compatibleText().ifPresent(combined::compatibleText);
        return combined.build();
    }

    /**
     * Downloads and reads the messages of a combined message, into memory: 10 MB of them at most.
     *
     * <p>Fails with {@link ErrorCode#COMBINED_FILE_CORRUPT} if the file is damaged or no such file, with
     * {@link ErrorCode#FILE_TOO_LARGE} if it is larger, and as {@link #open} does.
     *
     * @param combined the combined message
     * @return its messages, in their order; what this version does not know of them is {@code UnknownContent}
     */
    public CompletionStage<List<Message>> messagesOf(Combined combined) {
        return open(RemoteFiles.of(combined))
                .thenCompose(bytes -> bytes.toBytes(MAX_COMBINED_BYTES))
                .handle((file, failure) -> failure == null
                        ? messages(file)
                        : CompletableFuture.<List<Message>>failedStage(notRead(failure)))
                .thenCompose(Function.identity());
    }

    private static CompletionStage<List<Message>> messages(byte[] file) {
        try {
            return CompletableFuture.completedStage(CombinedFile.read(file));
        } catch (CombinedFile.CorruptException e) {
            return CompletableFuture.failedStage(new MsyncException(
                    ErrorCode.COMBINED_FILE_CORRUPT, "the file of the combined message is damaged: " + e.getMessage()));
        }
    }

    private static Throwable notRead(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof IllegalStateException
                ? new MsyncException(
                        ErrorCode.FILE_TOO_LARGE,
                        "the file of the combined message has more than " + MAX_COMBINED_BYTES + " bytes")
                : cause;
    }

    private <T> Transfer<T> begin(Work<T> work) {
        if (closed.getAsBoolean()) {
            return refused(
                    work,
                    new MsyncException(ErrorCode.CLOSED, "the transfer failed: the client was closed; make a new one"));
        }
        return connection.begin(work);
    }

    private static <T> Transfer<T> refused(Work<T> work, MsyncException why) {
        work.refuse(why);
        return work;
    }
}
