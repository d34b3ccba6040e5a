package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ProxySettings;
import io.github.msync4j.error.ErrorCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** REST and socket through proxies, and never past one. */
class ProxyTest {
    private static final String LOGIN = "joe:proxy-secret-913";
    private static final String USER = "joe";
    private static final String PASSWORD = "proxy-secret-913";

    /** A name that no name server knows: only a proxy can find it. */
    private static final String HOST = Certificates.HOST;

    private TestServer plain;
    private TestServer tls;

    @BeforeEach
    void start() {
        plain = TestServer.plain(TestServer::echo);
        tls = TestServer.tls(Certificates.server(Certificates.GOOD), TestServer::echo);
    }

    @AfterEach
    void stop() throws Exception {
        plain.close();
        tls.close();
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("HTTP", () -> TestProxy.Http.connecting(null), proxy -> http(proxy, null)),
                way("HTTP with a login", () -> TestProxy.Http.connecting(LOGIN), proxy -> http(proxy, PASSWORD)),
                way("SOCKS 5", () -> TestProxy.Socks5.connecting(null), proxy -> socks5(proxy, null)),
                way("SOCKS 5 with a login", () -> TestProxy.Socks5.connecting(LOGIN), proxy -> socks5(proxy, PASSWORD)),
                way(
                        "a selector of an HTTP proxy",
                        () -> TestProxy.Http.connecting(null),
                        proxy -> selected(new Proxy(Proxy.Type.HTTP, address(proxy)))),
                way(
                        "a selector of a SOCKS proxy",
                        () -> TestProxy.Socks5.connecting(null),
                        proxy -> selected(new Proxy(Proxy.Type.SOCKS, address(proxy)))));
    }

    private static Arguments way(String name, Start start, Function<Listening, ProxySettings> settings) {
        return Arguments.of(name, start, settings);
    }

    interface Start {
        Listening start();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void everythingGoesThroughTheProxy(String name, Start start, Function<Listening, ProxySettings> settings)
            throws Exception {
        for (TestServer server : List.of(plain, tls)) {
            try (TestProxy proxy = (TestProxy) start.start();
                    Rig rig = Rig.of(settings.apply(proxy), Optional.of(Certificates.trusting()))) {
                assertThat(rig.get(server.rest(HOST)).answer().status()).isEqualTo(200);
                Rig.Opening opening = rig.open(server.socket(HOST)).opens();
                opening.send(bytes("through"));
                assertThat(opening.frame()).isEqualTo(bytes("through"));

                String asked = (proxy instanceof TestProxy.Http ? "CONNECT " : "3 ") + HOST + ":" + server.port();
                assertThat(proxy.asked).containsExactly(asked, asked);
                assertThat(server.peers).hasSize(2).containsExactlyInAnyOrderElementsOf(proxy.outgoing);
                opening.close();
            }
        }
    }

    @Test
    void addressesGoToTheProxyAsAddresses() throws Exception {
        try (TestProxy proxy = TestProxy.Socks5.connecting(null);
                Rig rig = Rig.of(socks5(proxy, null), Optional.empty())) {
            rig.get(plain.rest("127.0.0.1")).answer();

            assertThat(proxy.asked).containsExactly("1 127.0.0.1:" + plain.port());
            assertThat(plain.peers).isEqualTo(proxy.outgoing);
        }
    }

    @Test
    void selectorIsAskedForTheWebAddressOnAThreadForNames() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        ProxySettings settings = ProxySettings.selector(selector(uri -> {
            asked.add(uri.toString());
            threads.add(Thread.currentThread());
            return List.of(Proxy.NO_PROXY);
        }));
        try (Rig rig = Rig.of(settings, Optional.of(Certificates.trusting()))) {
            rig.get(URI.create(plain.rest("127.0.0.1") + "/a?secret=1")).answer();
            rig.open(plain.socket("127.0.0.1")).opens().close();
            rig.get(tls.rest("127.0.0.1")).answer();
            rig.open(tls.socket("127.0.0.1")).opens().close();
        }
        assertThat(asked)
                .containsExactly(
                        "http://127.0.0.1:" + plain.port() + "/a",
                        "http://127.0.0.1:" + plain.port() + "/websocket",
                        "https://127.0.0.1:" + tls.port(),
                        "https://127.0.0.1:" + tls.port() + "/websocket");
        assertThat(threads)
                .allMatch(Thread::isDaemon)
                .allMatch(thread -> thread.getName().matches("msync4j-names-\\d+"));
    }

    static Stream<Arguments> refusals() {
        String wantsHttpLogin = "wants a user and a password; give them with ProxySettings.http(";
        String wantsSocksLogin = "wants a user and a password; give them with ProxySettings.socks5(";
        return Stream.of(
                refusal(
                        "HTTP that allows nothing",
                        () -> TestProxy.Http.refusing("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"),
                        ProxyTest::http,
                        "does not allow connections to " + HOST),
                refusal(
                        "HTTP that cannot reach the server",
                        () -> TestProxy.Http.refusing("HTTP/1.1 502 No\r\nContent-Length: 2\r\n\r\nNo"),
                        ProxyTest::http,
                        "could not reach " + HOST),
                refusal(
                        "HTTP with a strange answer",
                        () -> TestProxy.Http.refusing("HTTP/1.1 302 No\r\nContent-Length: 0\r\n\r\n"),
                        ProxyTest::http,
                        "HTTP 302"),
                refusal("HTTP, no login", () -> TestProxy.Http.connecting(LOGIN), ProxyTest::http, wantsHttpLogin),
                refusal(
                        "HTTP, wrong login",
                        () -> TestProxy.Http.connecting("joe:another"),
                        (proxy, nothing) -> http(proxy, PASSWORD),
                        "refused the user or the password"),
                refusal(
                        "HTTP, selected, no login",
                        () -> TestProxy.Http.connecting(LOGIN),
                        (proxy, nothing) -> selected(new Proxy(Proxy.Type.HTTP, address(proxy))),
                        wantsHttpLogin),
                refusal(
                        "HTTP that talks nonsense",
                        () -> TestProxy.Http.refusing("\u0005\u0000nonsense\r\n\r\n"),
                        ProxyTest::http,
                        "does not speak HTTP"),
                refusal(
                        "HTTP that hangs up",
                        () -> TestProxy.Http.refusing(""),
                        ProxyTest::http,
                        "closed the connection"),
                refusal(
                        "SOCKS 5 that allows nothing",
                        () -> TestProxy.Socks5.refusing(null, 2),
                        ProxyTest::socks5,
                        "does not allow connections to " + HOST),
                refusal(
                        "SOCKS 5 that cannot reach the server",
                        () -> TestProxy.Socks5.refusing(LOGIN, 4),
                        (proxy, nothing) -> socks5(proxy, PASSWORD),
                        "could not reach " + HOST),
                refusal(
                        "SOCKS 5, no login",
                        () -> TestProxy.Socks5.connecting(LOGIN),
                        ProxyTest::socks5,
                        wantsSocksLogin),
                refusal(
                        "SOCKS 5, wrong login",
                        () -> TestProxy.Socks5.connecting("joe:another"),
                        (proxy, nothing) -> socks5(proxy, PASSWORD),
                        "refused the user or the password"),
                refusal(
                        "SOCKS 5 that is none",
                        () -> new Talker("HTTP/1.1 400 No\r\n\r\n"),
                        ProxyTest::socks5,
                        "does not speak SOCKS 5"),
                refusal("SOCKS 5 that hangs up", () -> new Talker(""), ProxyTest::socks5, "closed the connection"),
                refusal(
                        "a selector that throws",
                        () -> TestProxy.Http.connecting(null),
                        (proxy, nothing) -> ProxySettings.selector(selector(uri -> {
                            throw new IllegalStateException("it threw");
                        })),
                        "IllegalStateException"),
                refusal(
                        "a selector without an answer",
                        () -> TestProxy.Http.connecting(null),
                        (proxy, nothing) -> ProxySettings.selector(selector(uri -> List.of())),
                        "named no proxy"),
                refusal(
                        "a selector of null",
                        () -> TestProxy.Http.connecting(null),
                        (proxy, nothing) -> ProxySettings.selector(selector(uri -> null)),
                        "named no proxy"),
                refusal(
                        "a selector of a null",
                        () -> TestProxy.Http.connecting(null),
                        (proxy, nothing) -> ProxySettings.selector(selector(uri -> Arrays.asList((Proxy) null))),
                        "named no proxy"));
    }

    private static Arguments refusal(
            String name, Start start, BiFunction<Listening, @Nullable String, ProxySettings> settings, String detail) {
        return Arguments.of(name, start, settings, detail);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusalIsAFailureThatSaysWhatToDoAndNothingReachesTheServer(
            String name, Start start, BiFunction<Listening, @Nullable String, ProxySettings> settings, String detail)
            throws Exception {
        for (TestServer server : List.of(plain, tls)) {
            try (Listening proxy = start.start();
                    Rig rig = Rig.of(settings.apply(proxy, null), Optional.of(Certificates.trusting()))) {
                for (LinkFailure failure : List.of(
                        rig.get(server.rest(HOST)).failure(),
                        rig.open(server.socket(HOST)).failure())) {
                    assertThat(failure.code()).isEqualTo(ErrorCode.PROXY_FAILED);
                    assertThat(failure.detail()).contains(detail).doesNotContain(PASSWORD);
                }
                assertThat(server.peers).isEmpty();
            }
        }
    }

    @Test
    void proxyThatCannotBeReachedIsAFailure() throws Exception {
        int port = Listening.closedPort();
        for (ProxySettings settings : List.of(
                ProxySettings.http("127.0.0.1", port, USER, PASSWORD.toCharArray()),
                ProxySettings.socks5("127.0.0.1", port, USER, PASSWORD.toCharArray()))) {
            try (Rig rig = Rig.of(settings, Optional.empty())) {
                LinkFailure failure = rig.get(plain.rest("127.0.0.1")).failure();

                assertThat(failure.code()).isEqualTo(ErrorCode.PROXY_FAILED);
                assertThat(failure.detail())
                        .contains("127.0.0.1:" + port + " could not be reached")
                        .doesNotContain(PASSWORD);
                assertThat(plain.peers).isEmpty();
            }
        }
    }

    @Test
    void jvmWithoutASelectorUsesNoProxy() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(null);
        try (Rig rig = Rig.of(ProxySettings.system(), Optional.empty())) {
            assertThat(rig.get(plain.rest("127.0.0.1")).answer().status()).isEqualTo(200);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static ProxySettings http(Listening proxy, @Nullable String password) {
        return password == null
                ? ProxySettings.http("127.0.0.1", proxy.port())
                : ProxySettings.http("127.0.0.1", proxy.port(), USER, password.toCharArray());
    }

    private static ProxySettings socks5(Listening proxy, @Nullable String password) {
        return password == null
                ? ProxySettings.socks5("127.0.0.1", proxy.port())
                : ProxySettings.socks5("127.0.0.1", proxy.port(), USER, password.toCharArray());
    }

    private static InetSocketAddress address(Listening proxy) {
        return InetSocketAddress.createUnresolved("127.0.0.1", proxy.port());
    }

    private static ProxySettings selected(Proxy proxy) {
        return ProxySettings.selector(selector(uri -> List.of(proxy, Proxy.NO_PROXY)));
    }

    private static ProxySelector selector(Function<URI, @Nullable List<Proxy>> answer) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return answer.apply(uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                throw new AssertionError("not told");
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
