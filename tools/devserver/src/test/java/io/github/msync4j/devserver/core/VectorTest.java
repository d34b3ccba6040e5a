package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.MessageBody.Content;
import io.github.msync4j.protocol.wire.Meta;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every frame the vendor's client sends is taken and goes on as it is, or is refused for a reason that is stated here. */
class VectorTest {

    private static final Path VECTORS = Path.of("../../protocol/src/test/resources/vectors.json");
    private static final String APP = "easemob-demo#chatdemo";

    /** There are no threads here: what the service fills in of them needs calls that make and name them. */
    private static final String THREAD = "txt_thread_ul";

    private static final JID ALICE =
            Uplink.jid("alice").toBuilder().setAppKey(APP).build();

    private final Simulation simulation = new Simulation();
    private Simulation.Peer alice;
    private Simulation.Peer bob;

    static Stream<String> uplinks() throws Exception {
        return vectors()
                .filter(each -> each.getString("direction").equals("UL"))
                .map(each -> each.getString("name"));
    }

    /** Those about a message that was sent before. */
    static Stream<String> aboutAnother() throws Exception {
        return uplinks().filter(name -> name.matches("(recall|edit|read_ack_group)_.*"));
    }

    private static Stream<JsonObject> vectors() throws Exception {
        return new JsonArray(Files.readString(VECTORS)).stream().map(JsonObject.class::cast);
    }

    private static MSync vector(String name) throws Exception {
        String hex = vectors()
                .filter(each -> each.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("hex");
        return MSync.parseFrom(HexFormat.of().parseHex(hex));
    }

    @BeforeEach
    void start() throws Exception {
        Directory directory = simulation.engine.directory();
        Account owner = directory.register(APP, "alice", "pw", "", simulation.now);
        for (String user : List.of("bob", "carol", "dave")) {
            directory.register(APP, user, "pw", "", simulation.now);
        }
        bob = login("bob", "ios_5d1e");
        simulation.engine.create(Muc.Kind.GROUP, "group", owner, List.of("bob"), simulation.now);
        simulation.engine.create(Muc.Kind.ROOM, "room", owner, List.of("bob"), simulation.now);
        for (String muc : List.of("230000000000001", "240000000000001")) {
            bob.pull(muc(muc));
        }
        alice = login("alice", "webim_web_web_1");
    }

    private Simulation.Peer login(String user, String resource) throws Exception {
        Token token = simulation.engine.directory().issueToken(APP, user, "pw", null, simulation.now);
        MSync login = Uplink.login(user, resource, token.text());
        Simulation.Peer peer = simulation.connect();
        peer.send(login.toBuilder()
                .setGuid(login.getGuid().toBuilder().setAppKey(APP))
                .build());
        assertThat(peer.provision().getStatus().getErrorCodeValue()).isZero();
        return peer;
    }

    private static JID muc(String id) {
        return JID.newBuilder()
                .setAppKey(APP)
                .setName(id)
                .setDomain("conference.easemob.com")
                .build();
    }

    @ParameterizedTest
    @MethodSource("uplinks")
    void uplink_isAnswered_andReachesThePeer(String name) throws Exception {
        MSync frame = vector(name);
        switch (frame.getCommand()) {
            case PROVISION -> {
                Simulation.Peer peer = simulation.connect();
                peer.send(frame);
                // the token of the vector was not given out here
                assertThat(peer.provision().getStatus().getReason())
                        .isEqualTo("Sorry, token or password does not match login info");
            }
            case UNREAD -> {
                alice.send(frame);
                assertThat(alice.unread().getUnreadList()).isEmpty();
            }
            case LOGOUT -> {
                alice.send(frame);
                assertThat(alice.isClosed()).isTrue();
            }
            case SYNC -> sync(name, CommSyncUL.parseFrom(frame.getPayload()));
            default -> throw new AssertionError("no client sends " + frame.getCommand());
        }
    }

    private void sync(String name, CommSyncUL request) throws Exception {
        if (name.equals(THREAD)) {
            alice.expectRefusal(Uplink.sync(request.toBuilder()), "group not found");
            return;
        }
        boolean isAboutAnother = aboutAnother().anyMatch(name::equals);
        CommSyncUL sent = isAboutAnother ? withEarlierMessage(request) : request;
        Meta meta = sent.getMeta();

        CommSyncDL answer = alice.accepted(Uplink.sync(sent.toBuilder()));

        assertThat(answer.getMetaId()).isEqualTo(meta.getId());
        assertThat(answer.getTimestamp()).isEqualTo(simulation.now);
        assertThat(answer.getIsLast()).isEqualTo(!sent.hasMeta());
        assertThat(answer.getMetasList()).hasSize(name.startsWith("edit_") || name.equals("chatroom_join_ul") ? 1 : 0);
        alice.expectNothing();
        if (meta.getNs() == Meta.NameSpace.CHAT && sent.hasMeta()) {
            boolean isUser = meta.getTo().getDomain().equals("easemob.com");
            assertThat(bob.pull(
                            isUser
                                    ? muc("alice").toBuilder()
                                            .setDomain("easemob.com")
                                            .build()
                                    : meta.getTo()))
                    .containsExactly(expected(meta, answer));
        }
    }

    /** Sends the message that the vector is about, and puts the id that the server gave it in the vector's place for it. */
    private CommSyncUL withEarlierMessage(CommSyncUL request) throws Exception {
        Meta meta = request.getMeta();
        MessageBody body = MessageBody.parseFrom(meta.getPayload());
        boolean isRead = body.getType() == MessageBody.Type.READ_ACK;
        Simulation.Peer author = isRead ? bob : alice;
        Content content = body.getContents(0);
        MessageBody.Builder earlier = MessageBody.newBuilder()
                .setType(
                        meta.getTo().getName().startsWith("24")
                                ? MessageBody.Type.CHATROOM
                                : meta.getTo().getName().startsWith("23")
                                        ? MessageBody.Type.GROUPCHAT
                                        : MessageBody.Type.CHAT)
                .setMsgConfig(MessageBody.MessageConfig.newBuilder().setAllowGroupAck(isRead))
                .addContents(content);
        long id = author.accepted(Uplink.message(1, meta.getTo(), earlier)).getServerId();
        bob.pull(meta.getTo());
        bob.pull(ALICE);
        MessageBody.Builder about = body.toBuilder();
        if (body.getType() == MessageBody.Type.EDIT) {
            about.setEditMessageId(id);
        } else {
            about.setAckMessageId(id);
        }
        return request.toBuilder()
                .setMeta(meta.toBuilder().setPayload(about.build().toByteString()))
                .build();
    }

    /** What is to come down for what went up. */
    private Meta expected(Meta meta, CommSyncDL answer) throws Exception {
        return meta.toBuilder()
                .setId(answer.getServerId())
                .setFrom(JID.newBuilder()
                        .setAppKey(APP)
                        .setName("alice")
                        .setDomain("easemob.com")
                        .setClientResource("webim_web_web_1"))
                .setTimestamp(simulation.now)
                .setMeta(ByteString.copyFromUtf8("{\"is_online\":1}"))
                .clearDirectedUsers()
                .setPayload(payload(meta, answer))
                .build();
    }

    private static ByteString payload(Meta meta, CommSyncDL answer) throws Exception {
        MessageBody body = MessageBody.parseFrom(meta.getPayload());
        boolean toGroup = meta.getTo().getDomain().equals("conference.easemob.com");
        if (body.getType() == MessageBody.Type.EDIT) {
            return body.toBuilder()
                    .setMeta(answer.getMetas(0).getPayload().toStringUtf8())
                    .build()
                    .toByteString();
        }
        if (body.getType() == MessageBody.Type.READ_ACK && toGroup) {
            return body.toBuilder()
                    .addExt(KeyValue.newBuilder()
                            .setKey("group_read_count")
                            .setType(KeyValue.ValueType.JSON_STRING)
                            .setStringValue("{\"" + body.getAckMessageId() + "\":1}"))
                    .build()
                    .toByteString();
        }
        return meta.getPayload();
    }

    @ParameterizedTest
    @MethodSource("aboutAnother")
    void uplinkAboutAMessageThatWasNeverSentHere_isRefused(String name) throws Exception {
        alice.expectRefusal(vector(name), "Sorry, message does not exist");

        assertThat(Set.of(ALICE, muc("230000000000001"), muc("240000000000001")))
                .allSatisfy(queue -> assertThat(bob.pull(queue)).isEmpty());
    }
}
