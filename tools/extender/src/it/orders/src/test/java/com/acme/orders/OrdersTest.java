package com.acme.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.registration.Registration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private final CompletableFuture<String> told = new CompletableFuture<>();
    private final CompletableFuture<LogRecord> logged = new CompletableFuture<>();

    @Test
    void customerIsToldWhatIsOnItsWay() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.builder().build());
                MsyncClient shop = MsyncClient.create(options(server).build());
                MsyncClient alice = Orders.customer(
                        options(server), (from, items) -> told.complete(from + " ships " + items))) {
            login(shop, "shop");
            login(alice, "alice");

            shop.logging().setLevel(LogLevel.INFO);
            shop.logging().addListener(record -> {
                if (record.event().equals(OrderLog.SHIPPING.key())) {
                    logged.complete(record);
                }
            });

            await(Orders.ship(shop, "alice", "7", "tea", "茶"));

            assertEquals("shop ships [tea, 茶]", await(told));
            LogRecord record = await(logged);
            assertEquals("com.acme.shop.orders", record.logger());
            assertEquals(
                    List.of("orderId=7", "customer=alice", "items=2"),
                    record.fields().stream()
                            .map(field -> field.key() + "=" + field.value())
                            .toList());
        }
    }

    private static ClientOptions.Builder options(DevServer server) {
        return ClientOptions.builder("demo#app").rest(server.rest()).socket(server.socket());
    }

    private static void login(MsyncClient client, String user) throws Exception {
        await(Registration.of(client).register(user, "secret"));
        await(client.login(user, Credentials.password("secret")));
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
