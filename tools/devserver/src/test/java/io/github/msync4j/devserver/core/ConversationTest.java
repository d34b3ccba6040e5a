package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of the messages that travel. */
class ConversationTest {

    private final Simulation simulation = new Simulation();
    private long lastId;

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

    private long send(Simulation.Peer peer, MessageBody.Type type, JID to, String text) {
        return send(peer, body(type, text).build(), Uplink.textMeta(++lastId, to, ""));
    }

    private static MessageBody.Builder body(MessageBody.Type type, String text) {
        return MessageBody.newBuilder()
                .setType(type)
                .addContents(MessageBody.Content.newBuilder()
                        .setType(MessageBody.Content.Type.TEXT)
                        .setText(text));
    }

    private static long send(Simulation.Peer peer, MessageBody body, Meta.Builder meta) {
        peer.send(Uplink.meta(meta.setPayload(body.toByteString())));
        var ack = peer.sync();
        assertThat(ack.getStatus().getReason()).isEmpty();
        return ack.getServerId();
    }

    private List<Conversation> list(String user) {
        return simulation.engine.conversations().all(account(user));
    }

    private Conversation only(String user) {
        assertThat(list(user)).hasSize(1);
        return list(user).get(0);
    }

    private List<Archived> history(String user, JID with) {
        return simulation
                .engine
                .history()
                .page(account(user), new HistoryQuery(with, 0, 50, true, Set.of(), 0, Long.MAX_VALUE, ""))
                .items();
    }

    private List<String> texts(String user, JID with) {
        return history(user, with).stream()
                .map(each -> each.body().getContents(0).getText())
                .toList();
    }

    @Test
    void message_isKeptForBoth_andUnreadForTheReceiver() {
        var alice = simulation.online("alice", "a");

        long id = send(alice, MessageBody.Type.CHAT, with("bob"), "hello");

        assertThat(only("alice").jid().getName()).isEqualTo("bob");
        assertThat(only("alice").unread()).isZero();
        assertThat(only("bob").unread()).isOne();
        Archived last = Objects.requireNonNull(only("bob").lastMessage());
        assertThat(last.id()).isEqualTo(id);
        assertThat(last.meta().getFrom().getClientResource()).isEqualTo("a");
        assertThat(last.meta().hasMeta()).as("says nothing of its delivery").isFalse();
        assertThat(texts("bob", with("alice"))).containsExactly("hello");
    }

    @Test
    void conversationThatIsRead_hasNoUnreadMessages_untilTheNextComes() {
        var alice = simulation.login("alice", "a");
        var bob = simulation.login("bob", "b");
        send(alice, MessageBody.Type.CHAT, with("bob"), "one");
        send(alice, MessageBody.Type.CHAT, with("bob"), "two");
        assertThat(only("bob").unread()).isEqualTo(2);

        send(bob, MessageBody.Type.CHANNEL_ACK, with("alice"), "");

        assertThat(only("bob").unread()).isZero();
        send(alice, MessageBody.Type.CHAT, with("bob"), "three");
        assertThat(only("bob").unread()).isOne();
        assertThat(texts("bob", with("alice"))).containsExactly("one", "two", "three");
    }

    @Test
    void receiptsAndRecallsAndEdits_areNotKept_butWhatTheyDoIs() {
        var alice = simulation.online("alice", "a");
        long first = send(alice, MessageBody.Type.CHAT, with("bob"), "one");
        long second = send(alice, MessageBody.Type.CHAT, with("bob"), "two");

        send(
                alice,
                body(MessageBody.Type.READ_ACK, "").setAckMessageId(first).build(),
                Uplink.textMeta(90, with("bob"), ""));
        send(
                alice,
                body(MessageBody.Type.DELIVER_ACK, "").setAckMessageId(first).build(),
                Uplink.textMeta(91, with("bob"), ""));
        send(
                alice,
                body(MessageBody.Type.EDIT, "one, again")
                        .setEditMessageId(first)
                        .setEditScope(MessageBody.EditScope.BODY)
                        .build(),
                Uplink.textMeta(92, with("bob"), ""));
        send(
                alice,
                body(MessageBody.Type.RECALL, "").setAckMessageId(second).build(),
                Uplink.textMeta(93, with("bob"), ""));

        assertThat(texts("bob", with("alice"))).containsExactly("one, again");
        assertThat(texts("alice", with("bob"))).containsExactly("one, again");
        MessageBody edited = history("bob", with("alice")).get(0).body();
        assertThat(edited.getType()).isEqualTo(MessageBody.Type.CHAT);
        assertThat(edited.getMeta()).contains("\"edit_msg\":{\"count\":1,\"operator\":\"alice\"");
        assertThat(only("bob").unread()).isOne();
    }

    @Test
    void messageForWhoIsOnlineOnly_isNotKept() {
        var alice = simulation.online("alice", "a");

        send(
                alice,
                body(MessageBody.Type.CHAT, "now or never").build(),
                Uplink.textMeta(1, with("bob"), "").setRoutetype(Meta.RouteType.ROUTE_ONLINE));

        assertThat(list("alice")).isEmpty();
        assertThat(list("bob")).isEmpty();
    }

    @Test
    void messageToSomeOfAGroup_isKeptForThemAndTheSender() throws Exception {
        Muc group = simulation
                .engine
                .create(Muc.Kind.GROUP, "g", account("alice"), List.of("bob", "carol"), simulation.now)
                .muc();
        var alice = simulation.login("alice", "a");
        send(
                alice,
                body(MessageBody.Type.GROUPCHAT, "psst").build(),
                Uplink.textMeta(1, group.jid(), "")
                        .setRoutetype(Meta.RouteType.ROUTE_DIRECT)
                        .addDirectedUsers("bob"));

        assertThat(texts("alice", group.jid())).containsExactly("psst");
        assertThat(texts("bob", group.jid())).containsExactly("psst");
        assertThat(texts("carol", group.jid())).isEmpty();
        assertThat(only("bob").isSingle()).isFalse();
    }

    @Test
    void messageInARoom_isHistory_butNoConversation() throws Exception {
        Muc room = simulation
                .engine
                .create(Muc.Kind.ROOM, "r", account("alice"), List.of("bob"), simulation.now)
                .muc();
        var alice = simulation.login("alice", "a");
        send(alice, MessageBody.Type.CHATROOM, room.jid(), "hi all");

        assertThat(texts("bob", room.jid())).containsExactly("hi all");
        assertThat(texts("carol", room.jid())).isEmpty();
        assertThat(list("bob")).isEmpty();
    }

    @Test
    void archive_keepsTheNewest() {
        Archive archive = new Archive(2);
        Account bob = account("bob");
        for (int id = 1; id <= 3; id++) {
            Meta meta = Meta.newBuilder().setId(id).setFrom(with("alice")).build();
            archive.hold(archive.add(meta), bob, with("alice"), false);
        }

        assertThat(archive.size()).isEqualTo(2);
        assertThat(archive.find(1)).isNull();
        Conversation conversation =
                Objects.requireNonNull(archive.conversation(bob, with("alice").getName() + "@easemob.com"));
        assertThat(conversation.messages(0, true)).extracting(Archived::id).containsExactly(2L, 3L);
    }

    @Test
    void userWithTooManyConversations_losesTheOldest_butNotThePinnedOne() throws Exception {
        Archive archive = new Archive();
        Account bob = account("bob");
        for (int i = 0; i <= Archive.CONVERSATIONS; i++) {
            Meta meta = Meta.newBuilder().setId(i + 1).setFrom(with("u" + i)).build();
            archive.hold(archive.add(meta), bob, with("u" + i), false);
            if (i == 0) {
                Objects.requireNonNull(archive.conversation(bob, "u0@easemob.com"))
                        .pin(1);
            }
        }

        assertThat(archive.conversations(bob)).hasSize(Archive.CONVERSATIONS);
        assertThat(archive.conversation(bob, "u0@easemob.com")).isNotNull();
        assertThat(archive.conversation(bob, "u1@easemob.com")).isNull();
        assertThat(archive.size()).isEqualTo(Archive.CONVERSATIONS);
    }

    @Test
    void reaction_thatCannotBe_isRefusedInTheServicesWords() throws Exception {
        var alice = simulation.online("alice", "a");
        long id = send(alice, MessageBody.Type.CHAT, with("bob"), "hello");
        Reactions reactions = simulation.engine.reactions();
        reactions.add(account("bob"), id, "like", 1);

        expectRefusal(() -> reactions.add(account("bob"), id, "like", 1), "the user is already operation this message");
        expectRefusal(() -> reactions.add(account("carol"), id, "like", 1), "the user operation is illegal!");
        expectRefusal(() -> reactions.add(account("bob"), 42, "like", 1), "the user operation is illegal!");
        expectRefusal(() -> reactions.remove(account("alice"), id, "like", 1), "the user operation is illegal!");
        expectRefusal(
                () -> reactions.add(account("bob"), id, "x".repeat(129), 1), "a reaction has 1 to 128 characters");
        for (int i = 1; i < Reactions.MAX_REACTIONS; i++) {
            reactions.add(account("alice"), id, "r" + i, 1);
        }
        expectRefusal(() -> reactions.add(account("alice"), id, "more", 1), "The quantity has exceeded the limit!");
        reactions.add(account("alice"), id, "like", 1);
    }

    @Test
    void reactionInAGroup_isTheMembersAlone() throws Exception {
        Muc group = simulation
                .engine
                .create(Muc.Kind.GROUP, "g", account("alice"), List.of("bob"), simulation.now)
                .muc();
        var alice = simulation.login("alice", "a");
        long id = send(alice, MessageBody.Type.GROUPCHAT, group.jid(), "hello");
        Reactions reactions = simulation.engine.reactions();

        expectRefusal(() -> reactions.add(account("carol"), id, "like", 1), "The user not in this group!");
        reactions.add(account("bob"), id, "like", 1);

        Archived message = Objects.requireNonNull(reactions.find(account("alice"), id));
        assertThat(Reactions.of(account("alice"), message))
                .containsExactly(new Reactions.View("like", false, 1, List.of("bob")));
    }

    @Test
    void pinnedMessage_isTheSameForBoth_andGoesWithItsRecall() throws Exception {
        var alice = simulation.online("alice", "a");
        long id = send(alice, MessageBody.Type.CHAT, with("bob"), "hello");
        PinnedMessages pins = simulation.engine.pinnedMessages();

        pins.pin(account("bob"), with("alice"), id, "b", 7);

        assertThat(pins.list(account("alice"), with("bob"), "", 10).items())
                .extracting(pin -> pin.message().id(), PinnedMessages.Pin::operator, PinnedMessages.Pin::at)
                .containsExactly(tuple(id, "bob", 7L));
        expectRefusal(
                () -> pins.pin(account("carol"), with("bob"), id, "c", 8),
                "param pin_msg_id illegal, please check it!");
        send(
                alice,
                body(MessageBody.Type.RECALL, "").setAckMessageId(id).build(),
                Uplink.textMeta(++lastId, with("bob"), ""));
        assertThat(pins.list(account("alice"), with("bob"), "", 10).items()).isEmpty();
        expectRefusal(
                () -> pins.unpin(account("bob"), with("alice"), id, "b", 8), "user session pin message not exist");
    }

    @Test
    void conversation_hasTwentyPinnedMessages_andNoMore() throws Exception {
        var alice = simulation.online("alice", "a");
        PinnedMessages pins = simulation.engine.pinnedMessages();
        for (int i = 0; i < PinnedMessages.MAX_PINNED; i++) {
            pins.pin(account("alice"), with("bob"), send(alice, MessageBody.Type.CHAT, with("bob"), "hello"), "a", 1);
        }
        long more = send(alice, MessageBody.Type.CHAT, with("bob"), "hello");

        expectRefusal(
                () -> pins.pin(account("alice"), with("bob"), more, "a", 1), "The quantity has exceeded the limit!");
    }

    @Test
    void list_holdsAHundredConversations() throws Exception {
        var alice = simulation.online("alice", "a");
        for (int i = 0; i <= Conversations.MAX_LISTED; i++) {
            simulation.register("peer" + i);
            send(alice, MessageBody.Type.CHAT, with("peer" + i), "hello");
        }

        assertThat(list("alice")).hasSize(Conversations.MAX_LISTED);
        assertThat(texts("alice", with("peer0"))).containsExactly("hello");
    }

    @Test
    void conversation_thatIsNotThere_cannotBePinned_andTooManyCannotEither() throws Exception {
        var alice = simulation.online("alice", "a");
        Conversations conversations = simulation.engine.conversations();
        assertThatThrownBy(() -> conversations.pin(account("alice"), with("bob"), "a", 1))
                .isInstanceOfSatisfying(RestRefusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(404);
                    assertThat(refusal.code()).isEqualTo(91001);
                });
        for (int i = 0; i <= Conversations.MAX_PINNED; i++) {
            simulation.register("peer" + i);
            send(alice, MessageBody.Type.CHAT, with("peer" + i), "hello");
            if (i < Conversations.MAX_PINNED) {
                conversations.pin(account("alice"), with("peer" + i), "a", i + 1);
            }
        }

        assertThatThrownBy(() -> conversations.pin(account("alice"), with("peer" + Conversations.MAX_PINNED), "a", 1))
                .isInstanceOfSatisfying(RestRefusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(403);
                    assertThat(refusal.code()).isEqualTo(91002);
                });
        assertThat(list("alice").get(0).jid().getName()).isEqualTo("peer" + (Conversations.MAX_PINNED - 1));
    }

    @Test
    void userWhoIsRemoved_leavesNothingBehind() throws Exception {
        var alice = simulation.online("alice", "a");
        send(alice, MessageBody.Type.CHAT, with("bob"), "hello");
        Account bob = account("bob");

        simulation.engine.remove(bob, simulation.now);

        assertThat(simulation.engine.conversations().all(bob)).isEmpty();
        assertThat(texts("alice", with("bob"))).containsExactly("hello");
    }

    private interface Refused {
        void run() throws RestRefusal;
    }

    private static void expectRefusal(Refused refused, String words) {
        assertThatThrownBy(refused::run).isInstanceOfSatisfying(RestRefusal.class, refusal -> {
            assertThat(refusal.description()).isEqualTo(words);
            assertThat(refusal.status()).isBetween(400, 404);
        });
    }
}
