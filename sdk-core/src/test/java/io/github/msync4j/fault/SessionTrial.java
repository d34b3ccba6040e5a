package io.github.msync4j.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A session that is struck: it goes on, over another link if need be; or it ends, if the client may not try again. */
final class SessionTrial extends Trial {
    private final List<CompletableFuture<?>> sent = new ArrayList<>();

    SessionTrial(Cell cell, DevServer server, int number) {
        super(cell, server, number);
    }

    @Override
    void strike() throws InterruptedException {
        if (cell.moment() == Moment.UNREAD) {
            arm();
            bob.loggedIn();
        } else {
            bob.loggedIn();
            // the server has answered the first UNREAD, and tells of what comes from now on
            talk("before the fault");
            arm();
        }
        bringAbout();
        awaitStruck();
        sendToBob("meanwhile");
        if (cell.moment() == Moment.CLOSE) {
            bob.loggedIn();
        } else if (cell.endsTheSession()) {
            expectTheEnd();
            bob.loggedIn();
        }
        sendToAlice("during");
        bob.diary.awaitText("meanwhile");
        expectSessionGoesOn();
    }

    private void bringAbout() {
        switch (cell.moment()) {
            case PULL, RECEIPT -> sendToBob("pulled");
            case ACK -> sendToAlice(IN_DOUBT);
            case CLOSE -> bob.loggedOut();
            default -> bob.diary.note("nothing to do but wait for it");
        }
    }

    private void sendToAlice(String text) {
        sent.add(bob.send(alice, text));
        expectAtAlice(text);
    }

    /** A message whose acknowledgement was lost may have arrived, and is not sent again. */
    private void expectTheEnd() throws InterruptedException {
        Disconnected end = bob.diary.await(Disconnected.class, 1);
        assertThat(end.code()).isEqualTo(ErrorCode.RECONNECT_FAILED);
        assertThat(end.reason()).isEqualTo(DisconnectReason.EXHAUSTED);
        assertThat(bob.state()).isEqualTo(ConnectionState.LOGGED_OUT);
        sent.forEach(message -> assertThat(Party.failure(message)).contains(ErrorCode.SEND_CONNECTION_LOST));
        sent.clear();
        assertThat(Party.failure(bob.send(alice, "nowhere"))).contains(ErrorCode.NOT_LOGGED_IN);
    }

    private void expectSessionGoesOn() throws InterruptedException {
        sent.forEach(message -> assertThat(Party.failure(message)).isEmpty());
        if (cell.endsTheLink() && !cell.endsTheSession()) {
            assertThat(bob.diary.await(Reconnecting.class, 1).cause()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(bob.diary.await(Connected.class, 2).reconnected()).isTrue();
            assertThat(bob.diary.all(Disconnected.class)).isEmpty();
        } else {
            assertThat(bob.diary.all(Reconnecting.class)).isEmpty();
        }
    }
}
