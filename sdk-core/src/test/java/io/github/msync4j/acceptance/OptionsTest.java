package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.ProxySettings;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.devserver.SessionInfo;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.fault.FaultProxy;
import io.github.msync4j.internal.transport.Certificates;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Initialisation and options. */
class OptionsTest extends ServerFixture {
    @Test
    @Tag("R8")
    @Tag("R21")
    @SideBySide
    void clientThatWasMadeAndIsLeftAloneSaysNothingForFiveSeconds() throws Exception {
        FaultProxy proxy = proxy();
        Inbox inbox = new Inbox();
        MsyncClient client = client(through(proxy).bootstrap(List.of(proxy.uri())), inbox);
        inbox.staysEmpty(Duration.ofSeconds(5));

        assertThat(proxy.accepted()).isZero();
        assertThat(client.state()).isEqualTo(ConnectionState.LOGGED_OUT);
    }

    @Test
    @Tag("R10")
    @Tag("R12")
    @SideBySide
    void defaultOptionsLookTheAddressesUpAndLogInWithNothingButTls() throws Exception {
        serve(DevServerOptions.builder()
                .advertisedHosts(List.of("server.test:443"))
                .advertisedTls(true));
        TlsFront front = closed(new TlsFront(server.rest().getPort()));
        // a proxy that leads to the dev server, and the certificate it has: all else is as it is by default
        MsyncClient client = client(ClientOptions.builder("demo#app")
                .proxy(ProxySettings.http("127.0.0.1", front.port()))
                .tls(Certificates.trusting()));

        assertThat(await(client.login("alice", Credentials.password(PASSWORD))).host())
                .isEqualTo("server.test:443");
        assertThat(front.asked)
                .containsExactly("CONNECT rs.easemob.com:443", "CONNECT server.test:443", "CONNECT server.test:443");
        assertThat(front.firstBytes).containsOnly(TlsFront.TLS_HANDSHAKE);
    }

    @Test
    @Tag("R10")
    void addressesThatAreGivenAreUsedAndNoneIsAskedFor() throws Exception {
        FaultProxy bootstrap = proxy();
        online("alice", options().bootstrap(List.of(bootstrap.uri())));

        assertThat(bootstrap.accepted()).isZero();
    }

    @Test
    @Tag("R10")
    @SideBySide
    void bootstrapHostsThatAreAllDeadFailTheLoginWithinABound() throws Exception {
        server.stall(Moment.BOOTSTRAP, 0);
        MsyncClient client = client(ClientOptions.builder("demo#app")
                .stepTimeout(Duration.ofMillis(500))
                .bootstrap(
                        List.of(URI.create("http://127.0.0.1:1"), URI.create("http://" + silence()), server.rest())));
        long begun = System.nanoTime();
        MsyncException failure = failure(client.login("alice", Credentials.password(PASSWORD)));

        assertThat(failure.code()).isEqualTo(ErrorCode.BOOTSTRAP_FAILED);
        assertThat(failure.code().webNumber()).hasValue(304);
        // two hosts that say nothing for half a second each; the rest is for a busy machine
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        assertThat(server.connectionsOpened()).isZero();
    }

    @Test
    @Tag("R12")
    void bootstrapAnswerWithNothingButPlainHostsIsAFailureAndNoWayDown() throws Exception {
        serve(DevServerOptions.builder().advertisedHosts(List.of("server.test:80")));
        MsyncClient client = client(ClientOptions.builder("demo#app").bootstrap(List.of(server.rest())));
        MsyncException failure = failure(client.login("alice", Credentials.password(PASSWORD)));

        assertThat(failure.code()).isEqualTo(ErrorCode.BOOTSTRAP_FAILED);
        assertThat(failure).hasMessageContaining("TLS");
    }

    @Test
    @Tag("R13")
    @SideBySide
    void idleLinkIsKeptAliveByHeartbeats() throws Exception {
        CountDownLatch heartbeats = received("UNREAD", 3); // the first is the login's
        MsyncClient alice = online(
                "alice",
                options()
                        .heartbeatInterval(Duration.ofSeconds(5))
                        .heartbeatTimeout(Duration.ofSeconds(4))
                        .reconnect(ReconnectPolicy.never()));
        var atLogin = alice.status().lastInbound().orElseThrow();

        await(heartbeats);
        assertThat(alice.status().lastInbound().orElseThrow()).isAfter(atLogin.plusSeconds(4));
        assertThat(alice.state()).isEqualTo(ConnectionState.ONLINE);
        assertThat(server.connectionsOpened()).isEqualTo(1);
    }

    @Test
    @Tag("R13")
    @SideBySide
    void serverThatStopsAnsweringIsFoundWithinIntervalAndTimeout() throws Exception {
        Inbox inbox = new Inbox();
        MsyncClient alice = online(
                "alice",
                options().heartbeatInterval(Duration.ofSeconds(5)).heartbeatTimeout(Duration.ofMillis(500)),
                inbox);
        inbox.next(Connected.class);
        long begun = System.nanoTime();
        server.freezeConnections("alice");

        assertThat(inbox.next(Reconnecting.class).cause()).isEqualTo(ErrorCode.CONNECTION_LOST);
        // 5.5 s; the rest is for a busy machine
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(alice.status().lastDetail()).contains("heartbeat");
    }

    @Test
    @Tag("R14")
    void sameDeviceIdIsOneResourceAtTheServer() throws Exception {
        Inbox firsts = new Inbox();
        ClientOptions.Builder phone = options().deviceId("phone-1").reconnect(ReconnectPolicy.never());
        online("alice", phone, firsts);
        firsts.next(Connected.class);
        String resource = resources().get(0);
        online("alice", phone);
        firsts.next(Disconnected.class);

        assertThat(resources()).containsExactly(resource);
        assertThat(resource).contains("phone-1");
    }

    @Test
    @Tag("R14")
    void otherDeviceIdAndEveryClientWithoutOneIsAResourceOfItsOwn() throws Exception {
        online("alice", options().deviceId("phone-1"));
        online("alice", options().deviceId("phone-2"));
        MsyncClient third = online("alice");
        online("alice");
        assertThat(resources()).hasSize(4).doesNotHaveDuplicates();

        List<String> before = resources();
        await(third.logout());
        await(third.login("alice", Credentials.password(PASSWORD)));
        assertThat(resources()).as("a client stays one device").hasSameElementsAs(before);
    }

    private List<String> resources() {
        return server.sessions("alice").stream().map(SessionInfo::resource).toList();
    }
}
