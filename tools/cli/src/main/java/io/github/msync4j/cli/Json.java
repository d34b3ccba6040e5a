package io.github.msync4j.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.msync4j.message.Message;
import io.github.msync4j.spec.Event;

/** Generated values as JSON: the names of the spec, times and durations in ISO 8601. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.GETTER, Visibility.PUBLIC_ONLY)
            .accessorNaming(new RecordStyle())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An event under its generated name, with the parts of its message beside those of its own. */
    public static ObjectNode event(Event event) {
        ObjectNode line = object().put("event", event.getClass().getSimpleName());
        ObjectNode value = MAPPER.valueToTree(event);
        value.properties().forEach(part -> {
            if (part.getKey().equals("message") && part.getValue() instanceof ObjectNode message) {
                line.setAll(flat(message));
            } else {
                line.set(part.getKey(), part.getValue());
            }
        });
        return line;
    }

    /** A message, with its content's parts beside its own. */
    public static ObjectNode message(Message message) {
        return flat(MAPPER.valueToTree(message));
    }

    /** Reads one object. */
    public static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    private static ObjectNode flat(ObjectNode message) {
        if (message.remove("content") instanceof ObjectNode content) {
            message.setAll(content);
        }
        return message;
    }
}
