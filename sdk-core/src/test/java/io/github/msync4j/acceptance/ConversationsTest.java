package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttributeValues;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.StoredMessages;
import io.github.msync4j.conversation.ContentKind;
import io.github.msync4j.conversation.ConversationDeleted;
import io.github.msync4j.conversation.ConversationEvent;
import io.github.msync4j.conversation.ConversationMarked;
import io.github.msync4j.conversation.ConversationPinned;
import io.github.msync4j.conversation.ConversationUnmarked;
import io.github.msync4j.conversation.ConversationUnpinned;
import io.github.msync4j.conversation.HistoryDeleted;
import io.github.msync4j.conversation.MessagePage;
import io.github.msync4j.conversation.MessagePinned;
import io.github.msync4j.conversation.MessageQuery;
import io.github.msync4j.conversation.MessageUnpinned;
import io.github.msync4j.conversation.ReactionChange;
import io.github.msync4j.conversation.ReactionChangeKind;
import io.github.msync4j.conversation.ReactionCount;
import io.github.msync4j.conversation.ReactionsChanged;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.ConversationReceipt;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageReaction;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Size;
import io.github.msync4j.message.Text;
import io.github.msync4j.rest.Conversation;
import io.github.msync4j.rest.ConversationApi;
import io.github.msync4j.rest.ConversationDeletion;
import io.github.msync4j.rest.ConversationMark;
import io.github.msync4j.rest.ConversationMarking;
import io.github.msync4j.rest.ConversationPin;
import io.github.msync4j.rest.ConversationQuery;
import io.github.msync4j.rest.ConversationTarget;
import io.github.msync4j.rest.ConversationType;
import io.github.msync4j.rest.ConversationUnmarking;
import io.github.msync4j.rest.ConversationUnpin;
import io.github.msync4j.rest.GroupApi;
import io.github.msync4j.rest.GroupCreation;
import io.github.msync4j.rest.HistoryApi;
import io.github.msync4j.rest.HistoryKind;
import io.github.msync4j.rest.MarkedConversationQuery;
import io.github.msync4j.rest.MessageDeletion;
import io.github.msync4j.rest.MessagePin;
import io.github.msync4j.rest.MessageUnpin;
import io.github.msync4j.rest.NewReaction;
import io.github.msync4j.rest.PinnedMessage;
import io.github.msync4j.rest.PinnedMessageApi;
import io.github.msync4j.rest.PinnedMessageQuery;
import io.github.msync4j.rest.Reaction;
import io.github.msync4j.rest.ReactionApi;
import io.github.msync4j.rest.ReactionQuery;
import io.github.msync4j.rest.ReactionRemoval;
import io.github.msync4j.rest.ReactionUserPage;
import io.github.msync4j.rest.ReactionUserQuery;
import io.github.msync4j.rest.StoredChatType;
import io.github.msync4j.spec.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations and their history: what one client does, another one sees. */
class ConversationsTest extends ServerFixture {
    private final Inbox alices = new Inbox();
    private final Inbox alicesOther = new Inbox();
    private final Inbox bobs = new Inbox();
    private MsyncClient alice;
    private MsyncClient bob;
    private String here;

    @BeforeEach
    void login() throws Exception {
        alice = online("alice", alices);
        here = alices.next(Connected.class).resource();
        online("alice", alicesOther);
        bob = online("bob", bobs);
    }

    private static Message send(MsyncClient from, String to, ChatType type, Content content) throws Exception {
        return await(from.messages()
                .send(OutgoingMessage.builder()
                        .to(to)
                        .chatType(type)
                        .content(content)
                        .putAttribute("mood", AttributeValues.of("happy"))
                        .build()));
    }

    private static Message send(MsyncClient from, String to, String text) throws Exception {
        return send(from, to, ChatType.SINGLE, Text.of(text));
    }

    private static List<Message> all(Pages<MessagePage> pages, int size) throws Exception {
        List<Message> all = new ArrayList<>();
        for (Optional<MessagePage> page = await(pages.next()); page.isPresent(); page = await(pages.next())) {
            assertThat(page.get().messages()).hasSizeLessThanOrEqualTo(size);
            all.addAll(page.get().messages());
        }
        return all;
    }

    private String group() throws Exception {
        return await(GroupApi.of(alice.rest())
                        .createGroup(GroupCreation.builder()
                                .name("friends")
                                .addMember("bob")
                                .build()))
                .groupId();
    }

    @Test
    void historyIsTheMessagesThatWereSentPageByPageInEitherDirection() throws Exception {
        List<Message> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            boolean alices = i % 3 != 0;
            sent.add(send(alices ? alice : bob, alices ? "bob" : "alice", "text " + i));
        }
        List<Message> newestFirst = new ArrayList<>(sent);
        Collections.reverse(newestFirst);
        MessageQuery query =
                MessageQuery.builder().conversationId("bob").pageSize(3).build();

        assertThat(all(alice.messages().history(query), 3)).isEqualTo(newestFirst);
        assertThat(all(
                        alice.messages()
                                .history(query.toBuilder().oldestFirst(true).build()),
                        3))
                .isEqualTo(sent);
        assertThat(all(
                        bob.messages()
                                .history(query.toBuilder()
                                        .conversationId("alice")
                                        .build()),
                        3))
                .isEqualTo(newestFirst);
        MessagePage first = await(alice.messages().history(query).next()).orElseThrow();
        assertThat(all(
                        alice.messages()
                                .history(query.toBuilder()
                                        .cursor(first.cursor().orElseThrow())
                                        .build()),
                        3))
                .as("an application may go on later")
                .isEqualTo(newestFirst.subList(3, 7));
    }

    @Test
    void historyOfAGroupIsAskedForByKindSenderAndTime() throws Exception {
        String group = group();
        Message text = send(alice, group, ChatType.GROUP, Text.of("hi"));
        Image picture = Image.builder()
                .url("https://rest.example/1")
                .size(Size.builder().width(1).height(2).build())
                .build();
        Message image = send(bob, group, ChatType.GROUP, picture);
        MessageQuery query = MessageQuery.builder()
                .conversationId(group)
                .chatType(ChatType.GROUP)
                .build();

        assertThat(all(alice.messages().history(query), 20)).containsExactly(image, text);
        assertThat(all(
                        alice.messages()
                                .history(query.toBuilder()
                                        .addKind(ContentKind.IMAGE)
                                        .build()),
                        20))
                .containsExactly(image);
        assertThat(all(
                        alice.messages()
                                .history(query.toBuilder().sender("alice").build()),
                        20))
                .containsExactly(text);
        assertThat(all(
                        alice.messages()
                                .history(query.toBuilder()
                                        .until(text.time().minusMillis(1))
                                        .build()),
                        20))
                .isEmpty();
        assertThat(all(
                        alice.messages()
                                .history(query.toBuilder().from(text.time()).build()),
                        20))
                .containsExactly(image, text);
    }

    @Test
    void historyShowsAnEditAsTheMessageItselfAndARecallNotAtAll() throws Exception {
        Message edited = send(alice, "bob", "one");
        Message recalled = send(alice, "bob", "two");
        await(alice.messages()
                .edit(MessageEdit.builder()
                        .messageId(edited.id())
                        .to("bob")
                        .content(Text.of("one, again"))
                        .build()));
        await(alice.messages().recall(recalled));

        List<Message> history = all(
                bob.messages()
                        .history(MessageQuery.builder().conversationId("alice").build()),
                20);

        assertThat(history).hasSize(1);
        Message now = history.get(0);
        assertThat(now.id()).isEqualTo(edited.id());
        assertThat(now.content()).isEqualTo(Text.of("one, again"));
        assertThat(now.attributes()).isEqualTo(edited.attributes());
        assertThat(now.edit().orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void historyThatCannotBeAskedForIsRefusedHere() throws Exception {
        MessageQuery query = MessageQuery.builder().conversationId("bob").build();

        assertThat(code(alice.messages()
                        .history(query.toBuilder().conversationId(" ").build())
                        .next()))
                .isEqualTo(ErrorCode.INVALID_USER_ID);
        assertThat(code(alice.messages()
                        .history(query.toBuilder().pageSize(51).build())
                        .next()))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(alice.messages()
                        .history(query.toBuilder().sender("bob").build())
                        .next()))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(alice.messages()
                        .history(query.toBuilder().chatType(ChatType.UNKNOWN).build())
                        .next()))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(alice.messages()
                        .history(query.toBuilder()
                                .chatType(ChatType.GROUP)
                                .conversationId("")
                                .build())
                        .next()))
                .isEqualTo(ErrorCode.GROUP_INVALID_ID);
        assertThat(code(client(options()).messages().history(query).next())).isEqualTo(ErrorCode.NOT_LOGGED_IN);
    }

    @Test
    void conversationsAreListedWithTheirLastMessageAndWhatIsUnread() throws Exception {
        String group = group();
        send(bob, group, ChatType.GROUP, Text.of("to all"));
        send(bob, "alice", "one");
        Message last = send(bob, "alice", "two");
        ConversationApi api = ConversationApi.of(alice.rest());

        List<Conversation> listed = await(api.listConversations()).conversations();

        assertThat(listed).extracting(Conversation::id).containsExactly("bob", group);
        assertThat(listed).extracting(Conversation::type).containsExactly(StoredChatType.SINGLE, StoredChatType.GROUP);
        assertThat(listed).extracting(Conversation::unreadCount).containsExactly(2, 1);
        assertThat(listed.get(0).lastMessage().flatMap(StoredMessages::message)).contains(last);
        await(alice.messages()
                .sendConversationReceipt(ConversationReceipt.builder().to("bob").build()));
        assertThat(await(api.listConversations()).conversations())
                .extracting(Conversation::unreadCount)
                .containsExactly(0, 1);
    }

    @Test
    void conversationIsPinnedMarkedAndDeletedAndTheOtherDeviceHearsOfIt() throws Exception {
        send(alice, "bob", "one");
        ConversationApi api = ConversationApi.of(alice.rest());
        ConversationTarget target = ConversationTarget.builder()
                .conversationId("bob")
                .type(StoredChatType.SINGLE)
                .build();

        assertThat(await(api.pinConversation(ConversationPin.builder()
                                .conversationId("bob")
                                .type(ConversationType.SINGLE)
                                .build()))
                        .pinned())
                .isTrue();
        await(api.markConversations(ConversationMarking.builder()
                .mark(ConversationMark.MARK_7)
                .addTarget(target)
                .build()));
        assertThat(await(api.listMarkedConversations(MarkedConversationQuery.builder()
                                .mark(ConversationMark.MARK_7)
                                .build()))
                        .conversations())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo("bob");
                    assertThat(found.pinned()).isTrue();
                    assertThat(found.marks()).containsExactly(ConversationMark.MARK_7);
                });
        await(api.unmarkConversations(ConversationUnmarking.builder()
                .mark(ConversationMark.MARK_7)
                .addTarget(target)
                .build()));
        await(api.unpinConversation(ConversationUnpin.builder()
                .conversationId("bob")
                .type(ConversationType.SINGLE)
                .build()));
        await(api.deleteConversation(ConversationDeletion.builder()
                .conversationId("bob")
                .type(ConversationType.SINGLE)
                .build()));

        ConversationPinned pinned = alicesOther.until(ConversationPinned.class);
        assertThat(pinned.conversationId()).isEqualTo("bob");
        assertThat(pinned.chatType()).isEqualTo(ChatType.SINGLE);
        assertThat(pinned.resource()).isEqualTo(here);
        assertThat(pinned.time()).isAfter(Instant.EPOCH);
        assertThat(alicesOther.next(ConversationMarked.class).mark()).isEqualTo(ConversationMark.MARK_7);
        assertThat(alicesOther.next(ConversationUnmarked.class).mark()).isEqualTo(ConversationMark.MARK_7);
        assertThat(alicesOther.next(ConversationUnpinned.class).conversationId())
                .isEqualTo("bob");
        assertThat(alicesOther.next(ConversationDeleted.class).conversationId()).isEqualTo("bob");
        assertThat(await(api.listConversations(
                                ConversationQuery.builder().includeEmpty(true).build()))
                        .conversations())
                .isEmpty();
        assertThat(alices.waiting()).noneMatch(ConversationEvent.class::isInstance);
        assertThat(bobs.waiting()).noneMatch(ConversationEvent.class::isInstance);
    }

    @Test
    void messagesThatAreDeletedAreGoneForThisUserAlone() throws Exception {
        Message message = send(alice, "bob", "one");

        await(HistoryApi.of(alice.rest())
                .deleteMessages(MessageDeletion.builder()
                        .kind(HistoryKind.SINGLE)
                        .userId("bob")
                        .addMessageId(message.id())
                        .build()));

        HistoryDeleted deleted = alicesOther.until(HistoryDeleted.class);
        assertThat(deleted.conversationId()).isEqualTo("bob");
        assertThat(deleted.chatType()).isEqualTo(ChatType.SINGLE);
        assertThat(deleted.resource()).isEqualTo(here);
        MessageQuery query = MessageQuery.builder().conversationId("bob").build();
        assertThat(all(alice.messages().history(query), 20)).isEmpty();
        assertThat(all(
                        bob.messages()
                                .history(query.toBuilder()
                                        .conversationId("alice")
                                        .build()),
                        20))
                .containsExactly(message);
    }

    @Test
    void messageIsPinnedForAllWhoTakePart() throws Exception {
        Message message = send(alice, "bob", "one");
        PinnedMessageApi api = PinnedMessageApi.of(alice.rest());

        await(api.pinMessage(MessagePin.builder()
                .conversationId("bob")
                .type(StoredChatType.SINGLE)
                .messageId(message.id())
                .build()));

        for (Inbox told : List.of(bobs, alicesOther)) {
            MessagePinned pinned = told.until(MessagePinned.class);
            assertThat(pinned.messageId()).isEqualTo(message.id());
            assertThat(pinned.conversationId()).isEqualTo(told == bobs ? "alice" : "bob");
            assertThat(pinned.chatType()).isEqualTo(ChatType.SINGLE);
            assertThat(pinned.operator()).isEqualTo("alice");
        }
        List<PinnedMessage> pinned = await(PinnedMessageApi.of(bob.rest())
                        .listPinnedMessages(PinnedMessageQuery.builder()
                                .conversationId("alice")
                                .type(StoredChatType.SINGLE)
                                .build()))
                .messages();
        assertThat(pinned).hasSize(1);
        assertThat(pinned.get(0).operatorId()).isEqualTo("alice");
        assertThat(pinned.get(0).message().flatMap(StoredMessages::message)).contains(message);
        MessageUnpin unpin = MessageUnpin.builder()
                .conversationId("bob")
                .type(StoredChatType.SINGLE)
                .messageId(message.id())
                .build();
        await(api.unpinMessage(unpin));
        assertThat(bobs.next(MessageUnpinned.class).messageId()).isEqualTo(message.id());
        assertThat(code(api.unpinMessage(unpin))).isEqualTo(ErrorCode.MESSAGE_NOT_FOUND);
    }

    @Test
    void reactionsAreToldToAllWhoGotTheMessage() throws Exception {
        Message message = send(alice, "bob", "one");
        ReactionApi api = ReactionApi.of(bob.rest());
        NewReaction like = NewReaction.builder()
                .messageId(message.id())
                .reaction("\uD83D\uDE00 &=")
                .build();

        await(api.addReaction(like));

        for (Inbox told : List.of(alices, alicesOther, bobs)) {
            ReactionsChanged changed = told.until(ReactionsChanged.class);
            assertThat(changed.messageId()).isEqualTo(message.id());
            assertThat(changed.conversationId()).isEqualTo(told == bobs ? "alice" : "bob");
            assertThat(changed.chatType()).isEqualTo(ChatType.SINGLE);
            assertThat(changed.from()).isEqualTo("bob");
            assertThat(changed.reactions())
                    .containsExactly(ReactionCount.builder()
                            .reaction(like.reaction())
                            .count(1)
                            .addUserId("bob")
                            .build());
            assertThat(changed.changes())
                    .containsExactly(ReactionChange.builder()
                            .reaction(like.reaction())
                            .userId("bob")
                            .kind(ReactionChangeKind.ADDED)
                            .build());
        }
        assertThat(code(api.addReaction(like))).isEqualTo(ErrorCode.REACTION_ALREADY_ADDED);
        List<Reaction> seen = await(ReactionApi.of(alice.rest())
                        .listReactions(ReactionQuery.builder()
                                .addMessageId(message.id())
                                .chatType(StoredChatType.SINGLE)
                                .build()))
                .messages()
                .get(0)
                .reactions();
        assertThat(seen).extracting(Reaction::reaction).containsExactly(like.reaction());
        assertThat(seen).extracting(Reaction::addedBySelf).containsExactly(false);
        ReactionUserPage users = await(api.listReactionUsers(ReactionUserQuery.builder()
                .messageId(message.id())
                .reaction(like.reaction())
                .build()));
        assertThat(users.userIds()).containsExactly("bob");
        assertThat(users.addedBySelf()).isTrue();
        assertThat(all(
                                bob.messages()
                                        .history(MessageQuery.builder()
                                                .conversationId("alice")
                                                .build()),
                                20)
                        .get(0)
                        .reactions())
                .containsExactly(MessageReaction.builder()
                        .reaction(like.reaction())
                        .count(1)
                        .addUserId("bob")
                        .addedBySelf(true)
                        .build());
        ReactionRemoval removal = ReactionRemoval.builder()
                .messageId(message.id())
                .reaction(like.reaction())
                .build();
        await(api.removeReaction(removal));
        ReactionsChanged removed = alices.next(ReactionsChanged.class);
        assertThat(removed.reactions()).isEmpty();
        assertThat(removed.changes()).extracting(ReactionChange::kind).containsExactly(ReactionChangeKind.REMOVED);
        assertThat(code(api.removeReaction(removal))).isEqualTo(ErrorCode.REACTION_ILLEGAL);
    }
}
