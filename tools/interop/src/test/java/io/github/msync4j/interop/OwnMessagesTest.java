package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.acme.custom.OrderEvent;
import com.acme.custom.OrderMessages;
import com.acme.custom.OrderShipped;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.AttributeValues;
import io.github.msync4j.custom.Received;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.interop.Trial.Way;
import io.github.msync4j.message.AttributeFault;
import io.github.msync4j.message.AttributeProblem;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageMalformed;
import io.github.msync4j.message.OutgoingMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Custom messages that are typed here, and sent and received by their attributes in the official client. */
class OwnMessagesTest {
    private static final OrderShipped SHIPPED = OrderShipped.builder()
            .orderId("7")
            .items(List.of("tea", "茶 \"green\""))
            .build();

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private JavaClient java;
    private OfficialClient official;

    @BeforeAll
    static void needNode() {
        NodeModules.installed();
    }

    @BeforeEach
    void start() throws Exception {
        DevServer server = closed(DevServer.start(DevServerOptions.defaults()));
        Rest.register(server, "java", "official");
        java = closed(JavaClient.start(server, options -> options.addMessageTypes(OrderMessages.types())));
        java.login("java");
        official = closed(OfficialClient.start("official", Rest.APP_KEY, server.rest(), server.socket()));
        official.login("official", Rest.PASSWORD);
    }

    @AfterEach
    void stop() {
        var closing = new SoftAssertions();
        open.forEach(each -> closing.check(each::close));
        closing.assertAll();
    }

    private <T extends AutoCloseable> T closed(T closeable) {
        open.push(closeable);
        return closeable;
    }

    @Test
    @Trial(what = "message of the application's own", ways = Way.JAVA_TO_OFFICIAL)
    void typedMessageFromJava_arrivesWithItsAttributes() throws Exception {
        Message sent = OrderMessages.of(java.sdk())
                .send("official", SHIPPED)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);

        JsonNode received = official.next("onCustomMessage");
        assertThat(received.path("id").asText()).isEqualTo(sent.id());
        assertThat(received.path("customEvent").asText()).isEqualTo("order_shipped");
        assertThat(received.path("customExts").path("orderId").asText()).isEqualTo("7");
        assertThat(received.path("customExts").path("items").asText()).isEqualTo("[\"tea\",\"茶 \\\"green\\\"\"]");
    }

    @Test
    @Trial(what = "custom message with parameters", ways = Way.JAVA_TO_OFFICIAL)
    void parametersFromJava_areRead() throws Exception {
        java.sdk()
                .messages()
                .send(OutgoingMessage.builder()
                        .to("official")
                        .content(Custom.builder()
                                .event("gift")
                                .putAttribute("name", "rose")
                                .putParameter("count", AttributeValues.of(3))
                                .putParameter("paid", AttributeValues.of(true))
                                .build())
                        .build())
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);

        JsonNode received = official.next("onCustomMessage");
        assertThat(received.path("customExts").path("name").asText()).isEqualTo("rose");
        assertThat(received.path("params").path("count").asInt()).isEqualTo(3);
        assertThat(received.path("params").path("paid").isBoolean()).isTrue();
    }

    @Test
    @Trial(what = "message of the application's own", ways = Way.OFFICIAL_TO_JAVA)
    void attributesThatAreTexts_arriveTyped() throws Exception {
        arrivesTyped(Map.of("orderId", "7", "items", "[\"tea\",\"茶 \\\"green\\\"\"]"));
    }

    @Test
    void attributesAsJavaScriptHasThem_arriveTyped() throws Exception {
        arrivesTyped(Map.of("orderId", 7, "items", SHIPPED.items()));
    }

    @Test
    void wrongAttributes_arriveAsAProblem_andTheNextMessageAsUsual() throws Exception {
        official.sendCustom("java", "order_shipped", Map.of("items", 5));
        official.sendCustom("java", "order_shipped", Map.of("orderId", "7"));

        MessageMalformed malformed = java.next(MessageMalformed.class);
        assertThat(malformed.message().from()).isEqualTo("official");
        assertThat(malformed.problems())
                .extracting(AttributeProblem::attribute, AttributeProblem::fault)
                .containsExactly(tuple("orderId", AttributeFault.MISSING), tuple("items", AttributeFault.INVALID));
        assertThat(java.next(OrderEvent.Shipped.class).value().orderId()).isEqualTo("7");
    }

    private void arrivesTyped(Map<String, ?> attributes) throws Exception {
        String id = official.sendCustom("java", "order_shipped", attributes)
                .path("serverMsgId")
                .asText();

        Received<OrderShipped> received = java.next(OrderEvent.Shipped.class);
        assertThat(received.value()).isEqualTo(SHIPPED);
        assertThat(received.message().id()).isEqualTo(id);
        assertThat(received.message().from()).isEqualTo("official");
    }
}
