package io.github.msync4j.internal.wire;

import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Attributes as JSON: an object, or objects with one member each. Their types are told by their JSON. Source: rest.md 4. */
final class StoredAttributes {
    private StoredAttributes() {}

    /** What is no JSON like that has no attributes. */
    static List<KeyValue> of(String json) {
        try {
            return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), in -> in.list(StoredAttributes::object))
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (JsonException e) {
            return List.of();
        }
    }

    private static List<KeyValue> object(JsonReader in) {
        List<KeyValue> attributes = new ArrayList<>();
        in.members(name -> attributes.add(attribute(name, in.raw())));
        return attributes;
    }

    private static KeyValue attribute(String name, String json) {
        KeyValue.Builder attribute = KeyValue.newBuilder().setKey(name);
        return switch (json.charAt(0)) {
            case '"' ->
                attribute
                        .setType(KeyValue.ValueType.STRING)
                        .setStringValue(JsonReader.read(json.getBytes(StandardCharsets.UTF_8), JsonReader::string))
                        .build();
            case 't', 'f' ->
                attribute
                        .setType(KeyValue.ValueType.BOOL)
                        .setVarintValue(json.equals("true") ? 1 : 0)
                        .build();
            case '{', '[' ->
                attribute
                        .setType(KeyValue.ValueType.JSON_STRING)
                        .setStringValue(json)
                        .build();
            default -> number(attribute, json);
        };
    }

    private static KeyValue number(KeyValue.Builder attribute, String json) {
        try {
            long whole = Long.parseLong(json);
            return attribute
                    .setType(KeyValue.ValueType.INT)
                    .setVarintValue(whole)
                    .build();
        } catch (NumberFormatException e) {
            return attribute
                    .setType(KeyValue.ValueType.DOUBLE)
                    .setDoubleValue(Double.parseDouble(json))
                    .build();
        }
    }
}
