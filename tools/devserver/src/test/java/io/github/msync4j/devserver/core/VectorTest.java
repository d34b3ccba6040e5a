package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every frame the vendor's client sends is taken, or refused for a reason that is stated here. */
class VectorTest {

    private static final Path VECTORS = Path.of("../../protocol/src/test/resources/vectors.json");
    private static final String APP = "easemob-demo#chatdemo";
    private static final String NEVER_SENT = "Sorry, message does not exist";

    private static final Map<String, String> REFUSED = Map.of(
            "txt_user_device_ul", "username bob doesn't exist!", // bob has no such device
            "txt_thread_ul", "group not found", // there are no threads here
            "edit_txt_ext_ul", "EDIT is not served here for groups and rooms",
            "recall_user_ul", NEVER_SENT,
            "recall_group_ext_ul", NEVER_SENT,
            "recall_chatroom_ul", NEVER_SENT,
            "recall_chatroom_ext_ul", NEVER_SENT,
            "read_ack_group_ul", "READ_ACK is not served here for groups and rooms",
            "read_ack_group_nocontent_ul", "READ_ACK is not served here for groups and rooms",
            "channel_ack_group_ul", "CHANNEL_ACK is not served here for groups and rooms");

    static Stream<String> uplinks() throws Exception {
        return vectors()
                .filter(each -> each.getString("direction").equals("UL"))
                .map(each -> each.getString("name"));
    }

    private static Stream<JsonObject> vectors() throws Exception {
        return new JsonArray(Files.readString(VECTORS)).stream().map(JsonObject.class::cast);
    }

    @ParameterizedTest
    @MethodSource("uplinks")
    void uplink_isAnsweredAsStated(String name) throws Exception {
        MSync frame = MSync.parseFrom(HexFormat.of()
                .parseHex(vectors()
                        .filter(each -> each.getString("name").equals(name))
                        .findFirst()
                        .orElseThrow()
                        .getString("hex")));
        Simulation simulation = new Simulation();
        Directory directory = simulation.engine.directory();
        Account alice = directory.register(APP, "alice", "pw", "", simulation.now);
        for (String user : List.of("bob", "carol", "dave")) {
            directory.register(APP, user, "pw", "", simulation.now);
        }
        simulation.engine.create(Muc.Kind.GROUP, "group", alice, List.of("bob"), simulation.now);
        simulation.engine.create(Muc.Kind.ROOM, "room", alice, List.of(), simulation.now);
        var peer = simulation.connect();
        if (frame.getCommand() == MSync.Command.PROVISION) {
            peer.send(frame);
            // the token of the vector was not given out here
            assertThat(peer.provision().getStatus().getReason())
                    .isEqualTo("Sorry, token or password does not match login info");
            return;
        }
        String token =
                directory.issueToken(APP, "alice", "pw", null, simulation.now).text();
        MSync login = Uplink.login("alice", "webim_web_web_1", token);
        peer.send(login.toBuilder()
                .setGuid(login.getGuid().toBuilder().setAppKey(APP))
                .build());
        assertThat(peer.provision().getStatus().getErrorCodeValue()).isZero();

        peer.send(frame);

        switch (frame.getCommand()) {
            case UNREAD -> assertThat(peer.unread().getUnreadList()).isEmpty();
            case LOGOUT -> assertThat(peer.isClosed()).isTrue();
            case SYNC -> expectAnswer(name, CommSyncUL.parseFrom(frame.getPayload()), peer.sync());
            default -> throw new AssertionError("no client sends " + frame.getCommand());
        }
    }

    private static void expectAnswer(String name, CommSyncUL request, CommSyncDL answer) {
        assertThat(answer.getMetaId()).isEqualTo(request.getMeta().getId());
        assertThat(answer.getStatus().getReason()).isEqualTo(REFUSED.getOrDefault(name, ""));
        assertThat(answer.getStatus().getErrorCode().getNumber()).isEqualTo(REFUSED.containsKey(name) ? 1 : 0);
        assertThat(answer.getIsLast()).isEqualTo(!request.hasMeta());
    }
}
