package io.github.msync4j.devserver.core;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON text beside a message's content, as its members. Source: messages.md 3.4. */
final class BodyMeta {

    /** Says that a message is in a thread; the server adds in which. */
    static final String THREAD = "thread";

    private BodyMeta() {}

    /** The members by name, each as JSON; none of what is no object. */
    static Map<String, String> of(MessageBody body) {
        if (body.getMeta().isEmpty()) {
            return new LinkedHashMap<>();
        }
        try {
            byte[] json = body.getMeta().getBytes(StandardCharsets.UTF_8);
            return new LinkedHashMap<>(JsonReader.<Map<String, String>>read(json, in -> in.map(JsonReader::raw)));
        } catch (JsonException e) {
            return new LinkedHashMap<>();
        }
    }

    static String text(Map<String, String> members) {
        return JsonWriter.text(members, (out, all) -> out.map(all, JsonWriter::raw));
    }

    /** A message says in which thread it is. */
    static ByteString inThread(ByteString payload, ChatThread thread) {
        try {
            MessageBody body = MessageBody.parseFrom(payload);
            Map<String, String> members = of(body);
            members.put(THREAD, thread.details());
            return body.toBuilder().setMeta(text(members)).build().toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("it was read before", e);
        }
    }
}
