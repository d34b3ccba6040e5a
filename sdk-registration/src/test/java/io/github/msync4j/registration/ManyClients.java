package io.github.msync4j.registration;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.logging.LogLevel;
import java.util.ArrayList;
import java.util.List;

/** Clients with the log levels of the argument, each of which registers a user; prints what their logs say. */
final class ManyClients {
    private ManyClients() {}

    public static void main(String[] arguments) {
        List<MsyncClient> clients = new ArrayList<>();
        List<Registration> registrations = new ArrayList<>();
        try (DevServer server = DevServer.start(DevServerOptions.defaults())) {
            for (String level : arguments[0].split(",")) {
                MsyncClient client = MsyncClient.create(ClientOptions.builder("demo#app")
                        .rest(server.rest())
                        .socket(server.socket())
                        .logLevel(LogLevel.valueOf(level))
                        .build());
                client.logging()
                        .addListener(entry ->
                                System.out.println(entry.level() + " " + entry.logger() + ": " + entry.message()));
                clients.add(client);
                registrations.add(Registration.of(client));
            }
            System.out.println("made");
            for (int i = 0; i < registrations.size(); i++) {
                registrations
                        .get(i)
                        .register("user" + i, "secret-1234")
                        .toCompletableFuture()
                        .join();
                registrations
                        .get(i)
                        .register("more" + i, "secret-1234")
                        .toCompletableFuture()
                        .join();
            }
            System.out.println(clients.size() + " registered");
            clients.forEach(MsyncClient::close);
        }
    }
}
