package com.acme.orders;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.custom.Received;
import io.github.msync4j.message.Message;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

public final class Orders {
    public static MsyncClient customer(ClientOptions.Builder options, BiConsumer<String, List<String>> told) {
        MsyncClient client = MsyncClient.create(
                options.addMessageTypes(OrderMessages.types()).build());
        client.addHandler(new OrderHandler() {
            @Override
            public void onShipped(Received<OrderShipped> order) {
                told.accept(order.message().from(), order.value().items());
            }
        });
        return client;
    }

    public static CompletionStage<Message> ship(MsyncClient shop, String customer, String order, String... items) {
        new OrderLog(shop.logging()).shipping(order, customer, items.length);
        return OrderMessages.of(shop)
                .send(customer, OrderShipped.builder().orderId(order).items(List.of(items)).build());
    }
}
