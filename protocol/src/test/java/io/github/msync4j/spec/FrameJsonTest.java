package io.github.msync4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.spec.FrameJson.Direction;
import org.junit.jupiter.api.Test;

class FrameJsonTest {
    private static final MSync LOGIN = MSync.newBuilder()
            .setGuid(JID.newBuilder().setName("alice"))
            .setAuth("$t$canary-1")
            .setCommand(MSync.Command.PROVISION)
            .setEncryptKey("canary-2")
            .setPayload(Provision.newBuilder()
                    .setVersion("1.0")
                    .setEncryptKey("canary-3")
                    .setPassword("canary-4")
                    .setAuth("canary-5")
                    .setAuthToken("{\"token\":\"canary-6\"}")
                    .build()
                    .toByteString())
            .build();

    @Test
    void maskedTextHasNoSecretButAllElse() {
        String text = FrameJson.of(LOGIN, Direction.UP).masked();

        assertThat(text)
                .isEqualTo("{\"guid\":{\"name\":\"alice\"},\"auth\":\"***\",\"command\":\"PROVISION\",\"payload\":"
                        + "{\"$type\":\"Provision\",\"version\":\"1.0\",\"encryptKey\":\"***\",\"password\":\"***\","
                        + "\"auth\":\"***\",\"authToken\":\"***\"},\"encryptKey\":\"***\"}");
        assertThat(FrameJson.of(LOGIN, Direction.UP)).hasToString(text);
    }

    @Test
    void unmaskedTextHasTheSecrets() {
        assertThat(FrameJson.of(LOGIN, Direction.UP).unmasked())
                .contains("canary-1", "canary-2", "canary-3", "canary-4", "canary-5", "canary-6");
    }

    @Test
    void urlOfACombinedMessage_inAFrame_showsNoSecret() {
        MessageBody body = MessageBody.newBuilder()
                .addContents(MessageBody.Content.newBuilder()
                        .setSubType(MessageBody.Content.SubType.SUB_COMBINE)
                        .setRemotePath("https://h/f?em-redirect=true&share-secret=canary-1"))
                .addExt(KeyValue.newBuilder()
                        .setKey("copied")
                        .setStringValue("{\"url\":\"https://h/f?share-secret=canary-2\",\"kept\":1}"))
                .build();
        MSync frame = MSync.newBuilder()
                .setPayload(CommSyncUL.newBuilder()
                        .setMeta(Meta.newBuilder().setNs(Meta.NameSpace.CHAT).setPayload(body.toByteString()))
                        .build()
                        .toByteString())
                .setCommand(MSync.Command.SYNC)
                .build();

        assertThat(FrameJson.of(frame, Direction.UP).masked())
                .doesNotContain("canary")
                .contains("https://h/f?em-redirect=true&share-secret=***\"")
                .contains("share-secret=***\\\",\\\"kept");
    }

    @Test
    void keysOfFilesAreSecret() {
        MessageBody body = MessageBody.newBuilder()
                .addContents(MessageBody.Content.newBuilder()
                        .setSecretKey("canary-1")
                        .setRemotePath("https://h/f?em-redirect=true&share-secret=canary-2&x=1")
                        .setThumbnailSecretKey("canary-3"))
                .build();

        assertThat(FrameJson.of(body, Direction.UP).masked())
                .doesNotContain("canary")
                .contains("https://h/f?em-redirect=true&share-secret=***&x=1");
    }

    @Test
    void payloadThatCannotBeReadIsHexAndOnlyCountedWhenMasked() {
        MSync frame = MSync.newBuilder()
                .setCommand(MSync.Command.PROVISION)
                .setPayload(ByteString.copyFromUtf8("\u0007canary"))
                .build();

        assertThat(FrameJson.of(frame, Direction.UP).unmasked())
                .isEqualTo("{\"command\":\"PROVISION\",\"payload\":{\"$hex\":\"0763616e617279\"}}");
        assertThat(FrameJson.of(frame, Direction.UP).masked())
                .isEqualTo("{\"command\":\"PROVISION\",\"payload\":{\"$hex\":\"*** (7 bytes)\"}}");
    }

    @Test
    void directionChoosesThePayload() {
        MSync frame = MSync.newBuilder()
                .setCommand(MSync.Command.UNREAD)
                .setPayload(ByteString.EMPTY)
                .build();

        assertThat(FrameJson.of(frame, Direction.UP).masked()).contains("\"$type\":\"CommUnreadUL\"");
        assertThat(FrameJson.of(frame, Direction.DOWN).masked()).contains("\"$type\":\"CommUnreadDL\"");
    }

    @Test
    void payloadOfAKindNobodyReadsIsHex() {
        Meta meta = Meta.newBuilder()
                .setNs(Meta.NameSpace.QUERY)
                .setPayload(ByteString.copyFromUtf8("q"))
                .build();

        assertThat(FrameJson.of(meta, Direction.UP).unmasked())
                .isEqualTo("{\"ns\":\"QUERY\",\"payload\":{\"$hex\":\"71\"}}");
    }

    @Test
    void jsonTextIsShownAsText() {
        Meta meta = Meta.newBuilder()
                .setNs(Meta.NameSpace.NOTIFY)
                .setPayload(ByteString.copyFromUtf8("{\"a\":1}"))
                .setMeta(ByteString.copyFrom(new byte[] {(byte) 0xff}))
                .build();

        assertThat(FrameJson.of(meta, Direction.DOWN).unmasked())
                .isEqualTo("{\"ns\":\"NOTIFY\",\"payload\":{\"$json\":\"{\\\"a\\\":1}\"},\"meta\":{\"$hex\":\"ff\"}}");
    }

    @Test
    void namesAreThoseOfThePublishedSchema() {
        MessageBody.Content content = MessageBody.Content.newBuilder()
                .setSubType(MessageBody.Content.SubType.SUB_COMBINE)
                .build();

        assertThat(FrameJson.of(content, Direction.UP).masked()).isEqualTo("{\"subType\":\"COMBINE\"}");
    }

    @Test
    void numbersKeepTheirValue() {
        MSync frame = MSync.newBuilder()
                .setPov(-1L)
                .setDeviceId(-1)
                .setTraceId(1L << 53)
                .build();
        assertThat(FrameJson.of(frame, Direction.UP).masked())
                .isEqualTo(
                        "{\"pov\":\"18446744073709551615\",\"deviceId\":4294967295,\"traceId\":\"9007199254740992\"}");
        assertThat(decimal(0.1)).endsWith(":0.1}");
        assertThat(decimal(640)).endsWith(":640}");
        assertThat(decimal(Double.NaN)).endsWith(":\"NaN\"}");
        assertThat(decimal(Double.NEGATIVE_INFINITY)).endsWith(":\"-Infinity\"}");
    }

    @Test
    void textIsEscapedAndStaysOnOneLine() {
        JID jid = JID.newBuilder()
                .setName("\"\\\n\r\t\u0000\u2028\u4f60\ud83d\ude00\ud83d")
                .build();

        assertThat(FrameJson.of(jid, Direction.UP).masked())
                .startsWith("{\"name\":\"\\\"\\\\\\n\\r\\t\\u0000\\u2028\u4f60\ud83d\ude00");
    }

    private static String decimal(double value) {
        return FrameJson.of(KeyValue.newBuilder().setDoubleValue(value).build(), Direction.UP)
                .masked();
    }
}
