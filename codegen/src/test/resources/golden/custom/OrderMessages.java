// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.Messages;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.custom.MessageType;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.spec.GeneratedFrom;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/**
 * Sends what a {@link OrderHandler} receives. Safe for all threads.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
public final class OrderMessages {
    private final Messages messages;

    private OrderMessages(Messages messages) {
        this.messages = messages;
    }

    /**
     * Sends with a client.
     *
     * @param client the client; to receive, its options need {@link #types}
     * @return where to send from
     */
    public static OrderMessages of(MsyncClient client) {
        return new OrderMessages(client.messages());
    }

    /**
     * Returns the types, for {@code ClientOptions.Builder.addMessageTypes}.
     *
     * @return the types
     */
    public static List<MessageType> types() {
        return List.of(
                MessageType.of("order_shipped", OrderShippedAttributes::read, OrderEvent.Shipped::new),
                MessageType.of("everything", EverythingAttributes::read, OrderEvent.Everything::new));
    }

    /**
     * Makes the content of a message.
     *
     * @param value what it says
     * @return the content, for any message
     */
    public static Custom content(OrderShipped value) {
        return OrderShippedAttributes.write(value);
    }

    /**
     * Sends one to a user; fails as {@code Messages.send} does.
     *
     * @param to the user
     * @param value what it says
     * @return the message as the server took it
     */
    public CompletionStage<Message> send(String to, OrderShipped value) {
        return messages.send(OutgoingMessage.builder().to(to).content(content(value)).build());
    }

    /**
     * Makes the content of a message.
     *
     * @param value what it says
     * @return the content, for any message
     */
    public static Custom content(Everything value) {
        return EverythingAttributes.write(value);
    }

    /**
     * Sends one to a user; fails as {@code Messages.send} does.
     *
     * @param to the user
     * @param value what it says
     * @return the message as the server took it
     */
    public CompletionStage<Message> send(String to, Everything value) {
        return messages.send(OutgoingMessage.builder().to(to).content(content(value)).build());
    }
}
