package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.event.TokenExpired;
import io.github.msync4j.event.TokenWillExpire;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.MessageStreamed;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.StreamProgress;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync.Command;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.protocol.wire.Status;
import io.github.msync4j.spec.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole connection in virtual time, against a server that the test plays. */
class ConnectionTest extends ConnectionFixture {
    /** What the numbers of a piece mean; their names on the wire say otherwise. */
    private static final int FIRST = 0;

    private static final int NEXT = 2;
    private static final int LAST = 3;
    private static final int WHOLE = 4;

    @Test
    void handlersSeeConnectedBeforeTheLoginCompletes() {
        CompletableFuture<Connected> login = login();
        server.last().open();
        CompletableFuture<List<Event>> seenAtLogin = login.thenApply(connected -> List.copyOf(events));
        server.last().accept();
        loop.settle();

        assertThat(seenAtLogin.join()).containsExactly(login.join());
        assertThat(server.last().commands()).containsExactly(Command.PROVISION, Command.UNREAD);
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
    }

    @Test
    void socketThatNeverOpensFailsTheLoginAfterThreeTriesWithinTheLimit() {
        CompletableFuture<Connected> login = login();
        loop.pass(Duration.ofSeconds(29));
        assertThat(login).isNotDone();
        assertThat(server.opened()).isEqualTo(3);
        loop.pass(Duration.ofSeconds(1));

        assertThat(code(login)).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(server.open()).isZero();
        assertThat(loop.timers()).isZero();
    }

    @Test
    void provisionThatIsNeverAnsweredFailsTheLogin() {
        CompletableFuture<Connected> login = login();
        for (int i = 0; i < 3; i++) {
            server.last().open();
            loop.pass(Duration.ofSeconds(10));
        }

        assertThat(code(login)).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(connection.state()).isEqualTo(ConnectionState.LOGGED_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, 'Sorry, token expired', TOKEN_EXPIRED",
        "TOKEN_EXPIRED, '', TOKEN_EXPIRED",
        "FAIL, 'Sorry, user not found', USER_NOT_FOUND",
        "FAIL, 'something else', AUTHENTICATION_REFUSED",
        "IM_FORBIDDEN, '', SERVICE_DISABLED",
        "TOO_MANY_DEVICES, '', TOO_MANY_DEVICES",
        "RESOURCE_CHANGED, '', DEVICE_CHANGED",
        "PERMISSION_DENIED, 'Sorry, the app day live count limit', QUOTA_REACHED",
    })
    void refusalIsOneTryWithItsOwnCode(Status.ErrorCode status, String reason, ErrorCode code) {
        CompletableFuture<Connected> login = login();
        server.last().open();
        server.last().refuse(status, reason);
        loop.pass(Duration.ofMinutes(1));

        assertThat(code(login)).isEqualTo(code);
        assertThat(server.opened()).isEqualTo(1);
        assertThat(server.open()).as("closed by us").isZero();
    }

    @Test
    void loginWhileLoggedInOrLoggingInOrClosedIsATypedError() {
        CompletableFuture<Connected> first = login();
        assertThat(code(login())).isEqualTo(ErrorCode.LOGIN_FAILED);
        server.last().open();
        server.last().accept();
        loop.settle();
        assertThat(first).isCompleted();
        assertThat(code(login())).isEqualTo(ErrorCode.ALREADY_LOGGED_IN);
        CompletableFuture<Connected> other = connection.login("bob", Credentials.token("t"));
        loop.settle();
        assertThat(code(other)).isEqualTo(ErrorCode.ALREADY_LOGGED_IN_AS_OTHER);
        CompletableFuture<Void> closed = connection.close();
        loop.settle();
        assertThat(closed).isCompleted();
        assertThat(code(login())).isEqualTo(ErrorCode.CLOSED);
        assertThat(loop.released()).isTrue();
    }

    @Test
    void messageIsAcknowledgedWithTheServersIdAndTime() {
        online();
        CompletableFuture<Message> sent = send("hi");
        long id = server.last().takeMessages().get(0).getId();
        server.last().acknowledge(12345, 1); // not ours: nothing happens
        server.last().acknowledge(id, 777);
        server.last().acknowledge(id, 778); // twice: settled once
        loop.settle();

        assertThat(sent).isCompleted();
        assertThat(sent.join().id()).isEqualTo("777");
    }

    @Test
    void messageWithoutAnAnswerFailsAfterFifteenSeconds() {
        online();
        CompletableFuture<Message> sent = send("hi");
        loop.pass(Duration.ofMillis(14_999));
        assertThat(sent).isNotDone();
        loop.pass(Duration.ofMillis(1));

        assertThat(code(sent)).isEqualTo(ErrorCode.SEND_TIMEOUT);
    }

    @Test
    void lostLinkFailsWhatWasWrittenKeepsWhatComesThenAndComesBack() {
        online();
        CompletableFuture<Message> written = send("hi");
        server.last().breakOff();
        loop.settle();
        assertThat(code(written)).isEqualTo(ErrorCode.SEND_CONNECTION_LOST);
        CompletableFuture<Message> first = send("one");
        CompletableFuture<Message> second = send("two");
        assertThat(connection.status().pendingSends()).isEqualTo(2);
        passBackoff();
        server.last().open();
        server.last().accept();
        assertThat(server.last().commands())
                .containsExactly(Command.PROVISION, Command.SYNC, Command.SYNC, Command.UNREAD);
        for (Meta meta : server.last().takeMessages()) {
            server.last().acknowledge(meta.getId(), meta.getId());
        }
        loop.settle();

        assertThat(server.opened()).isEqualTo(2);
        assertThat(events).hasExactlyElementsOfTypes(Connected.class, Reconnecting.class, Connected.class);
        assertThat(((Connected) events.get(2)).reconnected()).isTrue();
        assertThat(Long.parseLong(first.join().id()))
                .isLessThan(Long.parseLong(second.join().id()));
        assertThat(connection.status().pendingSends()).isZero();
    }

    @Test
    void linkThatFallsSilentIsNoticedWithinIntervalAndTimeout() {
        online();
        loop.pass(Duration.ofSeconds(30));
        assertThat(server.last().commands()).endsWith(Command.UNREAD, Command.UNREAD);
        loop.pass(Duration.ofSeconds(9));
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        loop.pass(Duration.ofSeconds(1));

        assertThat(connection.state()).isNotEqualTo(ConnectionState.ONLINE);
    }

    @Test
    void shortIntervalAloneIsNoticedWithinTwiceItsLength() {
        connection = connect(options -> options.heartbeatInterval(Duration.ofSeconds(5)));
        online();
        loop.pass(Duration.ofSeconds(5));
        assertThat(server.last().commands()).endsWith(Command.UNREAD, Command.UNREAD);
        loop.pass(Duration.ofSeconds(4));
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        loop.pass(Duration.ofSeconds(1));

        assertThat(connection.state()).isEqualTo(ConnectionState.WAITING);
    }

    @Test
    void answeredHeartbeatsKeepTheLink() {
        online();
        for (int i = 0; i < 10; i++) {
            loop.pass(Duration.ofSeconds(35));
            server.last().answerUnread(1);
        }

        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        assertThat(server.opened()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "USER_LOGIN_ANOTHER_DEVICE, LOGGED_IN_ELSEWHERE",
        "USER_REMOVED, USER_REMOVED",
        "USER_KICKED_BY_CHANGE_PASSWORD, PASSWORD_CHANGED",
        "USER_KICKED_BY_OTHER_DEVICE, FORCED_OUT",
    })
    void forcedOutIsTheEndWithItsReason(StatisticsBody.Operation operation, ErrorCode code) {
        online();
        CompletableFuture<Message> sent = send("hi");
        server.last().kick(operation, "phone");
        loop.pass(Duration.ofSeconds(60));

        Disconnected end = (Disconnected) events.get(events.size() - 1);
        assertThat(end.code()).isEqualTo(code);
        assertThat(end.reason()).isEqualTo(DisconnectReason.FORCED_OUT);
        assertThat(end.otherDevice()).contains("phone");
        assertThat(code(sent)).isEqualTo(code);
        assertThat(server.opened()).isEqualTo(1);
        assertThat(server.open()).isZero();
        assertThat(loop.timers()).isZero();
        assertThat(login()).as("allowed at once").isNotDone();
    }

    @Test
    void logoutTellsTheServerOnceAndSettlesEverything() {
        online();
        CompletableFuture<Message> sent = send("hi");
        CompletableFuture<Void> out = connection.logout();
        loop.pass(Duration.ofMinutes(2));

        assertThat(out).isCompleted();
        assertThat(code(sent)).isEqualTo(ErrorCode.LOGGED_OUT);
        assertThat(server.last().commands()).endsWith(Command.LOGOUT);
        assertThat(events).filteredOn(Disconnected.class::isInstance).hasSize(1);
        assertThat(code(send("late"))).isEqualTo(ErrorCode.NOT_LOGGED_IN);
    }

    @Test
    void logoutDuringALoginCancelsIt() {
        CompletableFuture<Connected> login = login();
        CompletableFuture<Void> out = connection.logout();
        loop.settle();

        assertThat(code(login)).isEqualTo(ErrorCode.CANCELLED);
        assertThat(out).isCompleted();
        assertThat(server.open()).isZero();
    }

    @Test
    void tokenIsWarnedOfOnceAndEndsTheSession() {
        assertThat(login()).isNotDone();
        server.last().open();
        long end = loop.now().toEpochMilli() + 100_000;
        server.last().accept(end);
        server.last().answerUnread(loop.now().toEpochMilli());
        for (int i = 0; i < 8; i++) {
            loop.pass(Duration.ofSeconds(10));
            server.last().answerUnread(loop.now().toEpochMilli());
        }
        assertThat(events).filteredOn(TokenWillExpire.class::isInstance).hasSize(1);
        loop.pass(Duration.ofSeconds(20));

        assertThat(events)
                .hasExactlyElementsOfTypes(
                        Connected.class, TokenWillExpire.class, TokenExpired.class, Disconnected.class);
        assertThat(((Disconnected) events.get(3)).code()).isEqualTo(ErrorCode.TOKEN_EXPIRED);
    }

    @Test
    void bytesThatAreNoFrameAreDroppedAndHarmNothing() {
        online();
        server.last().garbage(new byte[] {(byte) 0xff, 1, 2, 3});
        server.last().garbage(new byte[0]);
        server.last().garbage(new byte[] {0x40, 99}); // an unknown command
        server.last().garbage(new byte[] {0x40, 4}); // an answer to a logout that nobody asked for
        CompletableFuture<Message> sent = send("still here");
        server.last().acknowledge(server.last().takeMessages().get(0).getId(), 5);
        loop.settle();

        assertThat(sent).isCompleted();
    }

    @Test
    void messageWithoutAReadableBodyIsHandedOutAsUnknown() {
        online();
        server.last().deliver("bob", 9, new byte[] {(byte) 0xff});
        MessageReceived received = (MessageReceived) events.get(1);

        assertThat(received.message().from()).isEqualTo("bob");
        assertThat(((UnknownContent) received.message().content()).payload()).containsExactly(0xff);
    }

    @Test
    void messageDeliveredTwiceIsHandedOutOnceAndAcknowledgedTwice() {
        online();
        byte[] text = ScriptedServer.Socket.text("bob", "alice", "hi");
        server.last().deliver("bob", 9, text);
        server.last().deliver("bob", 9, text);

        assertThat(events).filteredOn(MessageReceived.class::isInstance).hasSize(1);
        assertThat(server.last().commands()).filteredOn(Command.SYNC::equals).hasSize(2);
    }

    @Test
    void aStreamGrowsAndIsAMessageOnceItIsWhole() {
        online();
        byte[] first = piece(0, FIRST);
        byte[] second = piece(1, NEXT);
        server.last().deliver("bob", 9, first);
        server.last().deliver("bob", 9, second);
        server.last().deliver("bob", 9, second);
        assertThat(events(MessageReceived.class)).isEmpty();

        server.last().deliver("bob", 9, piece(2, LAST));
        server.last().deliver("bob", 9, first);
        server.last().deliver("bob", 9, piece(3, WHOLE));

        assertThat(events(MessageStreamed.class))
                .extracting(MessageStreamed::added)
                .containsExactly("piece 0", "piece 1", "piece 2");
        assertThat(events(MessageReceived.class))
                .extracting(received -> received.message().content())
                .containsExactly(Text.of("piece 0piece 1piece 2"));
    }

    @Test
    void aStreamThatFailedIsAMessageIfTheServiceHasTheWholeText() {
        online();
        server.last().deliver("bob", 9, piece(0, FIRST));
        server.last().deliver("bob", 9, failedPiece(1));
        assertThat(events(MessageReceived.class)).isEmpty();

        server.last().deliver("bob", 9, piece(2, WHOLE));

        assertThat(events(MessageStreamed.class))
                .extracting(MessageStreamed::progress)
                .containsExactly(StreamProgress.WRITING, StreamProgress.FAILED, StreamProgress.COMPLETED);
        assertThat(events(MessageReceived.class))
                .extracting(received -> received.message().content())
                .containsExactly(Text.of("piece 2"));
    }

    @Test
    void groupWithTheNameAndIdOfAUsersMessageIsAnotherConversation() {
        online();
        server.last().deliver("bob", 9, ScriptedServer.Socket.text("bob", "alice", "hi"));
        server.last().deliver("bob", 9, in("bob", MessageBody.Type.GROUPCHAT, "carol"));

        assertThat(events(MessageReceived.class))
                .extracting(received -> received.message().chatType())
                .containsExactly(ChatType.SINGLE, ChatType.GROUP);
    }

    @Test
    void whatThisDeviceSaidInARoomIsNotHandedOutButWhatTheUsersOtherDeviceSaidIs() {
        online();
        byte[] said = in("room", MessageBody.Type.CHATROOM, "alice");
        server.last().deliver(JID.newBuilder().setName("alice").setClientResource("r"), 9, said);
        server.last().deliver(JID.newBuilder().setName("alice").setClientResource("phone"), 10, said);

        assertThat(events(MessageReceived.class))
                .extracting(received -> received.message().id())
                .containsExactly("10");
    }

    @Test
    void groupThatGivesBackWhatWasSentIsNotHeard() {
        online();
        CompletableFuture<Message> sending = send(new Uplink.Send(OutgoingMessage.builder()
                .to("team")
                .chatType(ChatType.GROUP)
                .content(Text.of("hi"))
                .build()));
        Meta sent = server.last().takeMessages().get(0);
        server.last().acknowledge(sent.getId(), 77);
        server.last().deliver("alice", 77, in("team", MessageBody.Type.GROUPCHAT, "alice"));
        loop.settle();

        assertThat(sending).isCompleted();
        assertThat(sent.getTo().getDomain()).isEqualTo("conference.easemob.com");
        assertThat(events(MessageReceived.class)).isEmpty();
    }

    private static byte[] in(String to, MessageBody.Type type, String from) {
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

    private static byte[] piece(long number, int status) {
        return piece(number, MessageBody.Stream.newBuilder().setStreamStatusValue(status));
    }

    private static byte[] failedPiece(long number) {
        return piece(
                number,
                MessageBody.Stream.newBuilder().setStreamStatusValue(NEXT).setStreamError(512));
    }

    private static byte[] piece(long number, MessageBody.Stream.Builder stream) {
        return MessageBody.newBuilder()
                .setType(MessageBody.Type.CHAT)
                .setFrom(JID.newBuilder().setName("bob"))
                .setTo(JID.newBuilder().setName("alice"))
                .addContents(MessageBody.Content.newBuilder()
                        .setType(MessageBody.Content.Type.TEXT)
                        .setText("piece " + number)
                        .setSubType(MessageBody.Content.SubType.SUB_STREAM))
                .setStream(stream.setStreamSeq(number))
                .build()
                .toByteArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverHappensEverySendSettlesExactlyOnceAndNeverTwoSocketsAreOpen(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        List<Integer> settled = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            switch (random.nextInt(10)) {
                case 0 -> waiting.add(connection.login("alice", Credentials.token("t")));
                case 1, 2, 3 -> {
                    int number = waiting.size();
                    waiting.add(send("m" + step).whenComplete((ok, failure) -> settled.add(number)));
                }
                case 4 -> play(socket -> socket.open());
                case 5 -> play(socket -> socket.accept());
                case 6 ->
                    play(socket -> {
                        for (Meta meta : socket.takeMessages()) {
                            socket.acknowledge(meta.getId(), meta.getId());
                        }
                    });
                case 7 -> play(socket -> socket.breakOff());
                case 8 -> loop.pass(Duration.ofMillis(random.nextInt(20_000)));
                default -> {
                    if (random.nextInt(8) == 0) {
                        waiting.add(connection.logout());
                    }
                }
            }
            loop.settle();
            assertThat(server.open()).isLessThanOrEqualTo(1);
        }
        waiting.add(connection.close());
        loop.settle();

        assertThat(waiting).allMatch(CompletableFuture::isDone);
        assertThat(settled).doesNotHaveDuplicates();
        assertThat(server.open()).isZero();
    }
}
