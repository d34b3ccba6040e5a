package io.github.msync4j.example;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.message.MessageHandler;
import io.github.msync4j.message.MessageReceived;
import java.net.URI;

public final class FirstMessage {
    public static void main(String[] args) {
        ClientOptions options = ClientOptions.builder("demo#app")
                .rest(URI.create(args[0])) // without rest and socket: the real service
                .socket(URI.create(args[1]))
                .build();
        try (MsyncClient alice = MsyncClient.create(options)) {
            alice.addHandler(new MessageHandler() {
                @Override
                public void onMessageReceived(MessageReceived event) {
                    System.out.println("received " + event.message());
                }
            });
            alice.login("alice", Credentials.password("secret"))
                    .thenCompose(connected -> alice.messages().sendText("bob", "hello"))
                    .thenAccept(sent -> System.out.println("the server took it as " + sent.id()))
                    .toCompletableFuture()
                    .join();
        }
    }
}
