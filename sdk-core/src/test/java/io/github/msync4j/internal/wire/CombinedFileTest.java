package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.StreamPiece;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.protocol.wire.MessageBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The file of a combined message. */
class CombinedFileTest {
    private static final String APP = "easemob-demo#chatdemo";

    private static Message message(OutgoingMessage outgoing, long id) {
        return Message.builder()
                .id(Long.toUnsignedString(id))
                .from("alice")
                .to(outgoing.to())
                .chatType(MessageCodec.chatType(outgoing))
                .time(Instant.ofEpochMilli(1_700_000_000_000L + id))
                .content(outgoing.content())
                .attributes(outgoing.attributes())
                .build();
    }

    private static Message text(String text) {
        return message(
                OutgoingMessage.builder().to("bob").content(Text.of(text)).build(), 7);
    }

    @Test
    void theFileOfTheVendorsClientIsReadAndWrittenAgainToTheLastByte() throws Exception {
        byte[] official = Vectors.frame("combine_file");

        List<Message> messages = CombinedFile.read(official);

        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).content()).isEqualTo(Text.of("hello"));
        assertThat(messages.get(0).from()).isEqualTo("alice");
        assertThat(messages.get(0).id()).isEqualTo("1200000000000000101");
        assertThat(messages.get(0).time()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_100L));
        assertThat(((Image) messages.get(1).content()).fileName()).contains("p.png");
        assertThat(CombinedFile.write(messages, APP)).isEqualTo(official);
    }

    @Test
    void anyMessagesComeBackAsTheyWere() throws Exception {
        SplittableRandom random = new SplittableRandom(20_271);
        for (int round = 0; round < 200; round++) {
            AnyMessage any = new AnyMessage(round);
            List<Message> messages = new ArrayList<>();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                Message next = message(any.next(), random.nextLong());
                // rooms tell how much a message matters, whether somebody said so or not
                messages.add(
                        next.chatType() == ChatType.ROOM
                                ? next.toBuilder().chatType(ChatType.GROUP).build()
                                : next);
            }

            assertThat(CombinedFile.read(CombinedFile.write(messages, APP)))
                    .as("round %s", round)
                    .isEqualTo(messages);
        }
    }

    @Test
    void whatIsNotKnownHereIsPassedOn() throws Exception {
        byte[] body = MessageBody.newBuilder()
                .addContents(MessageBody.Content.newBuilder().setTypeValue(99).setText("new"))
                .build()
                .toByteArray();
        passesOn(body);
    }

    /** Of a field that is there twice the later one counts; whoever knows more may want both. */
    @Test
    void itIsPassedOnByteForByte() throws Exception {
        passesOn(ByteString.copyFrom(new byte[] {8, 1, 8, 2})
                .concat(MessageBody.newBuilder()
                        .addContents(MessageBody.Content.newBuilder().setTypeValue(99))
                        .build()
                        .toByteString())
                .toByteArray());
    }

    private static void passesOn(byte[] body) throws Exception {
        Message unknown = text("").toBuilder()
                .content(UnknownContent.builder().wireType(99).payload(body).build())
                .build();

        assertThat(CombinedFile.read(CombinedFile.write(List.of(unknown), APP))
                        .get(0)
                        .content())
                .isEqualTo(unknown.content());
    }

    @Test
    void aDamagedFileIsRefused() throws Exception {
        byte[] file = CombinedFile.write(List.of(text("hello"), text("there")), APP);
        assertThat(CombinedFile.read(file)).hasSize(2);
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            // the sum of a file that was cut may be right by chance; it is a shorter one then, or none
            try {
                assertThat(CombinedFile.read(cut).size()).isLessThan(2);
            } catch (CombinedFile.CorruptException e) {
                assertThat(e).hasMessageMatching("it does not.*|its sum.*|a message.*");
            }
        }
        byte[] other = file.clone();
        other[9] ^= 1;
        assertThatThrownBy(() -> CombinedFile.read(other)).hasMessage("its sum is not that of its bytes");
        assertThatThrownBy(() -> CombinedFile.read(new byte[] {'P', 'K', 0, 0})).hasMessage("it does not begin as one");
    }

    @Test
    void bytesOfAnyKindAreMessagesOrRefused() {
        SplittableRandom random = new SplittableRandom(4);
        byte[] file = CombinedFile.write(List.of(text("hello"), text("there")), APP);
        for (int round = 0; round < 20_000; round++) {
            byte[] changed = file.clone();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                changed[random.nextInt(2, changed.length)] = (byte) random.nextInt();
            }
            byte sum = 0;
            for (int i = 3; i < changed.length - 1; i += 2) {
                sum ^= changed[i];
            }
            changed[changed.length - 1] = sum;
            try {
                assertThat(CombinedFile.read(changed)).isNotEmpty();
            } catch (CombinedFile.CorruptException e) {
                assertThat(e).hasMessageStartingWith("a message in it");
            }
        }
    }

    @Test
    void moreMessagesThanMayBeCombinedAreNotRead() {
        byte[] file = CombinedFile.write(Collections.nCopies(301, text("x")), APP);

        assertThatThrownBy(() -> CombinedFile.read(file)).hasMessage("it has more than 300 messages");
    }

    @Test
    void theLevelIsOneMoreThanThatOfTheDeepest() {
        assertThat(CombinedFile.level(List.of(text("a")))).isEqualTo(1);
        for (int level : new int[] {0, 1, 9, 10, 11, Integer.MAX_VALUE, -5}) {
            Message nested = text("").toBuilder()
                    .content(Combined.builder().url("u").level(level).build())
                    .build();
            assertThat(CombinedFile.level(List.of(text("a"), nested))).isEqualTo(Math.min(Math.max(level, 0), 10) + 1);
        }
    }

    @Test
    void whatCannotBeCombinedIsRefused() {
        Message piece = text("").toBuilder()
                .content(StreamPiece.builder().text("a").build())
                .build();
        Message local = text("").toBuilder().id("draft").build();

        assertThatThrownBy(() -> CombinedFile.write(List.of(piece), APP)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CombinedFile.write(List.of(local), APP)).hasMessageContaining("\"draft\"");
    }
}
