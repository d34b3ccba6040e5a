package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Arrival;
import io.github.msync4j.devserver.core.FileCatalog;
import io.github.msync4j.devserver.core.RestRefusal;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.WriteStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file in it, read as it comes: the file goes to the folder and is never in memory as a whole. What there is no
 * room for is read and dropped, so that who sends it gets to read the refusal.
 */
final class FileForm {

    private static final String ANY = "application/octet-stream";

    private final Vertx vertx;
    private final FileCatalog catalog;
    private final FileFolder folder;
    private final String field;
    private final Promise<Received> received = Promise.promise();
    private Future<?> writing = Future.succeededFuture();
    private @Nullable Arrival arrival;
    private @Nullable RestRefusal refusal;
    private String mediaType = ANY;

    /** A file that came, and the form it came in. */
    record Received(Arrival arrival, String mediaType, HttpServerRequest form) {}

    private FileForm(Vertx vertx, FileCatalog catalog, FileFolder folder, String field) {
        this.vertx = vertx;
        this.catalog = catalog;
        this.folder = folder;
        this.field = field;
    }

    /** Reads a form. Nothing of it is left if that fails; what there is otherwise, is the caller's. */
    static Future<Received> read(
            Vertx vertx, HttpServerRequest request, FileCatalog catalog, FileFolder folder, String field) {
        String type = request.getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return Future.failedFuture(new RestRefusal(400, "illegal_argument", "the body is not a multipart form"));
        }
        FileForm form = new FileForm(vertx, catalog, folder, field);
        request.setExpectMultipart(true);
        request.uploadHandler(form::file);
        // nobody reads that: who sent it is gone, or sends no form
        request.exceptionHandler(
                broken -> form.received.tryFail(new RestRefusal(400, "bad_request", "the form broke off")));
        request.endHandler(end -> form.writing.onComplete(written -> form.end(request, written.cause())));
        return form.received.future().onFailure(failure -> form.forget());
    }

    private void file(HttpServerFileUpload upload) {
        if (!upload.name().equals(field) || arrival != null) {
            upload.handler(ignored -> {});
            return;
        }
        Arrival coming = catalog.arrive();
        arrival = coming;
        String type = upload.contentType();
        mediaType = type != null && type.matches("[!-~]+/[ -~]+") ? type : ANY;
        String path = folder.begin(coming.name()).toString();
        upload.pause();
        writing = vertx.fileSystem()
                .open(path, new OpenOptions().setCreateNew(true).setRead(false))
                // a form that broke off meanwhile has nobody to end the pipe
                .compose(file -> received.future().isComplete()
                        ? file.close()
                        : upload.pipe().to(new Counted(file, coming)));
    }

    private void end(HttpServerRequest request, @Nullable Throwable failure) {
        Arrival came = arrival;
        if (failure != null) {
            received.tryFail(failure);
        } else if (refusal != null) {
            received.tryFail(refusal);
        } else if (came == null) {
            received.tryFail(new RestRefusal(400, "illegal_argument", "the form has no file called " + field));
        } else if (!received.tryComplete(new Received(came, mediaType, request))) {
            forget();
        }
    }

    /** Once nothing is written any more. */
    private void forget() {
        Arrival dropped = arrival;
        if (dropped != null) {
            writing.onComplete(over -> {
                catalog.drop(dropped);
                folder.delete(dropped.name());
            });
        }
    }

    /** Writes to a file as long as there is room. */
    private final class Counted implements WriteStream<Buffer> {
        private final AsyncFile file;
        private final Arrival coming;

        Counted(AsyncFile file, Arrival coming) {
            this.file = file;
            this.coming = coming;
        }

        @Override
        public Future<Void> write(Buffer bytes) {
            if (refusal == null) {
                try {
                    catalog.take(coming, bytes.length());
                    return file.write(bytes);
                } catch (RestRefusal e) {
                    refusal = e;
                }
            }
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> end() {
            return file.end();
        }

        @Override
        public boolean writeQueueFull() {
            return file.writeQueueFull();
        }

        @Override
        public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
            file.setWriteQueueMaxSize(size);
            return this;
        }

        @Override
        public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
            file.drainHandler(handler);
            return this;
        }

        @Override
        public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
            file.exceptionHandler(handler);
            return this;
        }
    }
}
