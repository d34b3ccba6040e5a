package io.github.msync4j.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.CommUnreadUL;
import io.github.msync4j.protocol.wire.ConferenceBody;
import io.github.msync4j.protocol.wire.Logout;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.MessageBody.Stream.StreamStatus;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.RosterBody;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.spec.FrameJson;
import io.github.msync4j.spec.FrameJson.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;

/** Recorded frames: reading them, and the two things that are checked of each. */
final class Recorded {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    static List<JsonNode> vectors() {
        return StreamSupport.stream(parse(text("/vectors.json")).spliterator(), false)
                .toList();
    }

    static List<JsonNode> capture(String name) {
        return text("/captures/" + name).lines().map(Recorded::parse).toList();
    }

    static byte[] bytes(JsonNode recorded) {
        return HexFormat.of().parseHex(recorded.required("hex").asText());
    }

    /** Decodes with the generated classes and encodes again, at each layer. */
    static void assertSameBytes(MSync frame, byte[] bytes, Direction direction) throws InvalidProtocolBufferException {
        assertThat(frame.toByteArray()).isEqualTo(bytes);
        if (!frame.hasPayload()) {
            return;
        }
        byte[] payload = frame.getPayload().toByteArray();
        boolean up = direction == Direction.UP;
        Message opened = switch (frame.getCommand()) {
            case SYNC -> up ? CommSyncUL.parseFrom(payload) : CommSyncDL.parseFrom(payload);
            case UNREAD -> up ? CommUnreadUL.parseFrom(payload) : CommUnreadDL.parseFrom(payload);
            case NOTICE -> CommNotice.parseFrom(payload);
            case PROVISION -> Provision.parseFrom(payload);
            case LOGOUT -> Logout.parseFrom(payload);
            case UNRECOGNIZED -> throw new AssertionError(frame);
        };
        assertKnown(opened, payload);
        if (opened instanceof CommSyncUL sync && sync.hasMeta()) {
            assertSameBytes(sync.getMeta());
        } else if (opened instanceof CommSyncDL sync) {
            for (Meta meta : sync.getMetasList()) {
                assertSameBytes(meta);
            }
        }
    }

    static void assertSameBytes(Meta meta) throws InvalidProtocolBufferException {
        if (!meta.hasPayload() || meta.getNs() == Meta.NameSpace.NOTIFY) {
            return;
        }
        byte[] payload = meta.getPayload().toByteArray();
        assertKnown(
                switch (meta.getNs()) {
                    case CHAT -> MessageBody.parseFrom(payload);
                    case MUC -> MUCBody.parseFrom(payload);
                    case ROSTER -> RosterBody.parseFrom(payload);
                    case CONFERENCE -> ConferenceBody.parseFrom(payload);
                    case STATISTIC -> StatisticsBody.parseFrom(payload);
                    case NOTIFY, QUERY, UNRECOGNIZED -> throw new AssertionError(meta);
                },
                payload);
    }

    private static void assertKnown(Message message, byte[] bytes) {
        assertThat(message.toByteArray()).isEqualTo(bytes);
        assertThat(message.getUnknownFields().asMap()).isEmpty();
    }

    static void assertSameContent(Message message, Direction direction, JsonNode decoded) {
        assertThat(recordersWords(parse(FrameJson.of(message, direction).unmasked())))
                .isEqualTo(decoded);
    }

    /** The recordings write two things otherwise: JSON text is opened, a stream's status is a number. */
    private static JsonNode recordersWords(JsonNode ours) {
        if (ours instanceof ArrayNode array) {
            ArrayNode theirs = JSON.createArrayNode();
            array.forEach(element -> theirs.add(recordersWords(element)));
            return theirs;
        }
        if (!(ours instanceof ObjectNode)) {
            return ours;
        }
        ObjectNode theirs = JSON.createObjectNode();
        ours.properties().forEach(member -> {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "$json" -> theirs.put("$type", "utf8-json").set("json", parse(value.asText()));
                case "streamStatus" ->
                    theirs.put(
                            "streamStatus",
                            value.isNumber()
                                    ? value.asInt()
                                    : StreamStatus.valueOf(value.asText()).getNumber());
                default -> theirs.set(member.getKey(), recordersWords(value));
            }
        });
        return theirs;
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    private static String text(String path) {
        try (InputStream in = Spec.resource(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
