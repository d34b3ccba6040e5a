package io.github.msync4j.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.spec.FrameJson;
import io.github.msync4j.spec.FrameJson.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every uplink frame the vendor's web client 4.21.1 wrote in one scenario, before compression; tokens are those
 * of a mock server.
 */
class CaptureTest {
    @ParameterizedTest
    @CsvSource({
        "ack-lost, 18",
        "browser-files, 28",
        "browser-login-text, 53",
        "devices, 35",
        "errors, 26",
        "files, 28",
        "heartbeat, 31",
        "kick-206, 28",
        "login-text, 59",
        "lz4-both, 53",
        "lz4-up, 54",
        "miniCore, 25",
        "network-events, 15",
        "offline, 50",
        "reconnect, 57",
        "server-away, 10",
        "token-expiry, 23"
    })
    void capturedFrameDecodesAndEncodesToTheSameBytesAndContent(String scenario, int frames)
            throws InvalidProtocolBufferException {
        var lines = Recorded.capture(scenario + ".jsonl");
        assertThat(lines).hasSize(frames);
        for (JsonNode line : lines) {
            byte[] bytes = Recorded.bytes(line);
            MSync frame = MSync.parseFrom(bytes);
            Recorded.assertSameBytes(frame, bytes, Direction.UP);
            Recorded.assertSameContent(frame, Direction.UP, line.required("decoded"));
            assertThat(FrameJson.of(frame, Direction.UP).masked()).doesNotContain("$t$");
        }
    }
}
