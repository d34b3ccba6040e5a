package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.Logout;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    static Stream<JsonNode> downlinks() {
        return Vectors.all()
                .filter(vector -> vector.get("direction").asText().equals("DL")
                        && vector.get("frame").asText().equals("MSync"));
    }

    @ParameterizedTest
    @MethodSource("downlinks")
    void everyDownlinkVectorIsReadAndItsMessagesAreHandedOutOrExplained(JsonNode vector) throws Exception {
        Downlink read =
                FrameReader.read(HexFormat.of().parseHex(vector.get("hex").asText()));

        assertThat(read).isNotInstanceOf(Downlink.Unknown.class);
        if (read instanceof Downlink.Sync sync) {
            for (Meta meta : sync.sync().getMetasList()) {
                if (meta.getNs() == Meta.NameSpace.CHAT) {
                    Message message = MessageCodec.received(meta, FrameReader.body(meta.getPayload()));
                    assertThat(message.id()).isEqualTo(Long.toUnsignedString(meta.getId()));
                }
            }
        }
    }

    /** Whatever is around the payload, repeated, unknown, or cut off anywhere. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void envelopeIsReadAsTheGeneratedParserReadsIt(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20; i++) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            for (int part = random.nextInt(3); part >= 0; part--) {
                anyFrame(random).writeTo(written);
            }
            byte[] frame = written.toByteArray();
            for (int length = 0; length <= frame.length; length++) {
                byte[] cut = Arrays.copyOf(frame, length);
                assertThat(read(cut)).isEqualTo(generated(cut));
            }
        }
    }

    private static MSync anyFrame(SplittableRandom random) {
        MSync.Builder frame = MSync.newBuilder();
        List<Runnable> fields = List.of(
                () -> frame.setCommandValue(random.nextInt(7)),
                () -> frame.setPayload(CommSyncDL.newBuilder()
                        .setMetaId(random.nextLong())
                        .setServerId(random.nextLong())
                        .build()
                        .toByteString()),
                () -> frame.setGuid(JID.newBuilder().setName("alice").setAppKey("org#app")),
                () -> frame.setAuth("$t$x"),
                () -> frame.setTraceId(random.nextLong()),
                () -> frame.addEncryptTypeValue(random.nextInt(5)),
                () -> frame.setUnknownFields(UnknownFieldSet.newBuilder()
                        .addField(
                                100,
                                UnknownFieldSet.Field.newBuilder()
                                        .addVarint(random.nextLong())
                                        .addFixed32(random.nextInt())
                                        .addFixed64(random.nextLong())
                                        .addLengthDelimited(ByteString.copyFromUtf8("what"))
                                        .addGroup(UnknownFieldSet.newBuilder()
                                                .addField(
                                                        8,
                                                        UnknownFieldSet.Field.newBuilder()
                                                                .addVarint(1)
                                                                .build())
                                                .build())
                                        .build())
                        .build()));
        fields.forEach(field -> {
            if (random.nextBoolean()) {
                field.run();
            }
        });
        return frame.build();
    }

    private static Optional<Downlink> read(byte[] frame) {
        try {
            return Optional.of(FrameReader.read(frame));
        } catch (InvalidProtocolBufferException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Downlink> generated(byte[] frame) {
        try {
            MSync whole = MSync.parseFrom(frame);
            ByteString payload = whole.getPayload();
            return Optional.of(
                    switch (whole.getCommand()) {
                        case SYNC -> new Downlink.Sync(CommSyncDL.parseFrom(payload));
                        case UNREAD -> new Downlink.Unread(CommUnreadDL.parseFrom(payload));
                        case NOTICE -> new Downlink.Notice(CommNotice.parseFrom(payload));
                        case PROVISION -> new Downlink.Provisioned(Provision.parseFrom(payload));
                        case LOGOUT -> new Downlink.LoggedOut(Logout.parseFrom(payload));
                        case UNRECOGNIZED -> new Downlink.Unknown(whole.getCommandValue());
                    });
        } catch (InvalidProtocolBufferException refused) {
            return Optional.empty();
        }
    }

    @Test
    void textIsReadWithSenderTimeAndId() throws Exception {
        Meta meta = onlyMeta("sync_txt_nextkey_dl");
        Message message = MessageCodec.received(meta, FrameReader.body(meta.getPayload()));

        assertThat(message.content()).isInstanceOf(Text.class);
        assertThat(message.chatType()).isEqualTo(ChatType.SINGLE);
        assertThat(message.time()).isEqualTo(Instant.ofEpochMilli(meta.getTimestamp()));
    }

    @Test
    void whatTheServerSaysOfTheDeliveryIsNoPartOfTheMessage() throws Exception {
        Meta meta = onlyMeta("rx_txt_meta_dl");
        MessageBody body = FrameReader.body(meta.getPayload());
        Meta silent = meta.toBuilder().clearMeta().build();

        assertThat(((MessageReceived) MessageCodec.event(meta, body, true)).deliveryMetadata())
                .contains("{\"is_online\":1}");
        assertThat(((MessageReceived) MessageCodec.event(silent, body, true)).deliveryMetadata())
                .isEmpty();
    }

    @Test
    void contentOfAnUnknownTypeKeepsItsBytes() throws Exception {
        Meta meta = onlyMeta("rx_img_dl");
        MessageBody body = FrameReader.body(meta.getPayload());
        MessageBody unknown = body.toBuilder()
                .setContents(0, body.getContents(0).toBuilder().setTypeValue(77))
                .build();
        Meta carrier = meta.toBuilder().setPayload(unknown.toByteString()).build();

        UnknownContent content =
                (UnknownContent) MessageCodec.received(carrier, unknown).content();

        assertThat(content.wireType()).isEqualTo(77);
        assertThat(content.payload()).isEqualTo(carrier.getPayload().toByteArray());
    }

    @Test
    void textOfAnUnknownSubtypeIsUnknown() throws Exception {
        Meta meta = onlyMeta("rx_stream_1_start_dl");
        MessageBody body = FrameReader.body(meta.getPayload());
        MessageBody unknown = body.toBuilder()
                .setContents(0, body.getContents(0).toBuilder().setSubTypeValue(77))
                .build();

        assertThat(MessageCodec.received(meta, unknown).content()).isInstanceOf(UnknownContent.class);
    }

    @Test
    void markOfAStreamWithoutAStreamIsAText() throws Exception {
        Meta meta = onlyMeta("rx_stream_1_start_dl");
        MessageBody body =
                FrameReader.body(meta.getPayload()).toBuilder().clearStream().build();

        assertThat(MessageCodec.received(meta, body).content()).isEqualTo(Text.of("Hel"));
    }

    @ParameterizedTest
    @CsvSource({
        "provision_dl_token_expired, TOKEN_EXPIRED",
    })
    void refusedLoginHasItsCode(String vector, ErrorCode code) throws Exception {
        Provision answer = ((Downlink.Provisioned) FrameReader.read(Vectors.frame(vector))).provision();

        assertThat(Refusals.login(answer.getStatus())).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ack_fail_blocked_dl, PERMISSION_DENIED",
        "ack_fail_unknown_dl, SERVER_ERROR",
        "ack_muted_dl, MUTED",
        "ack_permission_sensitive_dl, ILLEGAL_CONTENT",
        "ack_external_dl, BLOCKED_BY_CALLBACK",
    })
    void refusedMessageHasItsCode(String vector, ErrorCode code) throws Exception {
        CommSyncDL ack = ((Downlink.Sync) FrameReader.read(Vectors.frame(vector))).sync();

        assertThat(Refusals.send(ack.getStatus())).isEqualTo(code);
    }

    @Test
    void kickIsToldWithTheOtherDevice() throws Exception {
        Meta meta = onlyMeta("rx_statistics_kick_dl");

        assertThat(Refusals.forcedOut(FrameReader.statistics(meta.getPayload())))
                .contains(ErrorCode.LOGGED_IN_ELSEWHERE);
    }

    @Test
    void endOfTokenIsAbsolute() {
        assertThat(TokenEnd.of("{\"expires_in\":1800000000000}"))
                .isEqualTo(Optional.of(Instant.ofEpochMilli(1_800_000_000_000L)));
        assertThat(TokenEnd.of("")).isEmpty();
        assertThat(TokenEnd.of("{}")).isEmpty();
        assertThat(TokenEnd.of("nonsense")).isEmpty();
    }

    @Test
    void anyBytesAreReadOrRefused() {
        SplittableRandom random = new SplittableRandom(20261124);
        List<byte[]> seeds = downlinks()
                .map(vector -> HexFormat.of().parseHex(vector.get("hex").asText()))
                .toList();
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> readAll(bytes)).doesNotThrowAnyException();
        }
    }

    private static void readAll(byte[] frame) {
        try {
            if (FrameReader.read(frame) instanceof Downlink.Sync sync) {
                for (Meta meta : sync.sync().getMetasList()) {
                    MessageCodec.received(meta, FrameReader.body(meta.getPayload()));
                }
            }
        } catch (InvalidProtocolBufferException refused) {
            // said so
        }
    }

    private static Meta onlyMeta(String vector) throws InvalidProtocolBufferException {
        return ((Downlink.Sync) FrameReader.read(Vectors.frame(vector))).sync().getMetas(0);
    }
}
