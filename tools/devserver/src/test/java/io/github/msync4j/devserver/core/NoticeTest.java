package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of what is done to conversations and messages, and in which words. */
class NoticeTest {

    private final Simulation simulation = new Simulation();

    @BeforeEach
    void register() {
        simulation.register("alice", "bob", "carol");
    }

    private Account account(String user) {
        return Objects.requireNonNull(simulation.engine.directory().account(Uplink.APP, user));
    }

    private JID with(String user) {
        return Conversations.with(account("alice"), user, true);
    }

    private long now() {
        return simulation.now;
    }

    private static long send(Simulation.Peer peer, JID to, MessageBody.Type type) {
        peer.send(Uplink.meta(Uplink.textMeta(1, to, "")
                .setPayload(MessageBody.newBuilder()
                        .setType(type)
                        .addContents(MessageBody.Content.newBuilder().setText("hello"))
                        .build()
                        .toByteString())));
        return peer.sync().getServerId();
    }

    /** What a device is told in a queue, by text. */
    private static List<String> notices(Simulation.Peer peer, JID queue) {
        List<String> notices = new ArrayList<>();
        var request = CommSyncUL.newBuilder().setQueue(queue);
        peer.send(Uplink.sync(request));
        for (CommSyncDL batch = peer.sync(); !batch.getIsLast(); batch = peer.sync()) {
            for (Meta meta : batch.getMetasList()) {
                if (meta.getNs() == Meta.NameSpace.NOTIFY) {
                    notices.add(meta.getPayload().toStringUtf8());
                }
            }
            peer.send(Uplink.sync(request.clone().setKey(batch.getNextKey())));
        }
        return notices;
    }

    @Test
    void reaction_isToldToBothUsers_onAllTheirDevices() throws Exception {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        long id = send(alice, with("bob"), MessageBody.Type.CHAT);
        bob.notice();
        bob.pullAll("alice");

        simulation.perform(simulation.engine.reactions().add(account("bob"), id, "like", now()));

        String told = "{\"type\":\"reaction\",\"data\":[{\"from\":\"bob\",\"to\":\"alice\",\"channel_type\":\"chat\","
                + "\"messageId\":\"" + id + "\",\"reactions\":[{\"reaction\":\"like\",\"count\":1,"
                + "\"op\":[{\"operator\":\"bob\",\"reactionType\":\"create\"}],\"userList\":[\"bob\"]}],\"ts\":" + now()
                + "}]}";
        assertThat(alice.notice()).isEqualTo("bob");
        assertThat(notices(alice, with("bob"))).containsExactly(told);
        assertThat(bob.notice()).isEqualTo("alice");
        assertThat(notices(bob, with("alice"))).containsExactly(told);
    }

    @Test
    void reaction_thatIsTakenBack_isToldOnceMore_withNobody_besideTheOthers() throws Exception {
        var alice = simulation.login("alice", "a");
        long id = send(alice, with("bob"), MessageBody.Type.CHAT);
        Reactions reactions = simulation.engine.reactions();
        reactions.add(account("alice"), id, "sad", now());
        reactions.add(account("bob"), id, "like", now());
        notices(alice, with("bob"));

        simulation.perform(reactions.remove(account("bob"), id, "like", now()));

        assertThat(notices(alice, with("bob")))
                .singleElement()
                .asString()
                .contains("\"reactions\":[{\"reaction\":\"sad\",\"count\":1,\"userList\":[\"alice\"]},"
                        + "{\"reaction\":\"like\",\"count\":0,\"op\":[{\"operator\":\"bob\","
                        + "\"reactionType\":\"delete\"}],\"userList\":[]}]");
    }

    @Test
    void messagePin_isToldToAllMembers_butNotToTheDeviceThatDidIt() throws Exception {
        Muc group = simulation
                .engine
                .create(Muc.Kind.GROUP, "g", account("alice"), List.of("bob"), now())
                .muc();
        var alice = simulation.login("alice", "a");
        var other = simulation.login("alice", "a2");
        var bob = simulation.login("bob", "b");
        long id = send(alice, group.jid(), MessageBody.Type.GROUPCHAT);

        simulation.perform(simulation.engine.pinnedMessages().pin(account("alice"), group.jid(), id, "a", now()));

        String told = "{\"type\":\"conv\",\"data\":{\"op\":\"pin\",\"from\":\"alice\",\"id\":\"" + group.id()
                + "\",\"type\":\"groupchat\",\"ext\":\"" + id + "\",\"ts\":" + now() + ",\"res\":\"a\"}}";
        assertThat(notices(other, group.jid())).containsExactly(told);
        assertThat(notices(bob, group.jid())).containsExactly(told);
        assertThat(notices(alice, group.jid())).isEmpty();
    }

    @Test
    void conversation_thatIsPinned_markedOrDeleted_isToldToTheUsersOtherDevicesAlone() throws Exception {
        var alice = simulation.login("alice", "a");
        var other = simulation.login("alice", "a2");
        var bob = simulation.login("bob", "b");
        send(alice, with("bob"), MessageBody.Type.CHAT);
        Conversations conversations = simulation.engine.conversations();
        Account account = account("alice");

        conversations.pin(account, with("bob"), "a", now());
        conversations.pin(account, with("bob"), "a", now());
        conversations.mark(account, with("bob"), 3, true, "a", now());
        conversations.mark(account, with("bob"), 3, false, "a", now());
        conversations.unpin(account, with("bob"), "a", now());
        conversations.delete(account, with("bob"), false, "a", now());

        String end = "\"ts\":" + now() + ",\"res\":\"a\"}}";
        String data = "\"from\":\"alice\",\"id\":\"bob\",\"type\":\"chat\",";
        assertThat(notices(other, with("bob")))
                .containsExactly(
                        "{\"type\":\"conv\",\"data\":{\"op\":\"top\"," + data + end,
                        "{\"type\":\"conv\",\"data\":{\"op\":\"mark\"," + data + "\"ext\":\"mark_3\"," + end,
                        "{\"type\":\"conv\",\"data\":{\"op\":\"mark_delete\"," + data + "\"ext\":\"mark_3\"," + end,
                        "{\"type\":\"conv\",\"data\":{\"op\":\"not_top\"," + data + end,
                        "{\"type\":\"conv\",\"data\":{\"op\":\"del\"," + data + end);
        assertThat(notices(alice, with("bob"))).isEmpty();
        assertThat(notices(bob, with("alice"))).isEmpty();
    }

    @Test
    void history_thatIsDeleted_isToldToTheUsersOtherDevicesAlone() throws Exception {
        var alice = simulation.login("alice", "a");
        var other = simulation.login("alice", "a2");
        long id = send(alice, with("bob"), MessageBody.Type.CHAT);

        simulation.perform(simulation.engine.history().delete(account("alice"), with("bob"), List.of(id), "a", now()));

        assertThat(notices(other, with("bob")))
                .containsExactly("{\"type\":\"roaming_delete\",\"data\":{\"to\":\"bob\",\"chatType\":\"chat\","
                        + "\"resource\":\"a\"}}");
        assertThat(notices(alice, with("bob"))).isEmpty();
    }

    @Test
    void user_whoWasNeverThere_hearsOfReactionsLater() throws Exception {
        var alice = simulation.login("alice", "a");
        long id = send(alice, with("bob"), MessageBody.Type.CHAT);
        simulation.engine.reactions().add(account("alice"), id, "like", now());

        assertThat(notices(simulation.login("bob", "b"), with("alice"))).hasSize(1);
    }

    @Test
    void device_thatIsAway_hearsOfItWhenItIsBack() throws Exception {
        var alice = simulation.login("alice", "a");
        var other = simulation.login("alice", "a2");
        long id = send(alice, with("bob"), MessageBody.Type.CHAT);
        notices(other, with("bob"));
        other.vanish();

        simulation.engine.conversations().pin(account("alice"), with("bob"), "a", now());
        simulation.engine.reactions().add(account("alice"), id, "\u0001\t", now());

        assertThat(notices(simulation.login("alice", "a2"), with("bob")))
                .hasSize(2)
                .allMatch(told -> told.chars().allMatch(each -> each >= 0x20));
    }
}
