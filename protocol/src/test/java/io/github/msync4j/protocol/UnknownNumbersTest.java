package io.github.msync4j.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.MessageBody.Stream.StreamStatus;
import io.github.msync4j.protocol.wire.Status;
import io.github.msync4j.spec.FrameJson;
import io.github.msync4j.spec.FrameJson.Direction;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Numbers and fields that are newer than the schema. */
class UnknownNumbersTest {
    @Test
    void unknownStatusCodeIsReadableAndSurvives() throws InvalidProtocolBufferException {
        Status status = Status.parseFrom(hex("0863"));

        assertThat(status.getErrorCode()).isEqualTo(Status.ErrorCode.UNRECOGNIZED);
        assertThat(status.getErrorCodeValue()).isEqualTo(99);
        assertThat(status.toByteArray()).isEqualTo(hex("0863"));
        assertThat(FrameJson.of(status, Direction.DOWN).masked()).isEqualTo("{\"errorCode\":99}");
    }

    @Test
    void codeThatOnlyTheClientsKnowHasAName() throws InvalidProtocolBufferException {
        assertThat(Status.parseFrom(hex("0814")).getErrorCode()).isEqualTo(Status.ErrorCode.RESOURCE_CHANGED);
    }

    @Test
    void unknownStreamStatusIsReadableAndSurvives() throws InvalidProtocolBufferException {
        MessageBody.Stream stream = MessageBody.Stream.parseFrom(hex("1804"));

        assertThat(stream.getStreamStatus()).isEqualTo(StreamStatus.UNRECOGNIZED);
        assertThat(stream.getStreamStatusValue()).isEqualTo(4);
        assertThat(stream.toByteArray()).isEqualTo(hex("1804"));
    }

    @Test
    void unknownTypeOfAClosedEnumSurvivesAsAnUnknownField() throws InvalidProtocolBufferException {
        KeyValue pair = KeyValue.parseFrom(hex("0a016b102a1801"));

        assertThat(pair.hasType()).isFalse();
        assertThat(pair.getUnknownFields().getField(2).getVarintList()).containsExactly(42L);
        assertThat(KeyValue.parseFrom(pair.toByteArray())).isEqualTo(pair);
        assertThat(pair.getSerializedSize()).isEqualTo(7);
        assertThat(FrameJson.of(pair, Direction.UP).unmasked())
                .isEqualTo("{\"key\":\"k\",\"varintValue\":\"1\",\"$unknown\":\"102a\"}");
    }

    @Test
    void unknownFieldSurvives() throws InvalidProtocolBufferException {
        MSync frame = MSync.parseFrom(hex("40009206026869"));

        assertThat(frame.toByteArray()).isEqualTo(hex("40009206026869"));
        assertThat(FrameJson.of(frame, Direction.UP).unmasked())
                .isEqualTo("{\"command\":\"SYNC\",\"$unknown\":\"9206026869\"}");
    }

    @Test
    void textThatIsNoUtf8Survives() throws InvalidProtocolBufferException {
        byte[] bytes = hex("1203c328ff");

        assertThat(JID.parseFrom(bytes).toByteArray()).isEqualTo(bytes);
    }

    @Test
    void defaultThatWasWrittenStaysWritten() throws InvalidProtocolBufferException {
        MSync written = MSync.parseFrom(hex("080040005000"));

        assertThat(written.hasDeviceId()).isTrue();
        assertThat(written.toByteArray()).isEqualTo(hex("080040005000"));
        assertThat(FrameJson.of(written, Direction.UP).masked())
                .isEqualTo("{\"version\":\"MSYNC_V1\",\"command\":\"SYNC\",\"deviceId\":0}");
        assertThat(MSync.getDefaultInstance().hasDeviceId()).isFalse();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
