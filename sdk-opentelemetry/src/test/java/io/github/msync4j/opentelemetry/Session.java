package io.github.msync4j.opentelemetry;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A dev server with the user alice, and clients of hers. */
final class Session implements AutoCloseable {
    private final DevServer server;
    private final List<MsyncClient> clients = new ArrayList<>();

    private Session(DevServer server) {
        this.server = server;
    }

    static Session begin() throws Exception {
        Session session = new Session(DevServer.start(DevServerOptions.builder().build()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(session.server.rest() + "/demo/app/users"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"alice\",\"password\":\"secret\"}"))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return session;
    }

    /** Options of a client of this server. */
    ClientOptions.Builder options() {
        return ClientOptions.builder("demo#app").rest(server.rest()).socket(server.socket());
    }

    MsyncClient client(ClientOptions.Builder options) {
        MsyncClient client = MsyncClient.create(options.build());
        clients.add(client);
        return client;
    }

    MsyncClient online(ClientOptions.Builder options) throws Exception {
        MsyncClient client = client(options);
        await(client.login("alice", Credentials.password("secret")));
        return client;
    }

    static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clients.forEach(MsyncClient::close);
        server.close();
    }
}
