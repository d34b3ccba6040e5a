package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ProxySettings;
import io.github.msync4j.error.ErrorCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** REST and socket over TLS. That a trusted server is reached is in {@link ProxyTest} and here. */
class TlsTest {
    @Test
    void trustedServerIsReachedAndToldItsName() throws Exception {
        BlockingQueue<List<SNIServerName>> names = new LinkedBlockingQueue<>();
        try (TestServer server = TestServer.tls(Certificates.server(Certificates.GOOD), peer -> {
                    names.add(
                            ((ExtendedSSLSession) ((SSLSocket) peer.socket()).getSession()).getRequestedServerNames());
                    TestServer.echo(peer);
                });
                Rig rig = Rig.finding(Runnable::run, host -> Rig.addresses("127.0.0.1"))) {
            assertThat(rig.get(server.rest(Certificates.HOST)).answer().status())
                    .isEqualTo(200);
            Rig.Opening opening = rig.open(server.socket(Certificates.HOST)).opens();
            assertThat(opening.secured)
                    .singleElement()
                    .satisfies(took -> assertThat(took).isPositive());
            opening.send(new byte[70_000]);
            assertThat(opening.frame()).hasSize(70_000);
            rig.get(server.rest("localhost")).answer();
            rig.get(server.rest("127.0.0.1")).answer();

            assertThat(names)
                    .containsExactly(
                            List.of(new SNIHostName(Certificates.HOST)),
                            List.of(new SNIHostName(Certificates.HOST)),
                            List.of(new SNIHostName("localhost")),
                            List.of());
        }
    }

    @Test
    void strangersCertificateIsRefused() throws Exception {
        refused(Certificates.GOOD, Optional.empty(), "127.0.0.1", "is not trusted");
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws Exception {
        refused(Certificates.ELSEWHERE, Optional.of(Certificates.trusting()), "127.0.0.1", "was refused: No subject");
        refused(Certificates.ELSEWHERE, Optional.of(Certificates.trusting()), "localhost", "was refused: No");
    }

    @Test
    void expiredCertificateIsRefused() throws Exception {
        refused(Certificates.EXPIRED, Optional.of(Certificates.trusting()), "127.0.0.1", "has expired");
    }

    @Test
    void contextThatWasNotInitialisedIsAFailure() throws Exception {
        refused(
                Certificates.GOOD,
                Optional.of(SSLContext.getInstance("TLS")),
                "127.0.0.1",
                "SSLContext is not initialized");
    }

    private static void refused(String certificate, Optional<SSLContext> trusted, String host, String detail)
            throws Exception {
        try (TestServer server = TestServer.tls(Certificates.server(certificate), TestServer::echo)) {
            refused(server, trusted, host, detail);
            assertThat(server.requests).isEmpty();
        }
    }

    private static void refused(TestServer server, Optional<SSLContext> trusted, String host, String detail)
            throws Exception {
        String scheme = "s://" + host + ":" + server.port();
        try (Rig rig = Rig.of(ProxySettings.none(), trusted)) {
            for (LinkFailure failure : List.of(
                    rig.get(URI.create("http" + scheme)).failure(),
                    rig.open(URI.create("ws" + scheme)).failure())) {
                assertThat(failure.code()).isEqualTo(ErrorCode.TLS_FAILED);
                assertThat(failure.detail())
                        .contains(host + ":" + server.port())
                        .contains(detail);
            }
        }
    }

    @Test
    void serverWithoutTlsIsRefused() throws Exception {
        try (Talker server = new Talker("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            try (Rig rig = Rig.of(ProxySettings.none(), Optional.of(Certificates.trusting()))) {
                LinkFailure failure = rig.get(URI.create("https://127.0.0.1:" + server.port()))
                        .failure();

                assertThat(failure.code()).isEqualTo(ErrorCode.TLS_FAILED);
                assertThat(failure.detail()).contains("does not speak TLS");
            }
        }
    }

    @Test
    void serverThatHangsUpInTheHandshakeMayDoBetterNextTime() throws Exception {
        try (Talker server = new Talker("")) {
            try (Rig rig = Rig.of(ProxySettings.none(), Optional.of(Certificates.trusting()))) {
                LinkFailure failure =
                        rig.open(URI.create("wss://127.0.0.1:" + server.port())).failure();

                assertThat(failure.code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
                assertThat(failure.detail()).contains("during the TLS handshake");
            }
        }
    }

    @Test
    void noVersionInCommonIsAFailure() throws Exception {
        SSLContext newest = Certificates.server(Certificates.GOOD);
        try (TestServer server = TestServer.tls(newest, TestServer::echo, "TLSv1.3")) {
            refused(server, Optional.of(Certificates.trusting("TLSv1.2")), "127.0.0.1", "no TLS could be agreed on");
        }
    }
}
