package io.github.msync4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.UnknownFieldSet;
import io.github.msync4j.interop.FrameComparison.Difference;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameComparisonTest {
    private static final Path CAPTURES =
            Path.of(System.getProperty("basedir", ""), "..", "..", "protocol", "src", "test", "resources", "captures");

    @Test
    void provision_sentByTwoProcesses_differsInWhatNamesThem() throws Exception {
        MSync node = captured("login-text", "PROVISION", "alice");
        MSync browser = captured("browser-login-text", "PROVISION", "alice");

        assertThat(FrameComparison.between(node, browser))
                .extracting(Difference::path)
                .contains("auth", "guid.clientResource", "payload.authToken", "payload.deviceUuid", "traceId")
                .allMatch(path ->
                        path.matches("auth|traceId|guid\\..*|payload\\.(authToken|deviceUuid|resource|sessionId)"));
    }

    @Test
    void text_sentByTwoProcesses_isOpenedDownToTheContent() throws Exception {
        // the browser's text carried an ext, the other did not
        MSync node = captured("offline", "SYNC", "\"text\":\"a0\"");
        MSync browser = captured("browser-login-text", "SYNC", "from the browser");

        assertThat(FrameComparison.between(node, browser))
                .extracting(Difference::path)
                .containsExactly(
                        "payload.meta.id",
                        "payload.meta.payload.contents[0].text",
                        "payload.meta.payload.ext",
                        "traceId");
    }

    @Test
    void anyFrame_comparedWithItself_hasNoDifference() throws Exception {
        for (JsonNode line : lines("login-text")) {
            byte[] frame = HexFormat.of().parseHex(line.get("hex").asText());
            assertThat(FrameComparison.between(frame, frame)).isEmpty();
        }
    }

    @Test
    void defaultValue_whenTheOtherFrameLacksTheField_isADifference() throws Exception {
        MSync explicit = MSync.newBuilder().setDeviceId(0).build();

        assertThat(FrameComparison.between(explicit, MSync.getDefaultInstance()))
                .containsExactly(new Difference("deviceId", "0", FrameComparison.ABSENT))
                .allMatch(Difference::isPresence);
    }

    @Test
    void metaPayload_thatHoldsAnotherText_isADifferenceInThatField() throws Exception {
        assertThat(FrameComparison.between(statistics("en"), statistics("zh")))
                .extracting(Difference::toString)
                .containsExactly("payload.meta.payload.location: \"en\" != \"zh\"");
    }

    @Test
    void listElement_thatTheOtherFrameLacks_isADifference() throws Exception {
        MSync one = MSync.newBuilder().addEncryptTypeValue(0).build();
        MSync two = one.toBuilder().addEncryptTypeValue(1).build();

        assertThat(FrameComparison.between(one, two))
                .extracting(Difference::toString)
                .containsExactly("encryptType[1]: absent != ENCRYPT_AES_128_CBC");
    }

    @Test
    void fieldOutsideTheSchema_isADifference() throws Exception {
        UnknownFieldSet extra = UnknownFieldSet.newBuilder()
                .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(7).build())
                .build();
        MSync left = MSync.newBuilder()
                .setGuid(JID.newBuilder().setUnknownFields(extra))
                .build();
        MSync right = MSync.newBuilder().setGuid(JID.getDefaultInstance()).build();

        assertThat(FrameComparison.between(left, right))
                .extracting(Difference::path)
                .containsExactly("guid.(unknown fields)");
    }

    private static MSync statistics(String location) {
        Meta meta = Meta.newBuilder()
                .setNs(Meta.NameSpace.STATISTIC)
                .setPayload(io.github.msync4j.protocol.wire.StatisticsBody.newBuilder()
                        .setLocation(location)
                        .build()
                        .toByteString())
                .build();
        return MSync.newBuilder()
                .setCommand(MSync.Command.SYNC)
                .setPayload(CommSyncUL.newBuilder().setMeta(meta).build().toByteString())
                .build();
    }

    /** The first captured frame of that command whose decoded form mentions the text. */
    private static MSync captured(String capture, String command, String text) throws IOException {
        for (JsonNode line : lines(capture)) {
            JsonNode decoded = line.get("decoded");
            if (decoded.path("command").asText().equals(command)
                    && decoded.toString().contains(text)) {
                return MSync.parseFrom(HexFormat.of().parseHex(line.get("hex").asText()));
            }
        }
        throw new AssertionError("no " + command + " with " + text + " in " + capture);
    }

    private static List<JsonNode> lines(String capture) throws IOException {
        JsonMapper json = new JsonMapper();
        return json.readerFor(JsonNode.class)
                .<JsonNode>readValues(Files.readString(CAPTURES.resolve(capture + ".jsonl"), UTF_8))
                .readAll();
    }
}
