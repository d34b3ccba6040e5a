package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.msync4j.conversation.ContentKind;
import io.github.msync4j.conversation.MessagePage;
import io.github.msync4j.conversation.MessageQuery;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.rest.HistoryMessage;
import io.github.msync4j.rest.HistoryPage;
import io.github.msync4j.rest.HistoryQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of the past. */
class HistoryCodecTest {
    private static HistoryPage page(Meta... metas) {
        return HistoryPage.builder()
                .messages(Arrays.stream(metas)
                        .map(meta -> HistoryMessage.builder()
                                .meta(meta.toByteArray())
                                .build())
                        .toList())
                .cursor("42")
                .build();
    }

    private static Meta.Builder meta(MessageBody.Type type) {
        return Meta.newBuilder()
                .setId(5)
                .setNs(Meta.NameSpace.CHAT)
                .setPayload(MessageBody.newBuilder()
                        .setType(type)
                        .setFrom(JID.newBuilder().setName("bob"))
                        .setTo(JID.newBuilder().setName("alice"))
                        .addContents(MessageBody.Content.newBuilder()
                                .setType(MessageBody.Content.Type.TEXT)
                                .setText("hi"))
                        .build()
                        .toByteString());
    }

    @Test
    void entryThatTheVendorsClientIsContentWithIsAMessage() throws Exception {
        byte[] meta = Vectors.all()
                .filter(vector -> vector.get("name").asText().equals("history_meta"))
                .map(vector -> HexFormat.of().parseHex(vector.get("hex").asText()))
                .findFirst()
                .orElseThrow();

        MessagePage read = HistoryCodec.page(page(Meta.parseFrom(meta)));

        assertThat(read.messages())
                .containsExactly(Message.builder()
                        .id("1200000000000000700")
                        .from("bob")
                        .to("alice")
                        .chatType(ChatType.SINGLE)
                        .time(Instant.ofEpochMilli(1_700_000_003_000L))
                        .content(Text.of("old one"))
                        .build());
        assertThat(read.cursor()).contains("42");
    }

    @Test
    void lastPageHasNoCursor() {
        HistoryPage last = page(meta(MessageBody.Type.CHAT).build());

        assertThat(HistoryCodec.page(last.toBuilder().isLast(true).build()).cursor())
                .isEmpty();
        assertThat(HistoryCodec.page(last.toBuilder().cursor("").build()).cursor())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageBody.Type.class,
            names = {"READ_ACK", "DELIVER_ACK", "RECALL", "CHANNEL_ACK", "EDIT"})
    void whatIsNoMessageIsPassedOver(MessageBody.Type type) {
        MessagePage read = HistoryCodec.page(page(
                meta(type).build(),
                meta(MessageBody.Type.CHAT).setNs(Meta.NameSpace.NOTIFY).build(),
                meta(MessageBody.Type.CHAT).build()));

        assertThat(read.messages()).extracting(Message::id).containsExactly("5");
    }

    @Test
    void whatCannotBeReadIsUnknownAndLosesNothingOfItsPage() {
        HistoryPage page = page(
                meta(MessageBody.Type.CHAT)
                        .setPayload(ByteString.copyFromUtf8("no body"))
                        .setFrom(JID.newBuilder().setName("bob"))
                        .build(),
                meta(MessageBody.Type.CHAT).build());
        HistoryMessage noMeta =
                HistoryMessage.builder().meta(new byte[] {1, 2, 3}).build();

        List<Message> read =
                HistoryCodec.page(page.toBuilder().addMessage(noMeta).build()).messages();

        assertThat(read).hasSize(2);
        assertThat(read.get(0).content()).isInstanceOf(UnknownContent.class);
        assertThat(read.get(0).from()).isEqualTo("bob");
        assertThat(read.get(1).content()).isEqualTo(Text.of("hi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "{", "{\"thread\":[]}", "{\"reaction\":[{\"count\":{}}]}", "{\"edit_msg\":[]}"})
    void metadataThatIsNotAsItShouldBeLosesNoMessage(String metadata) throws Exception {
        Meta plain = meta(MessageBody.Type.CHAT).build();
        MessageBody body = MessageBody.parseFrom(plain.getPayload()).toBuilder()
                .setMeta(metadata)
                .build();

        Message read = HistoryCodec.page(
                        page(plain.toBuilder().setPayload(body.toByteString()).build()))
                .messages()
                .get(0);

        assertThat(read.content()).isEqualTo(Text.of("hi"));
        assertThat(read.metadata()).contains(metadata);
    }

    @Test
    void queryIsWrittenAsTheVendorsClientWritesIt() {
        Instant time = Instant.ofEpochMilli(9);

        assertThat(HistoryCodec.query(
                        MessageQuery.builder().conversationId("bob").build()))
                .isEqualTo(HistoryQuery.builder().queue("bob@easemob.com").build());
        assertThat(HistoryCodec.query(MessageQuery.builder()
                        .conversationId("230000000000001")
                        .chatType(ChatType.GROUP)
                        .oldestFirst(true)
                        .cursor("42")
                        .pageSize(50)
                        .kinds(Arrays.stream(ContentKind.values())
                                .filter(kind -> kind != ContentKind.UNKNOWN)
                                .toList())
                        .from(time)
                        .until(time.plusSeconds(1))
                        .sender("bob")
                        .build()))
                .isEqualTo(HistoryQuery.builder()
                        .queue("230000000000001@conference.easemob.com")
                        .start("42")
                        .oldestFirst(true)
                        .pageSize(50)
                        .types("txt,img,audio,video,file,loc,cmd,custom,combine")
                        .startTime(time)
                        .endTime(time.plusSeconds(1))
                        .senderId("bob")
                        .build());
    }
}
