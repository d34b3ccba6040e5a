package io.github.msync4j.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.spec.FrameJson.Direction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Golden frames: same bytes and same content at each layer. */
class VectorTest {
    @Test
    void vectorsAreAllThere() {
        assertThat(Recorded.vectors()).hasSize(103);
    }

    @TestFactory
    Stream<DynamicTest> vectorDecodesAndEncodesToTheSameBytesAndContent() {
        return Recorded.vectors().stream()
                .map(vector -> DynamicTest.dynamicTest(vector.required("name").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) throws InvalidProtocolBufferException {
        byte[] bytes = Recorded.bytes(vector);
        JsonNode decoded = vector.required("decoded");
        String frame = vector.required("frame").asText();
        if (frame.equals("MSync")) {
            Direction direction = vector.required("direction").asText().equals("UL") ? Direction.UP : Direction.DOWN;
            MSync msync = MSync.parseFrom(bytes);
            Recorded.assertSameBytes(msync, bytes, direction);
            Recorded.assertSameContent(msync, direction, decoded);
        } else if (frame.equals("Meta")) {
            checkMeta(bytes, decoded);
        } else {
            checkCombinedFile(bytes, decoded);
        }
    }

    private static void checkMeta(byte[] bytes, JsonNode decoded) throws InvalidProtocolBufferException {
        Meta meta = Meta.parseFrom(bytes);
        assertThat(meta.toByteArray()).isEqualTo(bytes);
        Recorded.assertSameBytes(meta);
        Recorded.assertSameContent(meta, Direction.DOWN, decoded);
    }

    /** The file of a combined message: "cm", each message after its length, the XOR of every other byte. */
    private static void checkCombinedFile(byte[] bytes, JsonNode decoded) throws InvalidProtocolBufferException {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        byte[] magic = new byte[2];
        file.get(magic);
        assertThat(new String(magic, StandardCharsets.US_ASCII))
                .isEqualTo(decoded.required("magic").asText());
        for (JsonNode expected : decoded.required("metas")) {
            byte[] meta = new byte[file.getInt()];
            file.get(meta);
            checkMeta(meta, expected);
        }
        int checksum = 0;
        for (int i = 3; i < bytes.length - 1; i += 2) {
            checksum ^= bytes[i] & 0xff;
        }
        assertThat(file.get() & 0xff)
                .isEqualTo(checksum)
                .isEqualTo(decoded.required("checksum").asInt());
        assertThat(file.hasRemaining()).isFalse();
    }
}
