package io.github.msync4j.cli.logs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.msync4j.logging.LogRecord;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads a JSON line; of one that was cut, the parts that are whole. */
final class JsonRecord {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonRecord() {}

    static Optional<LogRecord> parse(String line, boolean cut) {
        RecordParts parts = new RecordParts();
        try (JsonParser json = FACTORY.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value.isScalarValue()) {
                    parts.part(name, json.getText());
                } else if (name.equals("fields")) {
                    members(json, parts::field);
                } else if (name.equals("thrown")) {
                    members(json, (member, text) -> parts.part("thrown." + member, text));
                } else {
                    json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                return Optional.empty();
            }
        } catch (IOException e) {
            if (!cut) {
                return Optional.empty();
            }
        }
        return parts.record(cut);
    }

    private static void members(JsonParser json, BiConsumer<String, String> taker) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken().isScalarValue()) {
                taker.accept(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
    }
}
