package io.github.msync4j.internal.wire;

import io.github.msync4j.message.StreamPiece;
import io.github.msync4j.message.StreamStatus;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.MessageBody.Content;

/** Pieces of a stream, which only the server sends. Source: messages.md 5.1. */
final class StreamCodec {
    private StreamCodec() {}

    /** True for a text with the mark of a stream; without a stream it is a text as any other. */
    static boolean isPiece(Content content) {
        return content.getType() == Content.Type.TEXT
                && content.hasSubType()
                && content.getSubType() == Content.SubType.SUB_STREAM;
    }

    static StreamPiece decode(Content content, MessageBody.Stream stream) {
        StreamPiece.Builder piece = StreamPiece.builder()
                .text(content.getText())
                .sequence(stream.getStreamSeq())
                .status(status(stream))
                .error(stream.getStreamError())
                .finishReason(stream.getStreamFinishReason());
        return (stream.hasStreamType() ? piece.streamType(stream.getStreamType()) : piece).build();
    }

    /** The names in the wire's spec are not what the numbers mean. */
    private static StreamStatus status(MessageBody.Stream stream) {
        return switch (stream.getStreamStatusValue()) {
            case 0 -> StreamStatus.STARTED;
            case 1 -> StreamStatus.SINGLE;
            case 2 -> StreamStatus.IN_PROGRESS;
            case 3 -> StreamStatus.COMPLETED;
            case 4 -> StreamStatus.FULL;
            default -> StreamStatus.UNKNOWN;
        };
    }
}
