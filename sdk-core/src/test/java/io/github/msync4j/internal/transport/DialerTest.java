package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialerTest {
    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.plain(TestServer::echo);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void addressesOfAHostAreTriedInTurn() throws Exception {
        // nothing listens on the others
        try (Rig rig =
                Rig.finding(Runnable::run, host -> Rig.addresses("127.0.0.3", "127.0.0.2", "::1", "127.0.0.1"))) {
            rig.open(server.socket("server.test")).opens().close();
        }
    }

    @Test
    void hostWithoutAReachableAddressIsAFailure() throws Exception {
        try (Rig rig = Rig.finding(Runnable::run, host -> Rig.addresses("127.0.0.2", "127.0.0.3"))) {
            LinkFailure failure = rig.get(server.rest("server.test")).failure();

            assertThat(failure.code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
            assertThat(failure.detail()).contains("server.test:" + server.port() + " could not be reached");
        }
    }

    @Test
    void unknownHostIsAFailure() throws Exception {
        try (Rig rig = Rig.finding(Runnable::run, host -> {
            throw new UnknownHostException(host);
        })) {
            LinkFailure failure = rig.get(server.rest("server.test")).failure();

            assertThat(failure)
                    .isEqualTo(new LinkFailure(ErrorCode.SERVER_UNREACHABLE, "the host server.test is not known"));
        }
    }

    @Test
    void addressesAndLocalhostAreNotLookedUp() throws Exception {
        try (Rig rig = Rig.straight()) {
            rig.get(server.rest("127.0.0.1")).answer();
            rig.get(server.rest("localhost")).answer();
        }
    }

    @Test
    void linkThatWasClosedBeforeItsLookupOpensNoSocket() throws Exception {
        BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
        try (Rig rig = Rig.finding(waiting::add, host -> Rig.addresses("127.0.0.1"))) {
            Rig.Opening opening = rig.open(server.socket("server.test"));
            Runnable lookup = Objects.requireNonNull(waiting.poll(30, TimeUnit.SECONDS));
            opening.close();
            lookup.run();

            theOnlyConnectionIsTheNextOne(rig);
            assertThat(opening.heard).isEmpty();
        }
    }

    @Test
    void linkThatIsClosedDuringItsLookupOpensNoSocket() throws Exception {
        BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
        BlockingQueue<Runnable> meanwhile = new LinkedBlockingQueue<>();
        try (Rig rig = Rig.finding(waiting::add, host -> {
            Objects.requireNonNull(meanwhile.poll()).run();
            return Rig.addresses("127.0.0.1");
        })) {
            Rig.Opening opening = rig.open(server.socket("server.test"));
            meanwhile.add(opening::close);
            Objects.requireNonNull(waiting.poll(30, TimeUnit.SECONDS)).run();

            theOnlyConnectionIsTheNextOne(rig);
            assertThat(opening.heard).isEmpty();
        }
    }

    /** Connections arrive in the order in which they were made: one before this one would be seen. */
    private void theOnlyConnectionIsTheNextOne(Rig rig) throws Exception {
        rig.settle();
        rig.open(server.socket("127.0.0.1")).opens();
        assertThat(server.peers).hasSize(1);
    }

    @Test
    void lookupThatEndsAfterTheLoopIsGoneHarmsNobody() throws Exception {
        BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
        Rig rig = Rig.finding(waiting::add, host -> Rig.addresses("127.0.0.1"));
        rig.open(server.socket("server.test"));
        Thread thread = rig.onLoop(Thread::currentThread);
        rig.close();
        thread.join(TimeUnit.SECONDS.toMillis(30));
        Objects.requireNonNull(waiting.poll()).run();

        assertThat(thread.isAlive()).isFalse();
        assertThat(server.peers).isEmpty();
    }
}
