package io.github.msync4j.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import java.util.Optional;

/** A login that is struck: it gets through at another try or host; or it fails, says why, and a later one gets through. */
final class LoginTrial extends Trial {
    LoginTrial(Cell cell, DevServer server, int number) {
        super(cell, server, number);
    }

    @Override
    void strike() throws InterruptedException {
        arm();
        Optional<ErrorCode> failure = Party.failure(bob.login());
        awaitStruck();
        if (cell.manner() == Cell.Manner.ALWAYS) {
            assertThat(failure).contains(cell.loginFailure());
            assertThat(bob.state()).isEqualTo(ConnectionState.LOGGED_OUT);
            assertThat(bob.diary.all(Connected.class)).isEmpty();
            // what is held back of a login that was given up shall not come in between
            proxy.drop();
            proxy.heal();
            bob.loggedIn();
        } else {
            assertThat(failure).isEmpty();
            assertThat(bob.host()).isEqualTo(needsSecondHost() ? second.authority() : proxy.authority());
        }
        assertThat(bob.diary.await(Connected.class, 1).reconnected()).isFalse();
    }

    private boolean needsSecondHost() {
        boolean ofTheSocket = cell.moment() == Moment.HANDSHAKE || cell.moment() == Moment.PROVISION;
        return ofTheSocket && cell.manner() == Cell.Manner.AT_THE_FIRST_HOST;
    }
}
