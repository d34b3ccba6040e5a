package io.github.msync4j.internal.wire;

import io.github.msync4j.message.Custom;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MessageBody;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Custom content as it travels. Clients send attributes of any type; this one sends texts, which all understand. */
final class CustomCodec {
    private CustomCodec() {}

    static MessageBody.Content.Builder encode(Custom custom) {
        MessageBody.Content.Builder content = MessageBody.Content.newBuilder()
                .setType(MessageBody.Content.Type.CUSTOM)
                .setCustomEvent(custom.event());
        custom.attributes()
                .forEach((name, text) -> content.addCustomExts(KeyValue.newBuilder()
                        .setKey(name)
                        .setType(KeyValue.ValueType.STRING)
                        .setStringValue(text)));
        AttributeCodec.encode(custom.parameters(), content::addParams);
        return content;
    }

    static Custom decode(MessageBody.Content content) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (KeyValue attribute : content.getCustomExtsList()) {
            String text = text(attribute);
            if (text != null) {
                attributes.put(attribute.getKey(), text);
            }
        }
        return Custom.builder()
                .event(content.getCustomEvent())
                .attributes(attributes)
                .parameters(AttributeCodec.decode(content.getParamsList()))
                .build();
    }

    /** A text as it is, anything else as its JSON text; null for what is null. Source: messages.md 2.1. */
    private static @Nullable String text(KeyValue attribute) {
        if (attribute.getUnknownFields().hasField(KeyValue.TYPE_FIELD_NUMBER)) {
            return textOfUnknownType(attribute);
        }
        return switch (attribute.getType()) {
            case STRING -> attribute.getStringValue();
            case JSON_STRING -> attribute.getStringValue().strip().equals("null") ? null : attribute.getStringValue();
            case BOOL -> Boolean.toString(attribute.getVarintValue() != 0);
            case INT, LLINT -> Long.toString(attribute.getVarintValue());
            case UINT -> Long.toUnsignedString(attribute.getVarintValue());
            case FLOAT -> Float.toString(attribute.getFloatValue());
            case DOUBLE -> Double.toString(attribute.getDoubleValue());
        };
    }

    private static @Nullable String textOfUnknownType(KeyValue attribute) {
        return switch (attribute.getValueCase()) {
            case VARINTVALUE -> Long.toString(attribute.getVarintValue());
            case FLOATVALUE -> Float.toString(attribute.getFloatValue());
            case DOUBLEVALUE -> Double.toString(attribute.getDoubleValue());
            case STRINGVALUE -> attribute.getStringValue();
            case VALUE_NOT_SET -> null;
        };
    }
}
