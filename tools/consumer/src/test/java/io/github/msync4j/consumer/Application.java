package io.github.msync4j.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.DevServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The application of this module, as it is started: with nothing but the modules that it needs. */
final class Application {
    private Application() {}

    /** What {@code java} is told; the users that the application is for are there then. */
    static List<String> arguments(DevServer server) throws IOException, InterruptedException {
        for (String user : List.of("alice", "bob")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.rest() + "/demo/app/users"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"username\":\"" + user + "\",\"password\":\"secret\"}"))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        return List.of(
                "--module-path",
                ModulePath.ofApplication().toString(),
                // not even the modules of the JDK that nobody asked for
                "--limit-modules",
                "io.github.msync4j.consumer",
                "--module",
                "io.github.msync4j.consumer/" + Main.class.getName(),
                server.rest().toString(),
                server.socket().toString());
    }
}
