package io.github.msync4j.internal.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.message.AttributeValue;
import io.github.msync4j.message.BoolValue;
import io.github.msync4j.message.DoubleValue;
import io.github.msync4j.message.FloatValue;
import io.github.msync4j.message.IntValue;
import io.github.msync4j.message.JsonValue;
import io.github.msync4j.message.LongValue;
import io.github.msync4j.message.TextValue;
import io.github.msync4j.message.UnknownValue;
import io.github.msync4j.message.UnsignedValue;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.KeyValue.ValueType;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Attributes as they travel, each with the type that it has there. Source: messages.md 2.1. */
final class AttributeCodec {
    private AttributeCodec() {}

    static void encode(Map<String, AttributeValue> attributes, Consumer<KeyValue> to) {
        attributes.forEach((name, value) -> to.accept(encode(name, value)));
    }

    /** By name, in their order; of two with the same name the later one, as in the vendor's client. */
    static Map<String, AttributeValue> decode(List<KeyValue> attributes) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        attributes.forEach(attribute -> values.put(attribute.getKey(), decode(attribute)));
        return values;
    }

    /** What cannot be sent: clients lose a message with JSON that is none. */
    static Optional<String> problem(Map<String, AttributeValue> attributes) {
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            if (attribute.getValue() instanceof JsonValue json && !isJson(json.value())) {
                return Optional.of("the attribute " + attribute.getKey() + " is not JSON; give JSON, or a text");
            }
            if (attribute.getValue() instanceof UnknownValue unknown
                    && parse(unknown).isEmpty()) {
                return Optional.of("the attribute " + attribute.getKey() + " is unknown and not as it came");
            }
        }
        return Optional.empty();
    }

    private static boolean isJson(String text) {
        try {
            return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), in -> {
                in.skip();
                return true;
            });
        } catch (JsonException e) {
            return false;
        }
    }

    private static KeyValue encode(String name, AttributeValue value) {
        KeyValue.Builder to = value instanceof UnknownValue unknown
                ? parse(unknown).orElseThrow().toBuilder()
                : KeyValue.newBuilder();
        // an unknown one without a name stays without one
        if (!(value instanceof UnknownValue) || !to.getKey().equals(name)) {
            to.setKey(name);
        }
        if (value instanceof TextValue text) {
            to.setType(ValueType.STRING).setStringValue(text.value());
        } else if (value instanceof BoolValue bool) {
            to.setType(ValueType.BOOL).setVarintValue(bool.value() ? 1 : 0);
        } else if (value instanceof IntValue number) {
            to.setType(ValueType.INT).setVarintValue(number.value());
        } else if (value instanceof UnsignedValue number) {
            to.setType(ValueType.UINT).setVarintValue(number.value());
        } else if (value instanceof LongValue number) {
            to.setType(ValueType.LLINT).setVarintValue(number.value());
        } else if (value instanceof FloatValue number) {
            to.setType(ValueType.FLOAT).setFloatValue(number.value());
        } else if (value instanceof DoubleValue number) {
            to.setType(ValueType.DOUBLE).setDoubleValue(number.value());
        } else if (value instanceof JsonValue json) {
            to.setType(ValueType.JSON_STRING).setStringValue(json.value());
        }
        return to.build();
    }

    private static Optional<KeyValue> parse(UnknownValue unknown) {
        try {
            return Optional.of(KeyValue.parseFrom(unknown.value()));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    private static AttributeValue decode(KeyValue attribute) {
        if (!attribute.hasType() || !isOf(attribute.getType(), attribute.getValueCase())) {
            ByteString bytes = attribute.toByteString();
            return UnknownValue.of(bytes.toByteArray());
        }
        return switch (attribute.getType()) {
            case STRING -> TextValue.of(attribute.getStringValue());
            case BOOL -> BoolValue.of(attribute.getVarintValue() != 0);
            case INT -> IntValue.of(attribute.getVarintValue());
            case UINT -> UnsignedValue.of(attribute.getVarintValue());
            case LLINT -> LongValue.of(attribute.getVarintValue());
            case FLOAT -> FloatValue.of(attribute.getFloatValue());
            case DOUBLE -> DoubleValue.of(attribute.getDoubleValue());
            case JSON_STRING -> JsonValue.of(attribute.getStringValue());
        };
    }

    private static boolean isOf(ValueType type, KeyValue.ValueCase value) {
        return value
                == switch (type) {
                    case STRING, JSON_STRING -> KeyValue.ValueCase.STRINGVALUE;
                    case BOOL, INT, UINT, LLINT -> KeyValue.ValueCase.VARINTVALUE;
                    case FLOAT -> KeyValue.ValueCase.FLOATVALUE;
                    case DOUBLE -> KeyValue.ValueCase.DOUBLEVALUE;
                };
    }
}
