package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.core.Engine;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The listening port and the one event loop that everything of a server happens on. */
public final class HttpListener implements AutoCloseable {

    /** More than any text: who sends a larger one shall be told that it is too large, not cut off. */
    private static final int MAX_FRAME = 10 * 1024 * 1024;

    /** The second one is what a client asks for whose base address ends with a slash. */
    private static final Set<String> SOCKET_PATHS = Set.of("/websocket", "//websocket");

    private static final long TICK_MILLIS = 100;
    private static final int CLOSING_SECONDS = 2;
    private static final long PATIENCE_SECONDS = 10;

    private static final long FILE_TICK_MILLIS = 1_000;

    private final Vertx vertx;
    private final Context loop;
    private final FileFolder folder;
    private final String authority;

    private HttpListener(Vertx vertx, Context loop, FileFolder folder, String authority) {
        this.vertx = vertx;
        this.loop = loop;
        this.folder = folder;
        this.authority = authority;
    }

    /**
     * Starts to listen.
     *
     * @param engine the server proper
     * @param sockets takes new sockets
     * @param bootstrap where the server is, for those who ask
     * @param options where to listen
     * @return listening
     * @throws UncheckedIOException if the port cannot be listened on, or files cannot be kept
     */
    public static HttpListener start(Engine engine, Sockets sockets, Bootstrap bootstrap, DevServerOptions options) {
        FileFolder folder = FileFolder.open(options.fileFolder());
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setUseDaemonThread(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            Context loop = vertx.getOrCreateContext();
            FileApi files = new FileApi(vertx, engine, folder, options);
            HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                            // REST stays readable to whatever is put between client and server
                            .setHttp2ClearTextEnabled(false)
                            .setMaxWebSocketFrameSize(MAX_FRAME)
                            .setMaxWebSocketMessageSize(MAX_FRAME)
                            .setWebSocketClosingTimeout(CLOSING_SECONDS)
                            .setPerMessageWebSocketCompressionSupported(false)
                            .setPerFrameWebSocketCompressionSupported(false))
                    .webSocketHandshakeHandler(HttpListener::shake)
                    .webSocketHandler(sockets::opened)
                    .requestHandler(new RestApi(engine, sockets, bootstrap, files, options).router(vertx));
            await(server.listen(options.port(), options.host()));
            vertx.setPeriodic(TICK_MILLIS, id -> sockets.tick());
            vertx.setPeriodic(FILE_TICK_MILLIS, id -> files.tick());
            return new HttpListener(vertx, loop, folder, authority(options.host(), server.actualPort()));
        } catch (ExecutionException e) {
            vertx.close();
            folder.close();
            throw new UncheckedIOException(new IOException(
                    "cannot listen on " + authority(options.host(), options.port()) + ": " + e.getCause(), e));
        }
    }

    private static void shake(ServerWebSocketHandshake handshake) {
        if (SOCKET_PATHS.contains(handshake.path())) {
            handshake.accept();
        } else {
            handshake.reject(404);
        }
    }

    private static String authority(String host, int port) {
        String reachable = host.equals("0.0.0.0") ? "127.0.0.1" : host.equals("::") ? "::1" : host;
        return (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port;
    }

    /**
     * Tells where this listens.
     *
     * @return host and port
     */
    public String authority() {
        return authority;
    }

    /**
     * Runs something on the event loop and waits for it.
     *
     * @param action what
     * @param <T> of its result
     * @return its result; what it throws is thrown here
     */
    public <T> T call(Supplier<T> action) {
        Context current = Vertx.currentContext();
        if (current != null && current.owner() == vertx) {
            return action.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        loop.runOnContext(v -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the server is closed or stuck", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            await(vertx.close());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the server did not close", e.getCause());
        } finally {
            folder.close();
        }
    }

    private static <T> void await(Future<T> future) throws ExecutionException {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new ExecutionException("no answer within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException("interrupted", e);
        }
    }
}
