package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.custom.OrderEvent;
import com.acme.custom.OrderHandler;
import com.acme.custom.OrderMessages;
import com.acme.custom.OrderShipped;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.custom.Received;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageMalformed;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Custom messages from one client to another, of types that the application has in a spec of its own. */
class OwnMessagesTest extends ServerFixture {
    private static final OrderShipped SHIPPED =
            OrderShipped.builder().orderId("7").items(List.of("tea", "茶")).build();

    @Test
    void handlerIsGivenTheValueAndTheMessageItCameIn() throws Exception {
        BlockingQueue<Received<OrderShipped>> shipped = new LinkedBlockingQueue<>();
        Inbox others = new Inbox();
        online("bob", options().addMessageTypes(OrderMessages.types()), others, new OrderHandler() {
            @Override
            public void onShipped(Received<OrderShipped> event) {
                shipped.add(event);
            }
        });
        MsyncClient alice = online("alice");

        Message sent = await(OrderMessages.of(alice).send("bob", SHIPPED));

        Received<OrderShipped> event = shipped.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        assertThat(event.value()).isEqualTo(SHIPPED);
        assertThat(event.message()).isEqualTo(sent);
        assertThat(event.offline()).isFalse();
        others.next(Connected.class);
        // where no method is for it, it is an event as any other; and it comes once
        assertThat(others.next(OrderEvent.class)).isEqualTo(event);
        assertThat(others.waiting()).isEmpty();
    }

    @Test
    void attributesThatDoNotFitArriveAsAProblemAndWhatFollowsAsUsual() throws Exception {
        Inbox bobs = new Inbox();
        online("bob", options().addMessageTypes(OrderMessages.types()), bobs);
        MsyncClient alice = online("alice");

        Message wrong = await(alice.messages().send(custom("order_shipped")));
        await(OrderMessages.of(alice).send("bob", SHIPPED));

        bobs.next(Connected.class);
        MessageMalformed malformed = bobs.next(MessageMalformed.class);
        assertThat(malformed.message()).isEqualTo(wrong);
        assertThat(malformed.problems()).hasSize(1);
        assertThat(bobs.next(OrderEvent.Shipped.class).value()).isEqualTo(SHIPPED);
    }

    @Test
    void withoutItsTypeAMessageArrivesWithItsAttributes() throws Exception {
        Inbox bobs = new Inbox();
        online("bob", bobs);
        MsyncClient alice = online("alice");

        await(OrderMessages.of(alice).send("bob", SHIPPED));

        bobs.next(Connected.class);
        assertThat(bobs.next(MessageReceived.class).message().content()).isEqualTo(OrderMessages.content(SHIPPED));
    }

    @Test
    void customMessageWithoutANameIsRefused() throws Exception {
        assertThat(code(online("alice").messages().send(custom("")))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    private static OutgoingMessage custom(String event) {
        return OutgoingMessage.builder()
                .to("bob")
                .content(Custom.builder().event(event).putAttribute("x", "y").build())
                .build();
    }
}
