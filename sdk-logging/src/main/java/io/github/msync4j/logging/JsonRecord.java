package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.msync4j.logging.internal.line.CutLine;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Reads a JSON line; of one that was cut, the parts that are whole. */
final class JsonRecord {
    private final RecordParts parts = new RecordParts();
    private OptionalLong cutFrom = OptionalLong.empty();
    private boolean whole;

    private JsonRecord() {}

    static JsonRecord read(String line) {
        JsonRecord record = new JsonRecord();
        try {
            JsonReader.read(line.getBytes(UTF_8), record::members);
            record.whole = true;
        } catch (JsonException e) {
            // what came before is there
        }
        return record;
    }

    /** Whether it is JSON to its end. */
    boolean isWhole() {
        return whole;
    }

    /** How many bytes the line had of which it is the rest, if it says so. */
    OptionalLong cutFrom() {
        return cutFrom;
    }

    Optional<LogRecord> record(boolean cut) {
        return parts.record(cut);
    }

    private RecordParts members(JsonReader in) {
        in.members(name -> {
            if (name.equals(JsonLine.CUT) && in.isScalar()) {
                cutFrom = CutLine.bytes(in.string());
            } else if (in.isScalar()) {
                parts.part(name, in.string());
            } else if (in.isObject() && name.equals("fields")) {
                texts(in, parts::field);
            } else if (in.isObject() && name.equals("thrown")) {
                texts(in, (member, text) -> parts.part("thrown." + member, text));
            } else {
                in.skip();
            }
        });
        return parts;
    }

    private static void texts(JsonReader in, BiConsumer<String, String> taker) {
        in.members(name -> {
            if (in.isScalar()) {
                taker.accept(name, in.string());
            } else {
                in.skip();
            }
        });
    }
}
