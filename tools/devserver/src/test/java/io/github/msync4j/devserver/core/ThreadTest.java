package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads: who gets their messages, who hears of them, and in which words. Alice owns the group; Bob begins the thread. */
class ThreadTest {
    private static final String IN_THREAD = "{\"thread\":{}}";

    private final Simulation simulation = new Simulation();
    private JID group;
    private Simulation.Peer alice;
    private Simulation.Peer bob;
    private Simulation.Peer carol;
    private long parent;
    private ChatThread thread;
    private long lastId;

    @BeforeEach
    void begin() throws Exception {
        simulation.register("alice", "bob", "carol", "dave");
        group = simulation.create(Muc.Kind.GROUP, "alice", "bob", "carol");
        alice = simulation.login("alice", "a");
        bob = simulation.login("bob", "b");
        carol = simulation.login("carol", "c");
        parent = send(alice, group, "hello", "");
        var created = threads().create(account("bob"), group.getName(), parent, "aside", "b", now());
        simulation.perform(created.effects());
        thread = created.thread();
    }

    private ChatThreads threads() {
        return simulation.engine.threads();
    }

    private Account account(String user) {
        return simulation.account(user);
    }

    private long now() {
        return simulation.now;
    }

    private MSync message(MessageBody.Type type, JID to, String text, String meta) {
        MessageBody.Builder body = MessageBody.newBuilder()
                .setType(type)
                .addContents(MessageBody.Content.newBuilder()
                        .setType(MessageBody.Content.Type.TEXT)
                        .setText(text));
        if (!meta.isEmpty()) {
            body.setMeta(meta);
        }
        return Uplink.message(++lastId, to, body);
    }

    private long send(Simulation.Peer peer, JID to, String text, String meta) {
        return peer.accepted(message(MessageBody.Type.GROUPCHAT, to, text, meta))
                .getServerId();
    }

    private long say(Simulation.Peer peer, String text) {
        return send(peer, thread.jid(), text, IN_THREAD);
    }

    /** All of a queue, to its end. */
    private static List<Meta> pull(Simulation.Peer peer, JID queue) {
        List<Meta> metas = new ArrayList<>();
        CommSyncUL.Builder request = CommSyncUL.newBuilder().setQueue(queue);
        peer.send(Uplink.sync(request));
        for (CommSyncDL batch = peer.sync(); !batch.getIsLast(); batch = peer.sync()) {
            metas.addAll(batch.getMetasList());
            peer.send(Uplink.sync(request.clone().setKey(batch.getNextKey())));
        }
        return metas;
    }

    private List<String> told(Simulation.Peer peer) {
        return pull(peer, group).stream()
                .filter(meta -> meta.getNs() == Meta.NameSpace.NOTIFY)
                .map(meta -> meta.getPayload().toStringUtf8())
                .toList();
    }

    private List<MUCBody> operations(Simulation.Peer peer) throws Exception {
        List<MUCBody> operations = new ArrayList<>();
        for (Meta meta : pull(peer, thread.jid())) {
            if (meta.getNs() == Meta.NameSpace.MUC) {
                operations.add(MUCBody.parseFrom(meta.getPayload()));
            }
        }
        return operations;
    }

    private String notice(String operation, String name, String from, int count, String more) {
        return "{\"type\":\"thread\",\"data\":{\"operation\":\"" + operation + "\",\"id\":\"" + thread.id()
                + "\",\"name\":\"" + name + "\",\"muc_parent_id\":\"" + group.getName() + "\",\"msg_parent_id\":\""
                + parent + "\",\"timestamp\":" + now() + ",\"from\":\"" + from + "\",\"message_count\":" + count + more
                + "}}";
    }

    private String details(String name) {
        return "{\"msg_parent_id\":\"" + parent + "\",\"muc_parent_id\":\"" + group.getName() + "\",\"thread_name\":\""
                + name + "\"}";
    }

    private String lastMessage(long id, String from, String text) {
        return "{\"id\":\"" + id + "\",\"from\":\"" + from + "\",\"to\":\"" + thread.id()
                + "@conference.easemob.com\",\"timestamp\":" + now()
                + ",\"payload\":{\"from\":\"\",\"to\":\"\",\"type\":\"groupchat\",\"bodies\":[{\"type\":\"txt\",\"msg\":\""
                + text + "\"}],\"ext\":{},\"meta\":{\"thread\":" + details("aside") + "}}}";
    }

    private void join(String user) throws RestRefusal {
        simulation.perform(threads()
                .join(account(user), thread.id(), user.substring(0, 1), now())
                .effects());
    }

    private static RestRefusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(RestRefusal.class, call);
    }

    @Test
    void thread_thatBegins_isToldToAllOfTheGroup_butNotToTheDeviceThatBeganIt() throws Exception {
        String began = notice("create", "aside", "bob", 0, "");

        assertThat(told(alice)).containsExactly(began);
        assertThat(told(carol)).containsExactly(began);
        assertThat(told(bob)).isEmpty();
    }

    @Test
    void usersOwnDeeds_areToldToTheUsersOtherDevicesAlone() throws Exception {
        var phone = simulation.login("bob", "phone");

        simulation.perform(threads().rename(account("bob"), thread.id(), "apart", "b", now()));
        simulation.perform(threads().leave(account("bob"), thread.id(), "b", now()));
        simulation.perform(
                threads().join(account("bob"), thread.id(), "b", now()).effects());
        simulation.perform(threads().destroy(account("bob"), thread.id(), "b", now()));

        List<MUCBody> operations = operations(phone);
        assertThat(operations)
                .extracting(MUCBody::getOperation)
                .containsExactly(
                        MUCBody.Operation.THREAD_UPDATE,
                        MUCBody.Operation.THREAD_LEAVE,
                        MUCBody.Operation.THREAD_JOIN,
                        MUCBody.Operation.THREAD_DESTROY);
        assertThat(operations).allSatisfy(body -> {
            assertThat(body.getIsThread()).isTrue();
            assertThat(body.getMucId()).isEqualTo(thread.jid());
            assertThat(body.getMucParentId()).isEqualTo(group);
            assertThat(body.getMucName()).isEqualTo("apart");
            assertThat(body.getFrom().getName()).isEqualTo("bob");
            assertThat(body.getTo(0).getName()).isEqualTo("bob");
        });
        assertThat(operations(bob)).isEmpty();
        assertThat(operations(alice)).isEmpty();
        assertThat(told(carol))
                .contains(notice("update", "apart", "bob", 0, ""), notice("delete", "apart", "bob", 0, ""));
    }

    @Test
    void message_reachesWhoIsInTheThread_andSaysInWhichOneItIs() throws Exception {
        join("carol");

        long id =
                send(bob, thread.jid(), "psst", "{\"translations\":[{\"code\":\"en\",\"text\":\"x\"}],\"thread\":{}}");

        assertThat(carol.pull(thread.jid())).singleElement().satisfies(meta -> {
            assertThat(meta.getId()).isEqualTo(id);
            assertThat(Simulation.text(meta)).isEqualTo("psst");
            assertThat(Simulation.body(meta).getMeta())
                    .isEqualTo("{\"translations\":[{\"code\":\"en\",\"text\":\"x\"}],\"thread\":" + details("aside")
                            + "}");
        });
        assertThat(alice.pull(thread.jid())).as("she is in the group alone").isEmpty();
    }

    @Test
    void message_isToldToAllOfTheGroup_andSoIsItsRecall() throws Exception {
        told(alice);
        long first = say(bob, "one");
        long second = say(bob, "two");

        assertThat(told(alice))
                .containsExactly(
                        notice(
                                "update_msg",
                                "aside",
                                "bob",
                                1,
                                ",\"last_message\":" + lastMessage(first, "bob", "one")),
                        notice(
                                "update_msg",
                                "aside",
                                "bob",
                                2,
                                ",\"last_message\":" + lastMessage(second, "bob", "two")));
        for (long id : List.of(second, first)) {
            bob.accepted(Uplink.message(
                    ++lastId,
                    thread.jid(),
                    MessageBody.newBuilder()
                            .setType(MessageBody.Type.RECALL)
                            .setAckMessageId(id)
                            .setMeta(IN_THREAD)));
        }
        assertThat(told(alice))
                .containsExactly(
                        notice(
                                "update_msg",
                                "aside",
                                "bob",
                                1,
                                ",\"last_message\":" + lastMessage(first, "bob", "one")),
                        notice("update_msg", "aside", "bob", 0, ",\"last_message\":{}"));
    }

    @Test
    void message_forSomeOfTheThread_orForWhoIsThereNow_isNotToldToTheGroup() throws Exception {
        join("carol");
        told(alice);

        MessageBody.Builder body = MessageBody.newBuilder()
                .setType(MessageBody.Type.GROUPCHAT)
                .setMeta(IN_THREAD)
                .addContents(MessageBody.Content.newBuilder().setText("to you"));
        Meta.Builder meta = Uplink.textMeta(++lastId, thread.jid(), "")
                .setPayload(body.build().toByteString());
        bob.accepted(Uplink.meta(meta.clone().addDirectedUsers("carol").setRoutetype(Meta.RouteType.ROUTE_DIRECT)));
        bob.accepted(Uplink.meta(meta.setId(++lastId).setRoutetype(Meta.RouteType.ROUTE_ONLINE)));

        assertThat(carol.pull(thread.jid())).extracting(Simulation::text).containsExactly("to you", "to you");
        assertThat(told(alice)).isEmpty();
    }

    @Test
    void edit_saysInWhichThreadTheMessageIs_andSoDoesWhatIsKept() throws Exception {
        join("carol");
        long id = say(bob, "helo");
        carol.pull(thread.jid());

        bob.accepted(Uplink.message(
                ++lastId,
                thread.jid(),
                MessageBody.newBuilder()
                        .setType(MessageBody.Type.EDIT)
                        .setEditMessageId(id)
                        .setEditScope(MessageBody.EditScope.BODY)
                        .setMeta(IN_THREAD)
                        .addContents(MessageBody.Content.newBuilder()
                                .setType(MessageBody.Content.Type.TEXT)
                                .setText("hello"))));

        assertThat(carol.pull(thread.jid()))
                .singleElement()
                .satisfies(meta -> assertThat(Simulation.body(meta).getMeta())
                        .startsWith("{\"thread\":" + details("aside") + ",\"edit_msg\":{"));
        assertThat(history("carol", thread.jid())).singleElement().satisfies(kept -> {
            assertThat(kept.body().getContents(0).getText()).isEqualTo("hello");
            assertThat(kept.body().getMeta()).contains("\"thread\":" + details("aside"));
        });
    }

    private List<Archived> history(String user, JID with) {
        return simulation
                .engine
                .history()
                .page(account(user), new HistoryQuery(with, 0, 50, true, Set.of(), 0, Long.MAX_VALUE, ""))
                .items();
    }

    @Test
    void messageAtWhichAThreadBegins_saysSoInItsHistory() throws Exception {
        Archived message = history("carol", group).get(0);
        long id = say(bob, "one");

        assertThat(MessageJson.known(message, account("carol"), threads().overviewAt(message)))
                .isEqualTo("{\"thread_overview\":{\"id\":\"" + thread.id() + "\",\"muc_parent_id\":\""
                        + group.getName() + "\",\"name\":\"aside\",\"create_timestamp\":" + now()
                        + ",\"update_timestamp\":" + now() + ",\"message_count\":1,\"last_message\":"
                        + lastMessage(id, "bob", "one") + "}}");
        assertThat(threads().overviewAt(history("bob", thread.jid()).get(0))).isNull();
    }

    @Test
    void thread_isInNoListOfConversations() throws Exception {
        say(bob, "one");

        assertThat(simulation.engine.conversations().all(account("bob")))
                .extracting(Conversation::jid)
                .containsExactly(group);
    }

    @Test
    void whoIsNotInTheThread_cannotSendToIt_andAGroupIsNone() throws Exception {
        alice.expectRefusal(
                message(MessageBody.Type.GROUPCHAT, thread.jid(), "hi", IN_THREAD), "not in group or chatroom");
        alice.expectRefusal(message(MessageBody.Type.GROUPCHAT, group, "hi", IN_THREAD), "group not found");
        alice.expectRefusal(
                message(MessageBody.Type.CHATROOM, thread.jid(), "hi", ""),
                "grpID " + thread.id() + " does not exist!");
    }

    @Test
    void memberWhoIsRemoved_isTold_andGetsNoMore() throws Exception {
        join("carol");

        simulation.perform(threads().removeMember(account("alice"), thread.id(), "carol", now()));
        say(bob, "one");

        assertThat(operations(carol)).singleElement().satisfies(body -> {
            assertThat(body.getOperation()).isEqualTo(MUCBody.Operation.THREAD_KICK);
            assertThat(body.getFrom().getName()).isEqualTo("alice");
            assertThat(body.getTo(0).getName()).isEqualTo("carol");
        });
        assertThat(carol.pull(thread.jid())).isEmpty();
    }

    @Test
    void groupThatEnds_endsItsThreads_andWhoLeavesItLeavesThem() throws Exception {
        join("carol");
        simulation.perform(simulation.engine.leave(group.getName(), account("carol"), now()));
        assertThat(thread.memberCount()).isEqualTo(1);
        told(bob);

        simulation.perform(simulation.engine.destroy(Muc.Kind.GROUP, group.getName(), account("alice"), "a", now()));

        assertThat(told(bob)).containsExactly(notice("delete", "aside", "alice", 0, ""));
        bob.expectRefusal(message(MessageBody.Type.GROUPCHAT, thread.jid(), "hi", IN_THREAD), "group not found");
        assertThat(refusal(() -> threads().require(account("bob"), thread.id())).code())
                .isEqualTo(40011);
    }

    @Test
    void ownerOfTheGroupWhoIsRemoved_takesItsThreadsAlong() throws Exception {
        simulation.perform(simulation.engine.remove(account("alice"), now()));

        assertThat(refusal(() -> threads().require(account("bob"), thread.id())).code())
                .isEqualTo(40011);
    }

    @Test
    void thread_thatCannotBe_isRefused() throws Exception {
        String id = group.getName();
        long other = send(bob, group, "other", "");
        long inThread = say(bob, "one");

        assertThat(refusal(() -> threads().create(account("bob"), id, parent, "again", "", now()))
                        .code())
                .isEqualTo(40002);
        assertThat(refusal(() -> threads().create(account("bob"), "1", other, "x", "", now()))
                        .description())
                .isEqualTo("do not find this group 1");
        assertThat(refusal(() -> threads().create(account("dave"), id, other, "x", "", now()))
                        .description())
                .isEqualTo("users [dave] are not members of this group!");
        for (long none : List.of(42L, inThread)) {
            assertThat(refusal(() -> threads().create(account("bob"), id, none, "x", "", now()))
                            .description())
                    .isEqualTo("there is no message " + none + " in the group");
        }
        for (String name : List.of("", "x".repeat(65))) {
            assertThat(refusal(() -> threads().create(account("bob"), id, other, name, "", now()))
                            .description())
                    .isEqualTo("a thread's name has 1 to 64 characters");
        }
        assertThat(threads()
                        .create(account("bob"), id, other, "💬".repeat(64), "", now())
                        .thread()
                        .messageId())
                .isEqualTo(Long.toString(other));
        assertThat(threads().inGroup(account("carol"), id, "", 50).items()).hasSize(2);
    }

    @Test
    void whatIsNotForTheUser_isRefused() throws Exception {
        assertThat(refusal(() -> threads().join(account("dave"), thread.id(), "", now()))
                        .code())
                .isEqualTo(40012);
        assertThat(refusal(() -> threads().leave(account("carol"), thread.id(), "", now()))
                        .code())
                .isEqualTo(40012);
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> threads().destroy(account("carol"), thread.id(), "", now()),
                () -> threads().rename(account("carol"), thread.id(), "x", "", now()),
                () -> threads().removeMember(account("carol"), thread.id(), "bob", now()))) {
            assertThat(refusal(call).status()).isEqualTo(403);
        }
        assertThat(refusal(() -> threads().removeMember(account("bob"), thread.id(), "carol", now()))
                        .code())
                .isEqualTo(40012);
    }
}
