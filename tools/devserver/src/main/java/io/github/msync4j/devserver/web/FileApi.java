package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.devserver.core.Account;
import io.github.msync4j.devserver.core.Arrival;
import io.github.msync4j.devserver.core.ByteRange;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.FileCatalog;
import io.github.msync4j.devserver.core.FilePolicy;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.StoredFile;
import io.github.msync4j.devserver.core.Token;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that messages name: uploaded as a whole or in parts, downloaded as a whole or from somewhere on. */
final class FileApi {

    private static final System.Logger LOG = System.getLogger("io.github.msync4j.devserver");

    private static final int READ_BYTES = 64 * 1024;

    /** The service's own box for thumbnails, in pixels. */
    private static final int THUMBNAIL_SIDE = 170;

    private static final int MAX_THUMBNAIL_SIDE = 2_000;

    /** A picture of so many bytes is its own thumbnail. */
    private static final long SMALL_PICTURE = 10 * 1024;

    private final Vertx vertx;
    private final Engine engine;
    private final FileFolder folder;
    private final FileCatalog catalog;
    private final InstantSource clock;

    FileApi(Vertx vertx, Engine engine, FileFolder folder, DevServerOptions options) {
        this.vertx = vertx;
        this.engine = engine;
        this.folder = folder;
        this.catalog = new FileCatalog(new FilePolicy(
                options.maxFileBytes(), options.maxStoredBytes(), options.filePartBytes(), options.fileLifetime()));
        this.clock = options.clock();
    }

    /** What is not read into memory before it is looked at. */
    void serve(Router router) {
        RestApi.on(router, Route.FILE_UPLOAD).handler(user(this::upload));
        RestApi.on(router, Route.FILE_PART_PUT).handler(user(this::putPart));
        RestApi.on(router, Route.FILE_PART_COMPLETE).handler(user(this::complete));
        RestApi.on(router, Route.FILE_DOWNLOAD).handler(context -> answer(context, this::download));
    }

    /** Lets go of what is too old. */
    void tick() {
        catalog.forgetTheOld(clock.millis()).forEach(folder::delete);
    }

    // ---- who calls ------------------------------------------------------------------------------

    private interface Call {
        /** Done when the call is answered. */
        Future<?> answer(RoutingContext context) throws RestRefusal;
    }

    private interface UserCall {
        Future<JsonObject> answer(RoutingContext context, Account user) throws RestRefusal;
    }

    private io.vertx.core.Handler<RoutingContext> user(UserCall call) {
        return context -> answer(context, asked -> {
            RestRequest request = new RestRequest(asked);
            Token token = engine.directory().authenticate(request.appKey(), request.bearer(), clock.millis());
            if (engine.faults().stalls(Moment.REST, token.account().userId())) {
                return Future.succeededFuture();
            }
            return call.answer(asked, token.account()).onSuccess(body -> RestRoute.end(asked, 200, body));
        });
    }

    private static void answer(RoutingContext context, Call call) {
        try {
            call.answer(context).onFailure(failure -> refuse(context, failure));
        } catch (RestRefusal e) {
            // what is still coming is read, so that who sends it gets to read this
            HttpServerRequest request = context.request();
            if (!request.isEnded()) {
                request.handler(ignored -> {});
            }
            refuse(context, e);
        }
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        if (context.response().headWritten() || context.response().closed()) {
            // too late for words
            context.request().connection().close();
            return;
        }
        if (failure instanceof RestRefusal refusal) {
            RestRoute.refuse(context, refusal.status(), refusal.error(), refusal.description());
        } else {
            LOG.log(System.Logger.Level.ERROR, "a file call failed", failure);
            RestRoute.refuse(context, 500, "internal_server_error", "the server failed");
        }
    }

    // ---- up -------------------------------------------------------------------------------------

    private Future<JsonObject> upload(RoutingContext context, Account user) {
        HttpServerRequest request = context.request();
        boolean isRestricted = isTrue(request.getHeader("restrict-access"));
        return FileForm.read(vertx, request, catalog, folder, "file")
                .compose(form -> store(
                        context,
                        form.arrival(),
                        new FileCatalog.Description(
                                new RestRequest(context).appKey(),
                                isRestricted,
                                form.mediaType(),
                                side(request.getFormAttribute("thumbnail-width")),
                                side(request.getFormAttribute("thumbnail-height")))));
    }

    private Future<JsonObject> store(RoutingContext context, Arrival arrival, FileCatalog.Description how) {
        try {
            StoredFile file = catalog.store(arrival, how, clock.millis());
            folder.finished(file.id());
            JsonObject metadata =
                    new JsonObject().put("content-length", file.length()).put("content-type", file.mediaType());
            return Future.succeededFuture(envelope(
                    new RestRequest(context),
                    "/chatfiles",
                    new JsonObject()
                            .put("uuid", file.id())
                            .put("type", "chatfile")
                            .put("share-secret", file.secret())
                            .put("file-metadata", metadata)));
        } catch (RestRefusal e) {
            forget(arrival);
            return Future.failedFuture(e);
        }
    }

    private void forget(Arrival arrival) {
        catalog.drop(arrival);
        folder.delete(arrival.name());
    }

    private JsonObject envelope(RestRequest request, String path, JsonObject entity) {
        return new JsonObject()
                .put("action", request.method())
                .put("application", request.appKey())
                .put("path", path)
                .put("uri", request.uri().replaceAll("\\?.*", ""))
                .put("entities", new JsonArray().add(entity))
                .put("timestamp", clock.millis())
                .put("duration", 0)
                .put("organization", request.path("org"))
                .put("applicationName", request.path("app"));
    }

    private static boolean isTrue(@Nullable String text) {
        return "true".equals(text);
    }

    private static int side(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,3}")
                ? Math.min(Integer.parseInt(text), MAX_THUMBNAIL_SIDE)
                : THUMBNAIL_SIDE;
    }

    // ---- up in parts ----------------------------------------------------------------------------

    /** Begins an upload. */
    JsonObject begin(RestRequest request, Token token) throws RestRefusal {
        FilePolicy policy = catalog.policy();
        return envelope(
                request,
                "/sdk/chatfiles/part-upload",
                new JsonObject()
                        .put("uuid", catalog.begin(token.account(), clock.millis()))
                        .put("part_lower_limit", policy.partBytes())
                        .put("file_upper_limit", policy.maxFileBytes()));
    }

    private Future<JsonObject> putPart(RoutingContext context, Account user) throws RestRefusal {
        HttpServerRequest request = context.request();
        String id = uploadId(context);
        catalog.requireUpload(id, user);
        return FileForm.read(vertx, request, catalog, folder, "part_file").compose(form -> {
            try {
                String number = request.getFormAttribute("part_number");
                String replaced = catalog.put(id, user, number == null ? "" : number, form.arrival(), clock.millis());
                if (replaced != null) {
                    folder.delete(replaced);
                }
                return Future.succeededFuture(envelope(
                        new RestRequest(context), "/sdk/chatfiles/part-upload", new JsonObject().put("uuid", id)));
            } catch (RestRefusal e) {
                forget(form.arrival());
                return Future.failedFuture(e);
            }
        });
    }

    private Future<JsonObject> complete(RoutingContext context, Account user) throws RestRefusal {
        HttpServerRequest request = context.request();
        List<Arrival> parts = catalog.complete(uploadId(context), user);
        Arrival whole = catalog.joined(parts);
        var how = new FileCatalog.Description(
                new RestRequest(context).appKey(),
                isTrue(request.getParam("restrict-access")),
                // no part says what the whole is
                "application/octet-stream",
                side(request.getParam("thumbnail-width")),
                side(request.getParam("thumbnail-height")));
        return vertx.executeBlocking(
                        () -> {
                            folder.join(parts, whole.name());
                            return whole;
                        },
                        false)
                .compose(done -> store(context, whole, how))
                .onFailure(failure -> forget(whole));
    }

    /** Gives an upload up. */
    JsonObject abort(RestRequest request, Token token) throws RestRefusal {
        String id = request.path("upload_id");
        catalog.abort(id == null ? "" : id, token.account()).forEach(folder::delete);
        return envelope(request, "/sdk/chatfiles/part-upload", new JsonObject().put("uuid", id));
    }

    private static String uploadId(RoutingContext context) {
        String id = context.pathParam("upload_id");
        return id == null ? "" : id;
    }

    // ---- down -----------------------------------------------------------------------------------

    /** Whoever knows the secret may have the file, with a token or without: a page shows pictures by their URL. */
    private Future<?> download(RoutingContext context) throws RestRefusal {
        RestRequest request = new RestRequest(context);
        engine.directory().requireApp(request.appKey());
        String user = "";
        if (!request.bearer().isEmpty()) {
            Token token = engine.directory().authenticate(request.appKey(), request.bearer(), clock.millis());
            user = token.account().userId();
        }
        if (engine.faults().stalls(Moment.REST, user)) {
            return Future.succeededFuture();
        }
        String id = request.path("file_id");
        StoredFile file =
                catalog.open(request.appKey(), id == null ? "" : id, said(context, "share-secret"), clock.millis());
        if (said(context, "vframe").equals("true")) {
            Thumbnail still = Thumbnail.ofFilm(file.thumbnailWidth(), file.thumbnailHeight());
            return context.response()
                    .putHeader("Content-Type", still.mediaType())
                    .end(Buffer.buffer(still.bytes()));
        }
        return said(context, "thumbnail").equals("true") ? thumbnail(context, file) : whole(context, file);
    }

    /** What a request says in its query, or else in its headers. */
    private static String said(RoutingContext context, String name) {
        String query = context.request().getParam(name);
        String header = context.request().getHeader(name);
        return query != null ? query : header != null ? header : "";
    }

    private Future<?> thumbnail(RoutingContext context, StoredFile file) throws RestRefusal {
        if (file.length() <= SMALL_PICTURE) {
            return whole(context, file);
        }
        return vertx.executeBlocking(
                        () -> Thumbnail.of(folder.path(file.id()), file.thumbnailWidth(), file.thumbnailHeight()),
                        false)
                .compose(made -> made.<Future<?>>map(small -> context.response()
                                .putHeader("Content-Type", small.mediaType())
                                .end(Buffer.buffer(small.bytes())))
                        .orElseGet(() -> Future.failedFuture(new RestRefusal(
                                404, "entity_not_found", "the file is no picture that is known here"))));
    }

    private Future<?> whole(RoutingContext context, StoredFile file) throws RestRefusal {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        Optional<ByteRange> range =
                ByteRange.of(request.getHeader("Range"), request.getHeader("If-Range"), file.etag(), file.length());
        response.putHeader("Content-Type", file.mediaType())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("ETag", file.etag());
        long from = range.map(ByteRange::from).orElse(0L);
        long length = range.map(ByteRange::length).orElse(file.length());
        range.ifPresent(part -> response.setStatusCode(206)
                .putHeader("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + file.length()));
        response.putHeader("Content-Length", String.valueOf(length));
        // not sendFile, which takes who leaves in the middle for a failure of its own
        return vertx.fileSystem()
                .open(
                        folder.path(file.id()).toString(),
                        new OpenOptions().setWrite(false).setCreate(false))
                .compose(bytes -> bytes.setReadPos(from)
                        .setReadLength(length)
                        .setReadBufferSize(READ_BYTES)
                        .pipeTo(response));
    }
}
