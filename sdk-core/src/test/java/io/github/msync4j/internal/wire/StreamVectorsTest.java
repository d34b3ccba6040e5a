package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.session.TextStreams;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageStreamed;
import io.github.msync4j.message.StreamPiece;
import io.github.msync4j.message.StreamProgress;
import io.github.msync4j.message.Text;
import io.github.msync4j.protocol.wire.Meta;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams grow as they do in the vendor's client, frame by frame. */
class StreamVectorsTest {
    private final TextStreams streams = new TextStreams();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rx_stream_1_start_dl rx_stream_2_progress_dl rx_stream_3_completed_dl",
                "rx_stream_1_start_dl rx_stream_2_progress_dl",
                "rx_stream_full_only_dl",
                "rx_stream_single_dl",
                "rx_stream_error_start_dl rx_stream_error_dl"
            })
    void theSameGrows(String names) throws Exception {
        for (String name : names.split(" ", -1)) {
            Message message = received(name);
            List<MessageStreamed> grown = streams.add("bob", message, (StreamPiece) message.content());
            JsonNode theirs = Vectors.get(name).path("clientEvents").get(0).get(1);

            assertThat(grown).hasSize(1);
            assertThat(grown.get(0)).isEqualTo(like(theirs, message));
        }
    }

    private static Message received(String name) throws InvalidProtocolBufferException {
        Meta meta =
                ((Downlink.Sync) FrameReader.read(Vectors.frame(name))).sync().getMetas(0);
        return MessageCodec.received(meta, FrameReader.body(meta.getPayload()));
    }

    private static MessageStreamed like(JsonNode theirs, Message message) {
        JsonNode stream = theirs.path("stream");
        int error = stream.path("errorType").intValue();
        return MessageStreamed.builder()
                .message(message.toBuilder()
                        .content(Text.of(theirs.path("msg").textValue()))
                        .build())
                .added(stream.path("text").textValue())
                .progress(progress(stream.path("status").intValue()))
                .code(error == 0 ? ErrorCode.OK : ErrorCode.ofWeb(error))
                .streamType(stream.path("customType").textValue())
                .finishReason(stream.path("finishReason").intValue())
                .build();
    }

    private static StreamProgress progress(int status) {
        return switch (status) {
            case 0, 2 -> StreamProgress.WRITING;
            case 1, 3 -> StreamProgress.COMPLETED;
            case 4 -> StreamProgress.FAILED;
            default -> throw new AssertionError(status);
        };
    }
}
