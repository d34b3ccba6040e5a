package io.github.msync4j.internal.support;

import io.github.msync4j.logging.Scrubber;
import io.github.msync4j.spec.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object in the making: members in order, those that are not there left out, every text scrubbed. */
final class JsonTree {
    private final Map<String, Object> members = new LinkedHashMap<>();

    JsonTree put(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(there -> members.put(name, there));
        } else {
            members.put(name, value);
        }
        return this;
    }

    JsonTree putAll(Map<String, ?> more) {
        members.putAll(more);
        return this;
    }

    /** The object as a text for people. */
    static String text(JsonTree tree) {
        return JsonWriter.indented(tree, JsonTree::write);
    }

    private static void write(JsonWriter out, Object value) {
        if (value instanceof JsonTree tree) {
            out.map(tree.members, JsonTree::write);
        } else if (value instanceof List<?> list) {
            out.list(list, JsonTree::write);
        } else if (value instanceof Boolean flag) {
            out.bool(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            out.int64(((Number) value).longValue());
        } else {
            out.string(Scrubber.scrub(value.toString()));
        }
    }
}
