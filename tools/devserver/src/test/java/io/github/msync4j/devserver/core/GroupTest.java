package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to groups and rooms reach who is in them, and nobody else. */
class GroupTest {
    private final Simulation simulation = new Simulation();
    private long lastId;

    @BeforeEach
    void register() {
        simulation.register("alice", "bob", "carol", "dave");
    }

    private Account account(String user) {
        return Objects.requireNonNull(simulation.engine.directory().account(Uplink.APP, user));
    }

    private String create(Muc.Kind kind, String... members) throws RestRefusal {
        var created = simulation.engine.create(kind, "friends", account("alice"), List.of(members), simulation.now);
        simulation.perform(created.effects());
        return created.muc().id();
    }

    private static JID muc(String id) {
        return Uplink.jid(id).toBuilder().setDomain("conference.easemob.com").build();
    }

    private Meta.Builder message(MessageBody.Type type, String to, String text) {
        MessageBody body = MessageBody.newBuilder()
                .setType(type)
                .addContents(MessageBody.Content.newBuilder()
                        .setType(MessageBody.Content.Type.TEXT)
                        .setText(text))
                .build();
        return Uplink.textMeta(++lastId, muc(to), "").setPayload(body.toByteString());
    }

    private void send(Simulation.Peer peer, Meta.Builder meta) {
        peer.send(Uplink.meta(meta));
        assertThat(peer.sync().getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.OK);
    }

    private static void expectRefusal(Simulation.Peer peer, String reason) {
        CommSyncDL answer = peer.sync();
        assertThat(answer.getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.FAIL);
        assertThat(answer.getStatus().getReason()).isEqualTo(reason);
        peer.expectNothing();
    }

    /** Pulls a group's queue to its end. */
    private static List<Meta> pull(Simulation.Peer peer, String id) {
        List<Meta> metas = new ArrayList<>();
        CommSyncUL.Builder request = CommSyncUL.newBuilder().setQueue(muc(id));
        peer.send(Uplink.sync(request));
        for (CommSyncDL batch = peer.sync(); !batch.getIsLast(); batch = peer.sync()) {
            metas.addAll(batch.getMetasList());
            peer.send(Uplink.sync(request.clone().setKey(batch.getNextKey())));
        }
        return metas;
    }

    private static List<String> texts(List<Meta> metas) {
        return metas.stream()
                .filter(meta -> meta.getNs() == Meta.NameSpace.CHAT)
                .map(Simulation::text)
                .toList();
    }

    private static List<MUCBody> notices(List<Meta> metas) throws Exception {
        List<MUCBody> notices = new ArrayList<>();
        for (Meta meta : metas) {
            if (meta.getNs() == Meta.NameSpace.MUC) {
                notices.add(MUCBody.parseFrom(meta.getPayload()));
            }
        }
        return notices;
    }

    private MSync operation(MUCBody.Operation operation, String room, boolean leaveOthers) {
        return Uplink.meta(Meta.newBuilder()
                .setId(++lastId)
                .setNs(Meta.NameSpace.MUC)
                .setPayload(MUCBody.newBuilder()
                        .setMucId(muc(room))
                        .setOperation(operation)
                        .setIsChatroom(true)
                        .setExt("hello")
                        .setLeaveOtherRooms(leaveOthers)
                        .build()
                        .toByteString()));
    }

    @Test
    void groupMessage_reachesAllMembersAndTheSendersOtherDevice_untouched() throws Exception {
        String id = create(Muc.Kind.GROUP, "bob", "carol");
        var alice = simulation.online("alice", "1");
        var other = simulation.online("alice", "2");
        var bob = simulation.login("bob", "b");
        var dave = simulation.online("dave", "d");
        Meta.Builder meta = message(MessageBody.Type.GROUPCHAT, id, "hi all");

        send(alice, meta);

        alice.expectNothing();
        dave.expectNothing();
        assertThat(other.notice()).isEqualTo(id);
        assertThat(texts(pull(other, id))).containsExactly("hi all");
        Meta got = pull(bob, id).stream()
                .filter(each -> each.getNs() == Meta.NameSpace.CHAT)
                .findFirst()
                .orElseThrow();
        assertThat(got.getPayload()).isEqualTo(meta.getPayload());
        assertThat(got.getTo()).isEqualTo(muc(id));
        assertThat(got.getFrom().getClientResource()).isEqualTo("1");
        // one who was never there gets it at the first login, whoever else has it already
        assertThat(texts(pull(simulation.login("carol", "c"), id))).containsExactly("hi all");
    }

    @Test
    void groupMessage_onlineOnly_isNotKept() throws Exception {
        String id = create(Muc.Kind.GROUP, "bob");
        var alice = simulation.online("alice", "a");

        send(alice, message(MessageBody.Type.GROUPCHAT, id, "now").setRoutetype(Meta.RouteType.ROUTE_ONLINE));

        assertThat(texts(pull(simulation.login("bob", "b"), id))).isEmpty();
    }

    @Test
    void groupMessage_directed_reachesOnlyThose_evenIfOneOfThemIsNoMember() throws Exception {
        String id = create(Muc.Kind.GROUP, "bob", "carol");
        var alice = simulation.online("alice", "a");

        send(
                alice,
                message(MessageBody.Type.GROUPCHAT, id, "psst")
                        .setRoutetype(Meta.RouteType.ROUTE_DIRECT)
                        .addDirectedUsers("Bob")
                        .addDirectedUsers("dave"));

        assertThat(texts(pull(simulation.login("bob", "b"), id))).containsExactly("psst");
        assertThat(texts(pull(simulation.login("carol", "c"), id))).isEmpty();
        assertThat(texts(pull(simulation.login("dave", "d"), id))).isEmpty();
    }

    @Test
    void groupMessage_directedToMoreThanTwenty_isRefused() throws Exception {
        String id = create(Muc.Kind.GROUP, "bob");
        var alice = simulation.online("alice", "a");
        List<String> twenty = new ArrayList<>(List.of("bob"));
        for (int i = 1; i < 20; i++) {
            twenty.add("user" + i);
        }
        Meta.Builder meta = message(MessageBody.Type.GROUPCHAT, id, "psst").setRoutetype(Meta.RouteType.ROUTE_DIRECT);

        send(alice, meta.addAllDirectedUsers(twenty));
        alice.send(Uplink.meta(meta.setId(++lastId).addDirectedUsers("user20")));
        expectRefusal(alice, "limit directed users");

        assertThat(texts(pull(simulation.login("bob", "b"), id))).containsExactly("psst");
    }

    @Test
    void message_ofOneWhoIsNoMember_orToWhatIsNotThere_isRefusedAndNotDelivered() throws Exception {
        String group = create(Muc.Kind.GROUP, "bob");
        String room = create(Muc.Kind.ROOM);
        var dave = simulation.online("dave", "d");

        dave.send(Uplink.meta(message(MessageBody.Type.GROUPCHAT, group, "x")));
        expectRefusal(dave, "not in group or chatroom");
        dave.send(Uplink.meta(message(MessageBody.Type.CHATROOM, room, "x")));
        expectRefusal(dave, "not in group or chatroom");
        dave.send(Uplink.meta(message(MessageBody.Type.GROUPCHAT, "1", "x")));
        expectRefusal(dave, "group not found");
        dave.send(Uplink.meta(message(MessageBody.Type.GROUPCHAT, room, "x")));
        expectRefusal(dave, "group not found");
        dave.send(Uplink.meta(message(MessageBody.Type.CHATROOM, group, "x")));
        expectRefusal(dave, "grpID " + group + " does not exist!");
        assertThat(texts(pull(simulation.login("bob", "b"), group))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageBody.Type.class,
            names = {"NORMAL", "CHAT"})
    void messagesThatAreNotForGroups_areRefused(MessageBody.Type type) throws Exception {
        String id = create(Muc.Kind.GROUP, "bob");
        var alice = simulation.online("alice", "a");

        alice.send(Uplink.meta(message(type, id, "x")));

        expectRefusal(alice, type + " is not served here for groups and rooms");
    }

    @Test
    void room_messagesReachWhoJoined_andAreNotKept() throws Exception {
        String id = create(Muc.Kind.ROOM);
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        bob.send(operation(MUCBody.Operation.JOIN, id, false));

        CommSyncDL answer = bob.sync();
        assertThat(answer.getMetaId()).isEqualTo(lastId);
        assertThat(answer.getMetas(0).getId()).isEqualTo(answer.getServerId());
        MUCBody joined = MUCBody.parseFrom(answer.getMetas(0).getPayload());
        assertThat(joined.getOperation()).isEqualTo(MUCBody.Operation.JOIN);
        assertThat(joined.getStatus().getChatroomInfo())
                .isEqualTo("{\"bob\":{\"is_all_mute\":false,\"create_timestamp\":" + simulation.now
                        + ",\"is_in_white_list\":false,\"member_count\":2,\"mute_duration\":-1}}");
        alice.notice();
        MUCBody presence = notices(pull(alice, id)).get(0);
        assertThat(presence.getOperation()).isEqualTo(MUCBody.Operation.PRESENCE);
        assertThat(presence.getFrom().getName()).isEqualTo("bob");
        assertThat(presence.getExt()).isEqualTo("hello");
        assertThat(presence.getMucMemberCount()).isEqualTo(2);

        send(alice, message(MessageBody.Type.CHATROOM, id, "in the room"));
        assertThat(bob.notice()).isEqualTo(id);
        assertThat(texts(pull(bob, id))).containsExactly("in the room");
        bob.vanish();
        send(alice, message(MessageBody.Type.CHATROOM, id, "missed"));
        assertThat(texts(pull(simulation.login("bob", "b"), id))).isEmpty();
    }

    @Test
    void joinOfAnotherRoom_leavingTheOthers_leavesThem() throws Exception {
        String first = create(Muc.Kind.ROOM);
        String second = create(Muc.Kind.ROOM);
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        bob.send(operation(MUCBody.Operation.JOIN, first, false));
        bob.sync();
        bob.send(operation(MUCBody.Operation.JOIN, second, true));
        bob.sync();

        assertThat(alice.notice()).isEqualTo(first);
        assertThat(alice.notice()).isEqualTo(second);
        assertThat(notices(pull(alice, first)))
                .extracting(MUCBody::getOperation)
                .containsExactly(MUCBody.Operation.PRESENCE, MUCBody.Operation.ABSENCE);
        bob.send(Uplink.meta(message(MessageBody.Type.CHATROOM, first, "x")));
        expectRefusal(bob, "not in group or chatroom");
        bob.send(operation(MUCBody.Operation.LEAVE, second, false));
        assertThat(bob.sync().getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.OK);
        bob.send(operation(MUCBody.Operation.LEAVE, second, false));
        expectRefusal(bob, "not in group or chatroom");
        bob.send(operation(MUCBody.Operation.JOIN, "1", false));
        expectRefusal(bob, "grpID 1 does not exist!");
    }

    @Test
    void invited_isTold_andTheOthersToo() throws Exception {
        String id = create(Muc.Kind.GROUP, "bob");
        simulation.perform(simulation.engine.invite(id, account("alice"), List.of("carol"), simulation.now));

        List<MUCBody> carols = notices(pull(simulation.login("carol", "c"), id));
        assertThat(carols).extracting(MUCBody::getOperation).containsExactly(MUCBody.Operation.DIRECT_JOINED);
        assertThat(carols.get(0).getMucName()).isEqualTo("friends");
        assertThat(notices(pull(simulation.login("bob", "b"), id)))
                .extracting(MUCBody::getOperation)
                .containsExactly(MUCBody.Operation.DIRECT_JOINED, MUCBody.Operation.PRESENCE);
        assertThatThrownBy(() -> create(Muc.Kind.GROUP, "nobody")).isInstanceOf(RestRefusal.class);
        assertThatThrownBy(() -> simulation.engine.leave(id, account("dave"), simulation.now))
                .isInstanceOf(RestRefusal.class)
                .hasMessageContaining("are not members of this group");
    }

    @ParameterizedTest
    @EnumSource(Muc.Kind.class)
    void removedMember_isTold_andTheOthersToo_butNotTheDeviceThatDidIt(Muc.Kind kind) throws Exception {
        String id = create(kind, "bob", "carol");
        var alice = simulation.login("alice", "1");
        var desk = simulation.login("alice", "2");
        var bob = simulation.login("bob", "b");
        var carol = simulation.login("carol", "c");
        for (Simulation.Peer peer : List.of(alice, desk, bob, carol)) {
            pull(peer, id);
        }

        var removal = simulation.engine.removeMembers(
                kind, id, account("alice"), "1", List.of("bob", "dave"), simulation.now);
        simulation.perform(removal.effects());

        assertThat(removal.refused()).containsOnlyKeys("dave");
        List<MUCBody> bobs = notices(pull(bob, id));
        assertThat(bobs).extracting(MUCBody::getOperation).containsExactly(MUCBody.Operation.KICK);
        assertThat(bobs.get(0).getFrom().getName()).isEqualTo("alice");
        assertThat(bobs.get(0).getTo(0).getName()).isEqualTo("bob");
        assertThat(bobs.get(0).getIsChatroom()).isEqualTo(kind == Muc.Kind.ROOM);
        for (Simulation.Peer peer : List.of(desk, carol)) {
            List<MUCBody> others = notices(pull(peer, id));
            assertThat(others).extracting(MUCBody::getOperation).containsExactly(MUCBody.Operation.ABSENCE);
            assertThat(others.get(0).getFrom().getName()).isEqualTo("bob");
            assertThat(others.get(0).getMucMemberCount()).isEqualTo(2);
        }
        alice.expectNothing();
        bob.send(Uplink.meta(
                message(kind == Muc.Kind.ROOM ? MessageBody.Type.CHATROOM : MessageBody.Type.GROUPCHAT, id, "x")));
        expectRefusal(bob, "not in group or chatroom");
    }

    @ParameterizedTest
    @EnumSource(Muc.Kind.class)
    void end_isToldToAllButTheDeviceThatDidIt(Muc.Kind kind) throws Exception {
        String id = create(kind, "bob");
        var alice = simulation.login("alice", "1");
        var desk = simulation.login("alice", "2");
        var bob = simulation.login("bob", "b");
        for (Simulation.Peer peer : List.of(alice, desk, bob)) {
            pull(peer, id);
        }

        simulation.perform(simulation.engine.destroy(kind, id, account("alice"), "1", simulation.now));

        for (Simulation.Peer peer : List.of(desk, bob)) {
            List<MUCBody> ends = notices(pull(peer, id));
            assertThat(ends).extracting(MUCBody::getOperation).containsExactly(MUCBody.Operation.DESTROY);
            assertThat(ends.get(0).getTo(0).getName()).isEqualTo(peer == bob ? "bob" : "alice");
        }
        alice.expectNothing();
        alice.send(Uplink.meta(message(MessageBody.Type.GROUPCHAT, id, "x")));
        expectRefusal(alice, "group not found");
        assertThatThrownBy(() -> simulation.engine.members(kind, id, account("alice")))
                .isInstanceOf(RestRefusal.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void endOfAGroup_waitsForWhoIsAway() throws Exception {
        String id = create(Muc.Kind.GROUP, "bob");

        simulation.perform(simulation.engine.destroy(Muc.Kind.GROUP, id, account("alice"), "", simulation.now));

        assertThat(notices(pull(simulation.login("bob", "b"), id)))
                .extracting(MUCBody::getOperation)
                .containsExactly(MUCBody.Operation.DIRECT_JOINED, MUCBody.Operation.DESTROY);
    }

    /** Members come and go, connect and vanish, while messages flow. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void eachMember_getsEachMessageSentWhileAMember_onceAndInOrder(long seed) throws Exception {
        Random random = new Random(seed);
        String id = create(Muc.Kind.GROUP);
        var alice = simulation.online("alice", "a");
        Map<String, List<String>> expected = new HashMap<>();
        Map<String, List<String>> received = new HashMap<>();
        Map<String, Simulation.Peer> online = new HashMap<>();
        List<String> others = List.of("bob", "carol", "dave");
        List<String> members = new ArrayList<>();
        for (String user : others) {
            expected.put(user, new ArrayList<>());
            received.put(user, new ArrayList<>());
        }
        for (int step = 0; step < 300; step++) {
            String user = others.get(random.nextInt(others.size()));
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (members.remove(user)) {
                        simulation.perform(simulation.engine.leave(id, account(user), simulation.now));
                    } else {
                        members.add(user);
                        simulation.perform(
                                simulation.engine.invite(id, account("alice"), List.of(user), simulation.now));
                    }
                }
                case 1 -> {
                    Simulation.Peer gone = online.remove(user);
                    if (gone != null) {
                        gone.vanish();
                    } else {
                        Simulation.Peer back = simulation.login(user, "x");
                        online.put(user, back);
                        textsOf(user, received).addAll(texts(pull(back, id)));
                    }
                }
                default -> {
                    String text = "text " + step;
                    send(alice, message(MessageBody.Type.GROUPCHAT, id, text));
                    members.forEach(member -> textsOf(member, expected).add(text));
                }
            }
            // alice hears of all who come and go
            pullIfNoticed(alice, id);
        }
        for (String user : others) {
            Simulation.Peer peer = online.containsKey(user) ? online.get(user) : simulation.login(user, "x");
            textsOf(user, received).addAll(texts(pull(peer, id)));
        }
        assertThat(received).isEqualTo(expected);
        assertThat(expected.get("bob")).isNotEmpty();
    }

    private static void pullIfNoticed(Simulation.Peer peer, String id) {
        if (peer.hasFrames()) {
            peer.notice();
            pull(peer, id);
        }
    }

    private static List<String> textsOf(String user, Map<String, List<String>> all) {
        return Objects.requireNonNull(all.get(user));
    }
}
