package io.github.msync4j.internal.session;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageStreamed;
import io.github.msync4j.message.StreamPiece;
import io.github.msync4j.message.StreamProgress;
import io.github.msync4j.message.StreamStatus;
import io.github.msync4j.message.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are being written: puts their pieces together, in the order of their numbers. Bounded: the {@value #STREAMS}
 * streams that grew last, {@value #MAX_LENGTH} characters and {@value #MAX_WAITING} pieces that are too early of each; of what is
 * beyond, only the whole text is told, if the service gives it. Source: messages.md 5.1.
 */
public final class TextStreams {
    static final int STREAMS = 256;
    static final int MAX_LENGTH = 1 << 17;
    static final int MAX_WAITING = 1024;

    private final Map<String, TextStream> streams = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextStream> eldest) {
            return size() > STREAMS;
        }
    };

    /** What a piece comes to, in order: nothing if it is too early, or was there before. */
    public List<MessageStreamed> add(String conversation, Message message, StreamPiece piece) {
        String key = conversation + "/" + message.id();
        if (piece.status() == StreamStatus.FULL) {
            TextStream stream = streams.remove(key);
            return List.of((stream == null ? new TextStream() : stream).whole(message, piece));
        }
        TextStream stream = streams.computeIfAbsent(key, any -> new TextStream());
        List<MessageStreamed> grown = stream.add(message, piece);
        if (stream.isTooLong() || grown.stream().anyMatch(event -> event.progress() == StreamProgress.COMPLETED)) {
            streams.remove(key);
        }
        return grown;
    }

    /** Whether that is a message now, too. */
    public static boolean isWhole(StreamPiece piece, MessageStreamed grown) {
        return piece.status() == StreamStatus.FULL || grown.progress() == StreamProgress.COMPLETED;
    }

    /** Forgets everything: another user. */
    public void clear() {
        streams.clear();
    }

    private static final class TextStream {
        private final StringBuilder text = new StringBuilder();
        private final TreeMap<Long, Message> waiting = new TreeMap<>();
        private int waitingLength;
        private @Nullable Instant begun;
        private long next;

        List<MessageStreamed> add(Message message, StreamPiece piece) {
            if (begun == null && isFirst(piece)) {
                begun = message.time();
                next = piece.sequence();
                waiting.headMap(next).clear();
            }
            boolean late = begun != null && piece.sequence() < next;
            if (!late && waiting.putIfAbsent(piece.sequence(), message) == null) {
                waitingLength += piece.text().length();
            }
            return begun == null ? List.of() : inOrder();
        }

        private List<MessageStreamed> inOrder() {
            List<MessageStreamed> grown = new ArrayList<>(1);
            for (Message message = waiting.remove(next); message != null; message = waiting.remove(next)) {
                StreamPiece piece = (StreamPiece) message.content();
                next++;
                waitingLength -= piece.text().length();
                text.append(piece.text());
                grown.add(event(message, piece, piece.text()));
            }
            return grown;
        }

        MessageStreamed whole(Message message, StreamPiece piece) {
            String there = text.toString();
            String whole = piece.text();
            text.replace(0, text.length(), whole);
            return event(message, piece, whole.startsWith(there) ? whole.substring(there.length()) : whole);
        }

        boolean isTooLong() {
            return text.length() + waitingLength > MAX_LENGTH || waiting.size() > MAX_WAITING;
        }

        private MessageStreamed event(Message message, StreamPiece piece, String added) {
            MessageStreamed.Builder event = MessageStreamed.builder()
                    .message(message.toBuilder()
                            .time(Objects.requireNonNullElse(begun, message.time()))
                            .content(Text.of(text.toString()))
                            .build())
                    .added(added)
                    .progress(progress(piece))
                    .code(code(piece.error()))
                    .finishReason(piece.finishReason());
            piece.streamType().ifPresent(event::streamType);
            return event.build();
        }

        private static boolean isFirst(StreamPiece piece) {
            return piece.status() == StreamStatus.STARTED || piece.status() == StreamStatus.SINGLE;
        }

        private static StreamProgress progress(StreamPiece piece) {
            if (piece.error() != 0) {
                return StreamProgress.FAILED;
            }
            return switch (piece.status()) {
                case SINGLE, COMPLETED, FULL -> StreamProgress.COMPLETED;
                case STARTED, IN_PROGRESS, UNKNOWN -> StreamProgress.WRITING;
            };
        }

        private static ErrorCode code(int error) {
            return switch (error) {
                case 0 -> ErrorCode.OK;
                case 512 -> ErrorCode.STREAM_CHUNK_TIMEOUT;
                case 513 -> ErrorCode.STREAM_TIMEOUT;
                default -> ErrorCode.UNKNOWN;
            };
        }
    }
}
