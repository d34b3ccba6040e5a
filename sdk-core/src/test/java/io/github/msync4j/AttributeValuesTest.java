package io.github.msync4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.message.AttributeValue;
import io.github.msync4j.message.FloatValue;
import io.github.msync4j.message.LongValue;
import io.github.msync4j.message.UnsignedValue;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributeValuesTest {
    private final Map<String, AttributeValue> attributes = Map.of(
            "text", AttributeValues.of("3"),
            "bool", AttributeValues.of(true),
            "int", AttributeValues.of(3),
            "long", LongValue.of(-4),
            "unsigned", UnsignedValue.of(5),
            "huge", UnsignedValue.of(-1),
            "double", AttributeValues.of(0.5),
            "float", FloatValue.of(1.5f),
            "json", AttributeValues.ofJson("[3]"));

    @Test
    void wholeNumbersAreReadWhateverTheClientCallsThem() {
        assertThat(AttributeValues.integer(attributes, "int")).hasValue(3);
        assertThat(AttributeValues.integer(attributes, "long")).hasValue(-4);
        assertThat(AttributeValues.integer(attributes, "unsigned")).hasValue(5);
    }

    @Test
    void numbersAreReadWhateverTheClientCallsThem() {
        assertThat(AttributeValues.number(attributes, "double")).hasValue(0.5);
        assertThat(AttributeValues.number(attributes, "float")).hasValue(1.5);
        assertThat(AttributeValues.number(attributes, "long")).hasValue(-4);
    }

    @Test
    void othersAreReadAsWhatTheyAre() {
        assertThat(AttributeValues.text(attributes, "text")).contains("3");
        assertThat(AttributeValues.bool(attributes, "bool")).contains(true);
        assertThat(AttributeValues.json(attributes, "json")).contains("[3]");
    }

    @Test
    void whatIsSomethingElseOrNotThereIsEmpty() {
        assertThat(AttributeValues.integer(attributes, "text")).isEmpty();
        assertThat(AttributeValues.integer(attributes, "double")).isEmpty();
        assertThat(AttributeValues.integer(attributes, "huge")).isEmpty();
        assertThat(AttributeValues.number(attributes, "huge")).isEmpty();
        assertThat(AttributeValues.text(attributes, "json")).isEmpty();
        assertThat(AttributeValues.json(attributes, "text")).isEmpty();
        assertThat(AttributeValues.bool(attributes, "none")).isEmpty();
    }
}
