package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageStreamed;
import io.github.msync4j.message.StreamPiece;
import io.github.msync4j.message.StreamProgress;
import io.github.msync4j.message.StreamStatus;
import io.github.msync4j.message.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextStreamsTest {
    private final TextStreams streams = new TextStreams();

    /** Pieces in any order, some of them twice: the text grows piece by piece, each of them once. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderIsTheOrderOfTheNumbers(long seed) {
        Random random = new Random(seed);
        List<StreamPiece> pieces = stream(random.nextInt(1, 20), random.nextInt(-5, 100), random);
        List<StreamPiece> arriving = new ArrayList<>(pieces);
        // until it is whole, nobody can tell a new stream from an old one; its caller does, by the id
        StreamPiece last = arriving.remove(arriving.size() - 1);
        arriving.addAll(pieces.subList(0, random.nextInt(pieces.size())));
        Collections.shuffle(arriving, random);
        arriving.add(random.nextInt(arriving.size() + 1), last);
        List<MessageStreamed> events = new ArrayList<>();
        for (StreamPiece piece : arriving) {
            events.addAll(add("1", piece));
            if (events.stream().anyMatch(event -> event.progress() == StreamProgress.COMPLETED)) {
                break;
            }
        }

        assertThat(events).extracting(MessageStreamed::added).isEqualTo(texts(pieces));
        StringBuilder text = new StringBuilder();
        for (MessageStreamed event : events) {
            text.append(event.added());
            assertThat(event.message().content()).isEqualTo(Text.of(text.toString()));
        }
        assertThat(events).extracting(MessageStreamed::progress).last().isEqualTo(StreamProgress.COMPLETED);
    }

    static List<Long> seeds() {
        return new Random(5).longs(300).boxed().toList();
    }

    @Test
    void theTimeIsThatOfTheFirstPiece() {
        streams.add("bob", message("1", piece("a", 0, StreamStatus.STARTED), 100), piece("a", 0, StreamStatus.STARTED));
        StreamPiece second = piece("b", 1, StreamStatus.IN_PROGRESS);

        assertThat(streams.add("bob", message("1", second, 200), second))
                .extracting(event -> event.message().time())
                .containsExactly(Instant.ofEpochMilli(100));
    }

    @Test
    void streamsDoNotMix() {
        add("1", piece("one", 0, StreamStatus.STARTED));
        add("2", piece("two", 0, StreamStatus.STARTED));

        assertThat(add("1", piece("!", 1, StreamStatus.COMPLETED)))
                .extracting(event -> event.message().content())
                .containsExactly(Text.of("one!"));
    }

    @Test
    void theWholeTextEndsAStreamWithGaps() {
        add("1", piece("He", 0, StreamStatus.STARTED));
        add("1", piece("rld", 3, StreamStatus.IN_PROGRESS));

        MessageStreamed whole =
                add("1", piece("Hello world", 4, StreamStatus.FULL)).get(0);
        assertThat(whole.added()).isEqualTo("llo world");
        assertThat(whole.message().content()).isEqualTo(Text.of("Hello world"));
        assertThat(whole.progress()).isEqualTo(StreamProgress.COMPLETED);
    }

    @Test
    void aWholeTextThatBeginsOtherwiseTakesThePlaceOfWhatWasThere() {
        add("1", piece("Hullo", 0, StreamStatus.STARTED));

        MessageStreamed whole = add("1", piece("Hello", 1, StreamStatus.FULL)).get(0);
        assertThat(whole.added()).isEqualTo("Hello");
        assertThat(whole.message().content()).isEqualTo(Text.of("Hello"));
    }

    @Test
    void errorsAreTyped() {
        add("1", piece("a", 0, StreamStatus.STARTED));

        MessageStreamed failed = add("1", failed(1, 513)).get(0);
        assertThat(failed.progress()).isEqualTo(StreamProgress.FAILED);
        assertThat(failed.code()).isEqualTo(ErrorCode.STREAM_TIMEOUT);
        assertThat(add("2", piece("", 0, StreamStatus.STARTED))).hasSize(1);
        assertThat(add("2", failed(1, 7))).extracting(MessageStreamed::code).containsExactly(ErrorCode.UNKNOWN);
    }

    @Test
    void aStreamThatIsTooLongIsGivenUpUntilItIsWhole() {
        add("1", piece("x".repeat(TextStreams.MAX_LENGTH), 0, StreamStatus.STARTED));
        add("1", piece("y", 1, StreamStatus.IN_PROGRESS));

        assertThat(add("1", piece("z", 2, StreamStatus.COMPLETED))).isEmpty();
        assertThat(add("1", piece("all", 3, StreamStatus.FULL)))
                .extracting(event -> event.message().content())
                .containsExactly(Text.of("all"));
    }

    @Test
    void piecesThatAreTooEarlyAreBounded() {
        for (int i = 0; i <= TextStreams.MAX_WAITING; i++) {
            add("1", piece("a", 1 + i, StreamStatus.IN_PROGRESS));
        }

        assertThat(add("1", piece("b", 0, StreamStatus.STARTED)))
                .extracting(MessageStreamed::added)
                .containsExactly("b");
    }

    @Test
    void theStreamThatGrewLongestAgoIsForgottenFirst() {
        for (int i = 0; i <= TextStreams.STREAMS; i++) {
            add("s" + i, piece("a", 0, StreamStatus.STARTED));
        }

        assertThat(add("s0", piece("b", 1, StreamStatus.IN_PROGRESS))).isEmpty();
        assertThat(add("s" + TextStreams.STREAMS, piece("b", 1, StreamStatus.IN_PROGRESS)))
                .hasSize(1);
    }

    private List<MessageStreamed> add(String id, StreamPiece piece) {
        return streams.add("bob", message(id, piece, 0), piece);
    }

    private static Message message(String id, StreamPiece piece, long time) {
        return Message.builder()
                .id(id)
                .from("bob")
                .to("alice")
                .time(Instant.ofEpochMilli(time))
                .content(piece)
                .build();
    }

    private static List<StreamPiece> stream(int length, long first, Random random) {
        List<StreamPiece> pieces = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            StreamStatus status = i == 0 ? StreamStatus.STARTED : StreamStatus.IN_PROGRESS;
            pieces.add(piece("<" + random.nextInt(1000) + ">", first + i, status));
        }
        pieces.add(piece("end", first + length, StreamStatus.COMPLETED));
        return pieces;
    }

    private static List<String> texts(List<StreamPiece> pieces) {
        return pieces.stream().map(StreamPiece::text).toList();
    }

    private static StreamPiece failed(long sequence, int error) {
        return StreamPiece.builder()
                .sequence(sequence)
                .status(StreamStatus.IN_PROGRESS)
                .error(error)
                .build();
    }

    private static StreamPiece piece(String text, long sequence, StreamStatus status) {
        return StreamPiece.builder()
                .text(text)
                .sequence(sequence)
                .status(status)
                .build();
    }
}
