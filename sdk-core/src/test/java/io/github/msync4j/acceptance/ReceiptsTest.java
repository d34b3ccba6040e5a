package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttributeValues;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.ConversationRead;
import io.github.msync4j.message.ConversationReceipt;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageDelivered;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.ReadReceipt;
import io.github.msync4j.message.Recall;
import io.github.msync4j.message.Text;
import io.github.msync4j.rest.GroupApi;
import io.github.msync4j.rest.GroupCreation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a message after it was sent, seen by its sender, its receivers, and their other devices. */
class ReceiptsTest extends ServerFixture {
    private final Inbox alices = new Inbox();
    private final Inbox alicesPhones = new Inbox();
    private final Inbox bobs = new Inbox();
    private final Inbox bobsPhones = new Inbox();
    private MsyncClient alice;
    private MsyncClient bob;

    @BeforeEach
    void everybodyIsThere() throws Exception {
        alice = online("alice", alices);
        online("alice", alicesPhones);
        bob = online("bob", bobs);
        online("bob", bobsPhones);
    }

    @Test
    @Tag("R11")
    void messageIsAnsweredByTheClientThatIsToldTo() throws Exception {
        Inbox carols = new Inbox();
        createUser("carol");
        online("carol", options().deliveryReceipts(true), carols);

        Message toCarol = await(alice.messages().sendText("carol", "hi"));
        MessageDelivered delivered = alices.until(MessageDelivered.class);
        assertThat(delivered.messageId()).isEqualTo(toCarol.id());
        assertThat(delivered.from()).isEqualTo("carol");
        assertThat(delivered.to()).isEqualTo("alice");
        assertThat(delivered.time()).isAfterOrEqualTo(toCarol.time());

        await(alice.messages().sendText("bob", "hi"));
        bobs.until(MessageReceived.class);
        alices.staysEmpty(QUIET);
    }

    @Test
    @Tag("R11")
    void messageToAGroupIsNotAnswered() throws Exception {
        createUser("carol");
        Inbox carols = new Inbox();
        online("carol", options().deliveryReceipts(true), carols);
        String group = group("carol");

        await(alice.messages().send(toGroup(group, "hi").build()));

        carols.until(MessageReceived.class);
        alices.until(Connected.class);
        alices.staysEmpty(QUIET);
    }

    @Test
    void deliveryIsToldByHandToo() throws Exception {
        Message sent = await(alice.messages().sendText("bob", "hi"));
        await(bob.messages()
                .sendDeliveryReceipt(bobs.until(MessageReceived.class).message()));

        assertThat(alices.until(MessageDelivered.class).messageId()).isEqualTo(sent.id());
    }

    @Test
    void messageThatWasReadIsKnownToItsSenderAndToTheReadersOtherDevice() throws Exception {
        Message sent = await(alice.messages().sendText("bob", "hi"));
        await(bob.messages().sendReadReceipt(bobs.until(MessageReceived.class).message()));

        for (Inbox inbox : new Inbox[] {alices, alicesPhones, bobsPhones}) {
            MessageRead read = inbox.until(MessageRead.class);
            assertThat(read.messageId()).isEqualTo(sent.id());
            assertThat(read.from()).isEqualTo("bob");
            assertThat(read.to()).isEqualTo("alice");
            assertThat(read.chatType()).isEqualTo(ChatType.SINGLE);
            assertThat(read.readers()).isEmpty();
        }
        assertThat(bobs.waiting()).noneMatch(MessageRead.class::isInstance);
    }

    @Test
    void senderInAGroupLearnsHowManyHaveRead() throws Exception {
        createUser("carol");
        Inbox carols = new Inbox();
        MsyncClient carol = online("carol", carols);
        String group = group("bob", "carol");
        Message sent = await(
                alice.messages().send(toGroup(group, "hi").readReceipt(true).build()));

        Message arrived = bobs.until(MessageReceived.class).message();
        assertThat(arrived.readReceipt()).isTrue();
        await(bob.messages().sendReadReceipt(arrived));
        MessageRead first = alices.until(MessageRead.class);
        await(carol.messages()
                .sendReadReceipt(ReadReceipt.builder()
                        .messageId(sent.id())
                        .to(group)
                        .chatType(ChatType.GROUP)
                        .content("on my way")
                        .build()));
        MessageRead second = alices.until(MessageRead.class);

        assertThat(first.from()).isEqualTo("bob");
        assertThat(first.to()).isEqualTo(group);
        assertThat(first.chatType()).isEqualTo(ChatType.GROUP);
        assertThat(first.readers()).hasValue(1);
        assertThat(first.content()).isEmpty();
        assertThat(second.from()).isEqualTo("carol");
        assertThat(second.readers()).hasValue(2);
        assertThat(second.content()).contains("on my way");
        assertThat(carols.waiting()).noneMatch(MessageRead.class::isInstance);
    }

    @Test
    void readingAConversationIsKnownToBothSides() throws Exception {
        await(bob.messages()
                .sendConversationReceipt(
                        ConversationReceipt.builder().to("alice").build()));

        for (Inbox inbox : new Inbox[] {alices, bobsPhones}) {
            ConversationRead read = inbox.until(ConversationRead.class);
            assertThat(read.from()).isEqualTo("bob");
            assertThat(read.to()).isEqualTo("alice");
            assertThat(read.chatType()).isEqualTo(ChatType.SINGLE);
        }
    }

    @Test
    void messageThatIsTakenBackIsTakenBackEverywhere() throws Exception {
        Message sent = await(alice.messages().sendText("bob", "oops"));
        await(alice.messages()
                .recall(Recall.builder()
                        .messageId(sent.id())
                        .to("bob")
                        .extension("a slip")
                        .build()));

        for (Inbox inbox : new Inbox[] {bobs, bobsPhones, alicesPhones}) {
            assertThat(inbox.until(MessageReceived.class).message().id()).isEqualTo(sent.id());
            MessageRecalled recalled = inbox.until(MessageRecalled.class);
            assertThat(recalled.messageId()).isEqualTo(sent.id());
            assertThat(recalled.from()).isEqualTo("alice");
            assertThat(recalled.to()).isEqualTo("bob");
            assertThat(recalled.extension()).contains("a slip");
        }
        assertThat(code(alice.messages().recall(sent))).isEqualTo(ErrorCode.EDIT_TARGET_NOT_FOUND);
    }

    @Test
    void messageOfAGroupIsTakenBackFromAllMembers() throws Exception {
        String group = group("bob");
        Message sent = await(alice.messages().send(toGroup(group, "oops").build()));
        await(alice.messages().recall(sent));

        MessageRecalled recalled = bobs.until(MessageRecalled.class);
        assertThat(recalled.messageId()).isEqualTo(sent.id());
        assertThat(recalled.to()).isEqualTo(group);
        assertThat(recalled.chatType()).isEqualTo(ChatType.GROUP);
        assertThat(recalled.extension()).isEmpty();
    }

    @Test
    void somebodyElsesMessageIsNotTakenBackOrEdited() throws Exception {
        Message sent = await(alice.messages().sendText("bob", "mine"));

        assertThat(code(bob.messages()
                        .recall(Recall.builder()
                                .messageId(sent.id())
                                .to("alice")
                                .build())))
                .isIn(ErrorCode.PERMISSION_DENIED, ErrorCode.EDIT_TARGET_NOT_FOUND);
        assertThat(code(bob.messages()
                        .edit(MessageEdit.builder()
                                .messageId(sent.id())
                                .to("alice")
                                .content(Text.of("yours"))
                                .build())))
                .isIn(ErrorCode.PERMISSION_DENIED, ErrorCode.EDIT_TARGET_NOT_FOUND);
    }

    @Test
    void editedMessageSaysTheSameToEverybody() throws Exception {
        Message sent = await(alice.messages().sendText("bob", "helo"));
        MessageEdited edited = await(alice.messages()
                .edit(MessageEdit.builder()
                        .messageId(sent.id())
                        .to("bob")
                        .content(Text.of("hello"))
                        .editsAttributes(true)
                        .attributes(Map.of("fixed", AttributeValues.of(true)))
                        .build()));

        assertThat(edited.message().id()).isEqualTo(sent.id());
        assertThat(edited.message().time()).isEqualTo(sent.time());
        assertThat(edited.message().edit()).hasValueSatisfying(edit -> {
            assertThat(edit.count()).isEqualTo(1);
            assertThat(edit.operator()).isEqualTo("alice");
            assertThat(edit.time()).isAfterOrEqualTo(sent.time());
        });
        for (Inbox inbox : new Inbox[] {bobs, bobsPhones, alicesPhones}) {
            MessageEdited seen = inbox.until(MessageEdited.class);
            assertThat(seen.attributesEdited()).isTrue();
            assertThat(seen.message().metadata()).isPresent();
            assertThat(seen.message())
                    .isEqualTo(edited.message().toBuilder()
                            .metadata(seen.message().metadata().get())
                            .build());
        }
    }

    @Test
    void sixthEditIsRefused() throws Exception {
        Message sent = await(alice.messages().sendText("bob", "0"));
        for (int i = 1; i <= 5; i++) {
            await(alice.messages().edit(edit(sent, "" + i)));
        }

        assertThat(code(alice.messages().edit(edit(sent, "6")))).isEqualTo(ErrorCode.QUOTA_REACHED);
    }

    private static MessageEdit edit(Message message, String text) {
        return MessageEdit.builder()
                .messageId(message.id())
                .to(message.to())
                .content(Text.of(text))
                .build();
    }

    private static OutgoingMessage.Builder toGroup(String group, String text) {
        return OutgoingMessage.builder().to(group).chatType(ChatType.GROUP).content(Text.of(text));
    }

    private String group(String... members) throws Exception {
        return await(GroupApi.of(alice.rest())
                        .createGroup(GroupCreation.builder()
                                .name("team")
                                .members(List.of(members))
                                .build()))
                .groupId();
    }
}
