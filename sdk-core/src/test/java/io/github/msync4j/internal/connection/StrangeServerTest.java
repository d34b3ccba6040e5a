package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync.Command;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.MetaQueue;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a server may do that breaks the vendor's client, each by one line of its notes; here nothing is lost or left hanging. */
class StrangeServerTest extends ConnectionFixture {
    private static final JID BOB = JID.newBuilder().setName("bob").build();
    private static final Status OK =
            Status.newBuilder().setErrorCode(Status.ErrorCode.OK).build();

    private static CommSyncDL.Builder batch(long... ids) {
        CommSyncDL.Builder batch = CommSyncDL.newBuilder();
        for (long id : ids) {
            batch.addMetas(Meta.newBuilder()
                    .setId(id)
                    .setFrom(BOB)
                    .setNs(Meta.NameSpace.CHAT)
                    .setPayload(ByteString.copyFrom(ScriptedServer.Socket.text("bob", "alice", "text " + id))));
        }
        return batch;
    }

    private void says(CommSyncDL.Builder sync) {
        server.last().says(Command.SYNC, sync.build());
        loop.settle();
    }

    private long pulls() {
        return server.last().commands().stream().filter(Command.SYNC::equals).count();
    }

    private void assertStillFine() {
        passAnswered(Duration.ofMinutes(2));
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        assertThat(server.opened()).as("the link is kept").isEqualTo(1);
    }

    @Test
    void batchWithoutAStatusIsHandedOutAndAcknowledged() {
        online();
        says(batch(1).setQueue(BOB).setNextKey(1));

        assertThat(events(MessageReceived.class)).hasSize(1);
        assertThat(pulls()).isEqualTo(1);
    }

    @Test
    void batchWithoutAQueueIsHandedOut() {
        online();
        says(batch(1, 2).setStatus(OK));

        assertThat(events(MessageReceived.class)).hasSize(2);
        assertStillFine();
    }

    @Test
    void noticeWithoutAQueueIsDropped() {
        online();
        server.last().says(Command.NOTICE, CommNotice.getDefaultInstance());
        loop.settle();

        assertThat(pulls()).isZero();
        assertStillFine();
    }

    @Test
    void unreadQueueWithoutANameIsDropped() {
        online();
        server.last()
                .says(
                        Command.UNREAD,
                        CommUnreadDL.newBuilder()
                                .setStatus(OK)
                                .addUnread(MetaQueue.newBuilder().setN(3))
                                .build());
        loop.settle();

        assertThat(pulls()).isZero();
        assertStillFine();
    }

    @Test
    void answerToALoginWithoutAStatusRefusesIt() {
        CompletableFuture<Connected> login = login();
        server.last().open();
        server.last().says(Command.PROVISION, Provision.getDefaultInstance());
        loop.settle();

        assertThat(code(login)).isEqualTo(ErrorCode.AUTHENTICATION_REFUSED);
        assertThat(server.open()).isZero();
    }

    @Test
    void answerToALoginWithATokenThatIsNoJsonIsAnAnswer() {
        CompletableFuture<Connected> login = login();
        server.last().open();
        server.last()
                .says(
                        Command.PROVISION,
                        Provision.newBuilder()
                                .setStatus(OK)
                                .setAuthToken("{no json")
                                .build());
        loop.settle();

        assertThat(login).isCompleted();
        assertThat(login.join().resource()).as("as the client named it").isEqualTo("msync4j_d");
        assertThat(connection.status().tokenExpiresAt()).isEmpty();
    }

    @Test
    void refusalOfAMessageForAReasonThatNobodyKnowsSettlesIt() {
        online();
        CompletableFuture<Message> sent = send("hi");
        long id = server.last().takeMessages().get(0).getId();
        says(CommSyncDL.newBuilder()
                .setMetaId(id)
                .setStatus(Status.newBuilder()
                        .setErrorCode(Status.ErrorCode.PERMISSION_DENIED)
                        .setReason("because")));

        assertThat(code(sent)).isEqualTo(ErrorCode.PERMISSION_DENIED);
        assertThat(failure(sent)).hasMessageContaining("because");
    }

    @Test
    void answerToAMessageThatWasNeverSentIsDropped() {
        online();
        says(CommSyncDL.newBuilder()
                .setMetaId(4711)
                .setStatus(Status.newBuilder().setErrorCode(Status.ErrorCode.FAIL)));

        assertThat(events).hasSize(1);
        assertStillFine();
    }

    @Test
    void secondBatchUnderTheSameKeyIsHandedOutAndAcknowledgedToo() {
        online();
        says(batch(1).setQueue(BOB).setStatus(OK).setNextKey(7));
        says(batch(2).setQueue(BOB).setStatus(OK).setNextKey(7));

        assertThat(events(MessageReceived.class)).hasSize(2);
        assertThat(pulls()).isEqualTo(2);
    }

    @Test
    void batchWithoutAKeyIsAskedForMoreOnceAndNotForEver() {
        online();
        says(batch(1).setQueue(BOB).setStatus(OK));
        assertThat(pulls()).isEqualTo(1);
        says(batch().setQueue(BOB).setStatus(OK));
        assertThat(pulls()).isEqualTo(1);

        assertThat(events(MessageReceived.class)).hasSize(1);
        assertStillFine();
    }

    @Test
    void lastBatchWithMessagesInItEndsTheQueueAfterThem() {
        online();
        server.last().notice("bob");
        says(batch(1, 2).setQueue(BOB).setStatus(OK).setNextKey(2).setIsLast(true));
        server.last().notice("bob");
        loop.settle();

        assertThat(events(MessageReceived.class)).hasSize(2);
        assertThat(pulls())
                .as("the next notice is not taken for one of a pull that goes on")
                .isEqualTo(2);
    }

    @Test
    void syncWithNothingInItIsNothing() {
        online();
        says(CommSyncDL.newBuilder());

        assertThat(pulls()).isZero();
        assertStillFine();
    }
}
