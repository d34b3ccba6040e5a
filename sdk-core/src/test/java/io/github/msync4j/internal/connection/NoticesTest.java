package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.msync4j.conversation.ConversationEvent;
import io.github.msync4j.conversation.MessagePinned;
import io.github.msync4j.conversation.ReactionsChanged;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync.Command;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.MetaQueue;
import io.github.msync4j.protocol.wire.Status;
import io.github.msync4j.thread.ThreadLeft;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the server tells of conversations, between messages. */
class NoticesTest extends ConnectionFixture {
    private static final JID BOB = JID.newBuilder().setName("bob").build();
    private static final Status OK =
            Status.newBuilder().setErrorCode(Status.ErrorCode.OK).build();
    private static final String PIN = "{\"type\":\"conv\",\"data\":{\"op\":\"pin\",\"from\":\"bob\",\"id\":\"alice\","
            + "\"type\":\"chat\",\"ext\":\"5\",\"ts\":1,\"res\":\"b\"}}";

    private static Meta notice(long id, byte[] json) {
        return Meta.newBuilder()
                .setId(id)
                .setFrom(BOB)
                .setNs(Meta.NameSpace.NOTIFY)
                .setPayload(ByteString.copyFrom(json))
                .build();
    }

    private static Meta notice(long id, String json) {
        return notice(id, ByteString.copyFromUtf8(json).toByteArray());
    }

    private static Meta message(long id) {
        return Meta.newBuilder()
                .setId(id)
                .setFrom(BOB)
                .setNs(Meta.NameSpace.CHAT)
                .setPayload(ByteString.copyFrom(ScriptedServer.Socket.text("bob", "alice", "text " + id)))
                .build();
    }

    private void says(CommSyncDL.Builder batch) {
        server.last().says(Command.SYNC, batch.setStatus(OK).setQueue(BOB).build());
        loop.settle();
    }

    @Test
    void noticeIsAnEventInOrderWithTheMessagesOfItsConversation() {
        online();
        says(CommSyncDL.newBuilder()
                .addMetas(message(1))
                .addMetas(notice(2, PIN))
                .addMetas(message(3)));

        assertThat(events(MessagePinned.class))
                .singleElement()
                .satisfies(pinned -> assertThat(pinned.conversationId()).isEqualTo("bob"));
        assertThat(events(MessageReceived.class)).hasSize(2);
    }

    @Test
    void noticeThatComesTwiceIsToldOnce() {
        online();
        says(CommSyncDL.newBuilder().addMetas(notice(2, PIN)));
        says(CommSyncDL.newBuilder().addMetas(notice(2, PIN)));

        assertThat(events(MessagePinned.class)).hasSize(1);
    }

    @Test
    void noticeOfTwoMessagesIsTwoEvents() {
        online();
        String item = "{\"from\":\"bob\",\"to\":\"alice\",\"channel_type\":\"chat\",\"messageId\":\"%s\"}";
        says(CommSyncDL.newBuilder()
                .addMetas(notice(
                        2,
                        "{\"type\":\"reaction\",\"data\":[" + item.formatted("5") + "," + item.formatted("6") + "]}")));

        assertThat(events(ReactionsChanged.class))
                .extracting(ReactionsChanged::messageId)
                .containsExactly("5", "6");
    }

    @Test
    void operationOnAThreadIsAnEvent_andToldOnce() {
        online();
        Meta left = notice(
                        2,
                        MUCBody.newBuilder()
                                .setMucId(JID.newBuilder().setName("25"))
                                .setMucParentId(JID.newBuilder().setName("23"))
                                .setIsThread(true)
                                .setOperation(MUCBody.Operation.THREAD_LEAVE)
                                .build()
                                .toByteArray())
                .toBuilder()
                .setNs(Meta.NameSpace.MUC)
                .build();
        says(CommSyncDL.newBuilder().addMetas(left).addMetas(left));

        assertThat(events(ThreadLeft.class)).singleElement().satisfies(event -> {
            assertThat(event.threadId()).isEqualTo("25");
            assertThat(event.groupId()).isEqualTo("23");
        });
    }

    @Test
    void whateverANoticeHoldsTheRestOfItsBatchArrives() {
        online();
        SplittableRandom random = new SplittableRandom(20261130);
        int batches = 300;
        for (int i = 0; i < batches; i++) {
            byte[] json = ByteString.copyFromUtf8(PIN).toByteArray();
            for (int flips = random.nextInt(5); flips >= 0; flips--) {
                json[random.nextInt(json.length)] = (byte) random.nextInt(256);
            }
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            says(CommSyncDL.newBuilder()
                    .addMetas(notice(10L * i + 1, json))
                    .addMetas(notice(10L * i + 2, noise))
                    .addMetas(notice(10L * i + 3, "{\"type\":\"tomorrow\"}"))
                    .addMetas(notice(10L * i + 5, noise).toBuilder().setNs(Meta.NameSpace.MUC))
                    .addMetas(message(10L * i + 4)));
        }

        assertThat(events(MessageReceived.class))
                .extracting(MessageReceived::message)
                .extracting(Message::id)
                .hasSize(batches);
        assertThat(events(ConversationEvent.class).size()).isLessThan(batches);
        assertThat(server.opened()).as("the link is kept").isEqualTo(1);
    }

    @Test
    void noticeIsNoMessageThatWaited() {
        CompletableFuture<Connected> login = login();
        server.last().open();
        server.last().accept();
        loop.settle();
        assertThat(login).isCompleted();
        server.last()
                .says(
                        Command.UNREAD,
                        CommUnreadDL.newBuilder()
                                .setStatus(OK)
                                .addUnread(MetaQueue.newBuilder().setQueue(BOB).setN(2))
                                .build());
        loop.settle();
        says(CommSyncDL.newBuilder()
                .addMetas(message(1))
                .addMetas(notice(2, PIN))
                .setNextKey(9));
        says(CommSyncDL.newBuilder().setIsLast(true));

        assertThat(events(OfflineSyncFinished.class))
                .singleElement()
                .satisfies(finished -> assertThat(finished.messages()).isEqualTo(1));
    }
}
