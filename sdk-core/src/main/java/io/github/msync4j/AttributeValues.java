package io.github.msync4j;

import io.github.msync4j.message.AttributeValue;
import io.github.msync4j.message.BoolValue;
import io.github.msync4j.message.DoubleValue;
import io.github.msync4j.message.FloatValue;
import io.github.msync4j.message.IntValue;
import io.github.msync4j.message.JsonValue;
import io.github.msync4j.message.LongValue;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.TextValue;
import io.github.msync4j.message.UnsignedValue;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Makes values of attributes, and reads them without regard to which of the numbers a client uses.
 *
 * <pre>{@code
 * OutgoingMessage.builder().to("bob").content(Text.of("hi")).putAttribute("count", AttributeValues.of(3));
 * OptionalLong count = AttributeValues.integer(message.attributes(), "count");
 * }</pre>
 *
 * @see Message#attributes()
 */
public final class AttributeValues {
    private AttributeValues() {}

    /**
     * Makes a text.
     *
     * @param text the text
     * @return the value
     */
    public static AttributeValue of(String text) {
        return TextValue.of(text);
    }

    /**
     * Makes a yes or no.
     *
     * @param bool true for yes
     * @return the value
     */
    public static AttributeValue of(boolean bool) {
        return BoolValue.of(bool);
    }

    /**
     * Makes a whole number. Web clients read it exactly up to 2^53.
     *
     * @param number the number
     * @return the value
     */
    public static AttributeValue of(long number) {
        return IntValue.of(number);
    }

    /**
     * Makes a number.
     *
     * @param number the number
     * @return the value
     */
    public static AttributeValue of(double number) {
        return DoubleValue.of(number);
    }

    /**
     * Makes anything that JSON can say. Sending checks that it is JSON.
     *
     * @param json its JSON text, such as {@code ["bob","carol"]}
     * @return the value
     */
    public static AttributeValue ofJson(String json) {
        return JsonValue.of(json);
    }

    /**
     * Reads a text.
     *
     * @param attributes the attributes
     * @param name the name
     * @return the text; empty if there is none, or something else
     */
    public static Optional<String> text(Map<String, AttributeValue> attributes, String name) {
        return attributes.get(name) instanceof TextValue text ? Optional.of(text.value()) : Optional.empty();
    }

    /**
     * Reads a yes or no.
     *
     * @param attributes the attributes
     * @param name the name
     * @return true for yes; empty if there is none, or something else
     */
    public static Optional<Boolean> bool(Map<String, AttributeValue> attributes, String name) {
        return attributes.get(name) instanceof BoolValue bool ? Optional.of(bool.value()) : Optional.empty();
    }

    /**
     * Reads a whole number.
     *
     * @param attributes the attributes
     * @param name the name
     * @return the number; empty if there is none, something else, or one of 2^63 or more
     */
    public static OptionalLong integer(Map<String, AttributeValue> attributes, String name) {
        AttributeValue value = attributes.get(name);
        if (value instanceof IntValue number) {
            return OptionalLong.of(number.value());
        }
        if (value instanceof LongValue number) {
            return OptionalLong.of(number.value());
        }
        return value instanceof UnsignedValue number && number.value() >= 0
                ? OptionalLong.of(number.value())
                : OptionalLong.empty();
    }

    /**
     * Reads a number, whole or not; a whole one is exact up to 2^53.
     *
     * @param attributes the attributes
     * @param name the name
     * @return the number; empty if there is none, something else, or a whole one of 2^63 or more
     */
    public static OptionalDouble number(Map<String, AttributeValue> attributes, String name) {
        AttributeValue value = attributes.get(name);
        if (value instanceof DoubleValue number) {
            return OptionalDouble.of(number.value());
        }
        if (value instanceof FloatValue number) {
            return OptionalDouble.of(number.value());
        }
        OptionalLong whole = integer(attributes, name);
        return whole.isPresent() ? OptionalDouble.of((double) whole.getAsLong()) : OptionalDouble.empty();
    }

    /**
     * Reads what was sent as JSON.
     *
     * @param attributes the attributes
     * @param name the name
     * @return its JSON text; empty if there is none, or something else
     */
    public static Optional<String> json(Map<String, AttributeValue> attributes, String name) {
        return attributes.get(name) instanceof JsonValue json ? Optional.of(json.value()) : Optional.empty();
    }
}
