package io.github.msync4j.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.custom.Colour;
import com.acme.custom.Everything;
import com.acme.custom.OrderEvent;
import com.acme.custom.OrderMessages;
import com.acme.custom.OrderShipped;
import com.acme.custom.Parcel;
import io.github.msync4j.message.AttributeFault;
import io.github.msync4j.message.AttributeProblem;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageMalformed;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.spec.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {
    @Test
    void textIsItselfAndAListIsItsJson() {
        Custom content = OrderMessages.content(
                OrderShipped.builder().orderId("7").items(List.of("a", "\"b\"")).build());

        assertThat(content.event()).isEqualTo("order_shipped");
        assertThat(content.attributes()).isEqualTo(Map.of("orderId", "7", "items", "[\"a\",\"\\\"b\\\"\"]"));
    }

    @Test
    void eachKindOfFieldHasItsForm() {
        Custom content = OrderMessages.content(complete()
                .small(-3)
                .ratio(0.5)
                .data(new byte[] {1, 2})
                .colour(Colour.DARK_BLUE)
                .delay(Duration.ofSeconds(9))
                .anything("[ 1 ]")
                .putCount("a", 1)
                .build());

        assertThat(content.attributes())
                .containsEntry("small", "-3")
                .containsEntry("yes", "false")
                .containsEntry("ratio", "0.5")
                .containsEntry("data", "AQI=")
                .containsEntry("colour", "navy")
                .containsEntry("time", "1000")
                .containsEntry("delay", "9")
                .containsEntry("parcel", "{\"name\":\"p\",\"weight\":0}")
                .containsEntry("counts", "{\"a\":1}")
                .containsEntry("anything", "[1]")
                .containsEntry("parcels", "[]")
                .doesNotContainKeys("maybeText", "big");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsWrittenIsReadAgain(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Everything value = any(random);

            Event event = decode(OrderMessages.content(value));

            assertThat(event).as("value %d of seed %d", i, seed).isInstanceOf(OrderEvent.Everything.class);
            assertThat(((OrderEvent.Everything) event).value()).isEqualTo(value);
        }
    }

    @Test
    void allThatDoesNotFitIsReportedWithTheMessage() {
        Custom wrong = Custom.builder()
                .event("order_shipped")
                .putAttribute("items", "[\"a\",[]]")
                .putAttribute("more", "unknown to this version")
                .build();

        MessageMalformed malformed = (MessageMalformed) decode(wrong);

        assertThat(malformed.message()).isEqualTo(received(wrong).message());
        assertThat(malformed.offline()).isTrue();
        assertThat(malformed.problems())
                .containsExactly(
                        problem("orderId", AttributeFault.MISSING, "is not there"),
                        problem("items", AttributeFault.INVALID, "/1 is not a text"));
    }

    @ParameterizedTest
    @CsvSource({
        "small, 3000000000, is a number out of range",
        "small, three, is not a whole number",
        "yes, 1, is not true or false",
        "ratio, '', is not a number",
        "data, '*', is not bytes in Base64",
        "time, now, is not a whole number",
        "parcel, '{', 'is no JSON, or beyond all bounds'",
        "parcel, '', is empty",
        "parcel, '{\"weight\":[]}', /weight is not a whole number",
        "counts, '{\"a\":true}', /a is not a whole number",
    })
    void whatDoesNotFitIsNamedWithoutItsValue(String attribute, String text, String detail) {
        Custom wrong = OrderMessages.content(complete().build()).toBuilder()
                .putAttribute(attribute, text)
                .build();

        assertThat(((MessageMalformed) decode(wrong)).problems())
                .containsExactly(problem(attribute, AttributeFault.INVALID, detail));
    }

    @Test
    void nestingWithoutEndIsAProblemAndNoCrash() {
        Custom deep = OrderMessages.content(complete().build()).toBuilder()
                .putAttribute("anything", "[".repeat(100_000))
                .build();

        assertThat(((MessageMalformed) decode(deep)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.attribute()).isEqualTo("anything");
            assertThat(problem.detail())
                    .endsWith("is no JSON, or beyond all bounds")
                    .hasSizeLessThan(200);
        });
    }

    @Test
    void listThatIsNotThereIsEmpty() {
        Event event = decode(Custom.builder()
                .event("order_shipped")
                .putAttribute("orderId", "7")
                .build());

        assertThat(((OrderEvent.Shipped) event).value())
                .isEqualTo(OrderShipped.builder().orderId("7").build());
    }

    @Test
    void messageOfAnotherKindIsRefused() {
        MessageType type = OrderMessages.types().get(0);

        assertThatThrownBy(() -> type.decode(received(Text.of("order_shipped"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order_shipped");
    }

    private static Event decode(Custom content) {
        MessageReceived message = received(content);
        return OrderMessages.types().stream()
                .filter(type -> type.matches(message))
                .findFirst()
                .orElseThrow()
                .decode(message);
    }

    private static MessageReceived received(Content content) {
        Message message = Message.builder()
                .id("1")
                .from("alice")
                .to("bob")
                .chatType(ChatType.SINGLE)
                .time(Instant.EPOCH)
                .content(content)
                .build();
        return MessageReceived.builder().message(message).offline(true).build();
    }

    private static AttributeProblem problem(String attribute, AttributeFault fault, String detail) {
        return AttributeProblem.builder()
                .attribute(attribute)
                .fault(fault)
                .detail(detail)
                .build();
    }

    private static Everything.Builder complete() {
        return Everything.builder()
                .time(Instant.ofEpochSecond(1))
                .parcel(Parcel.builder().name("p").build());
    }

    // ---- any value ------------------------------------------------------------------------------

    private static Everything any(Random random) {
        byte[] data = new byte[random.nextInt(9)];
        random.nextBytes(data);
        Everything.Builder value = Everything.builder()
                .text(text(random))
                .small(random.nextInt())
                .yes(random.nextBoolean())
                .ratio(number(random))
                .share((float) number(random))
                .data(data)
                .colour(colour(random))
                .time(Instant.ofEpochMilli(random.nextLong()))
                .parcel(parcel(random));
        if (random.nextBoolean()) {
            value.maybeText(text(random));
            value.big(random.nextLong());
            value.delay(Duration.ofSeconds(random.nextLong()));
            value.anything(random.nextBoolean() ? "[1,{\"a\":null}]" : "\"x\"");
        }
        IntStream.range(0, random.nextInt(4)).forEach(i -> {
            value.addParcel(parcel(random));
            value.putCount(text(random), random.nextInt());
            value.addColour(colour(random));
        });
        return value.build();
    }

    private static Parcel parcel(Random random) {
        return Parcel.builder().name(text(random)).weight(random.nextInt()).build();
    }

    private static Colour colour(Random random) {
        List<Colour> all = List.of(Colour.values());
        return all.get(random.nextInt(all.size()));
    }

    private static double number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Double.NaN;
            case 1 -> Double.NEGATIVE_INFINITY;
            case 2 -> -0.0;
            case 3 -> random.nextInt();
            default -> random.nextGaussian() * 1e30;
        };
    }

    /** What quotes, escapes and encodings get wrong, and what looks like JSON. */
    private static String text(Random random) {
        List<String> parts =
                List.of("a", "\"", "\\", "\n", "\0", "ä", "\uD83D\uDE00", "null", "[", "{", " ", "1", "\u2028");
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(5)).forEach(i -> text.append(parts.get(random.nextInt(parts.size()))));
        return text.toString();
    }
}
