package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.OfflineSends;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R11: the client answers what arrives, if it is told to. Source: messages.md 4.1. */
class DeliveryReceiptsTest extends ConnectionFixture {
    @Test
    void messageFromAUserIsAnsweredOnce() throws Exception {
        answering();
        server.last().deliver("bob", 7, ScriptedServer.Socket.text("bob", "alice", "hi"));
        server.last().deliver("bob", 7, ScriptedServer.Socket.text("bob", "alice", "hi"));
        loop.settle();

        List<Meta> sent = server.last().takeMessages();
        assertThat(sent).hasSize(1);
        MessageBody receipt = MessageBody.parseFrom(sent.get(0).getPayload());
        assertThat(receipt.getType()).isEqualTo(MessageBody.Type.DELIVER_ACK);
        assertThat(receipt.getAckMessageId()).isEqualTo(7);
        assertThat(sent.get(0).getTo().getName()).isEqualTo("bob");
        assertThat(sent.get(0).getTo().hasClientResource()).isFalse();
        assertThat(events(MessageReceived.class)).hasSize(1);
    }

    @Test
    void nothingIsAnsweredUnlessTheApplicationWantsIt() {
        online();
        server.last().deliver("bob", 7, ScriptedServer.Socket.text("bob", "alice", "hi"));
        loop.settle();

        assertThat(events(MessageReceived.class)).hasSize(1);
        assertThat(server.last().takeMessages()).isEmpty();
    }

    @Test
    void groupsRoomsReceiptsStreamsAndOwnMessagesAreNotAnswered() {
        answering();
        server.last().deliver("bob", 1, body(MessageBody.Type.GROUPCHAT, "bob", "team"));
        server.last().deliver("bob", 2, body(MessageBody.Type.CHATROOM, "bob", "room"));
        server.last().deliver("bob", 3, body(MessageBody.Type.READ_ACK, "bob", "alice"));
        server.last().deliver("bob", 4, body(MessageBody.Type.EDIT, "bob", "alice"));
        server.last().deliver(phone(), 5, body(MessageBody.Type.CHAT, "alice", "bob"));
        server.last().deliver("bob", 6, piece());
        loop.settle();

        assertThat(events).hasSizeGreaterThanOrEqualTo(6);
        assertThat(server.last().takeMessages()).isEmpty();
    }

    @Test
    void anotherDeviceOfTheUserIsAnsweredByItself() {
        answering();
        server.last().deliver(phone(), 5, body(MessageBody.Type.CHAT, "alice", "alice"));
        loop.settle();

        assertThat(server.last().takeMessages())
                .extracting(meta -> meta.getTo().getClientResource())
                .containsExactly("phone");
    }

    @Test
    void receiptThatWasNotAcknowledgedWhenTheLinkBrokeIsSentAgain() {
        answering();
        server.last().deliver("bob", 7, ScriptedServer.Socket.text("bob", "alice", "hi"));
        loop.settle();
        Meta first = server.last().takeMessages().get(0);
        server.last().breakOff();
        passBackoff();
        accept();

        assertThat(server.last().takeMessages()).containsExactly(first);
        assertThat(connection.status().pendingSends()).isEqualTo(1);
        server.last().acknowledge(first.getId(), 8);
        loop.settle();
        server.last().breakOff();
        passBackoff();
        accept();
        assertThat(server.last().takeMessages()).isEmpty();
    }

    @Test
    void receiptThatMayNotWaitIsDroppedWithTheLink() {
        connection = connect(options -> options.deliveryReceipts(true).offlineSends(OfflineSends.failing()));
        online();
        server.last().deliver("bob", 7, ScriptedServer.Socket.text("bob", "alice", "hi"));
        loop.settle();
        server.last().takeMessages();
        server.last().breakOff();
        passBackoff();
        accept();
        loop.pass(Duration.ofSeconds(1));

        assertThat(server.last().takeMessages()).isEmpty();
    }

    private void answering() {
        connection = connect(options -> options.deliveryReceipts(true));
        online();
    }

    private static JID.Builder phone() {
        return JID.newBuilder().setName("alice").setClientResource("phone");
    }

    private static byte[] body(MessageBody.Type type, String from, String to) {
        return MessageBody.newBuilder()
                .setType(type)
                .setFrom(JID.newBuilder().setName(from))
                .setTo(JID.newBuilder().setName(to))
                .addContents(MessageBody.Content.newBuilder()
                        .setType(MessageBody.Content.Type.TEXT)
                        .setText("hi"))
                .build()
                .toByteArray();
    }

    private static byte[] piece() {
        return MessageBody.newBuilder()
                .setType(MessageBody.Type.CHAT)
                .setFrom(JID.newBuilder().setName("bob"))
                .setTo(JID.newBuilder().setName("alice"))
                .addContents(MessageBody.Content.newBuilder()
                        .setType(MessageBody.Content.Type.TEXT)
                        .setSubType(MessageBody.Content.SubType.SUB_STREAM)
                        .setText("Hel"))
                .setStream(MessageBody.Stream.newBuilder().setStreamSeq(1))
                .build()
                .toByteArray();
    }
}
