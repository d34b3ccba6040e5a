package io.github.msync4j.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proxy itself, with bytes that are no protocol. */
class FaultProxyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private EchoServer echo;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws Exception {
        echo = new EchoServer();
        proxy = FaultProxy.to("127.0.0.1", echo.port());
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
        echo.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.uri().getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String read(Socket socket, int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), StandardCharsets.ISO_8859_1);
    }

    private static void expectEcho(Socket socket, String text) throws IOException {
        write(socket, text);
        assertThat(read(socket, text.length())).isEqualTo(text);
    }

    /** What came before the reset may still be read. */
    private static void expectReset(Socket socket) {
        assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
    }

    private String end() throws InterruptedException {
        return echo.ends.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void noFault_passesBothWaysAndCounts() throws Exception {
        try (Socket client = connect()) {
            expectEcho(client, "hello");
            expectEcho(client, "again");
            assertThat(proxy.open()).isEqualTo(1);
        }

        proxy.awaitOpen(0, PATIENCE);
        assertThat(end()).isEqualTo("end");
        assertThat(proxy.accepted()).isEqualTo(1);
        assertThat(proxy.bytes(Direction.UP)).isEqualTo(10);
        assertThat(proxy.bytes(Direction.DOWN)).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void cut_resetsBothSides(Direction direction) throws Exception {
        try (Socket client = connect()) {
            expectEcho(client, "hello");

            proxy.strike(Fault.cut(), direction);

            expectReset(client);
            assertThat(end()).isEqualTo("reset");
            assertThat(proxy.open()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void close_endsBothSidesInOrder(Direction direction) throws Exception {
        try (Socket client = connect()) {
            expectEcho(client, "hello");

            proxy.strike(Fault.close(), direction);

            assertThat(read(client, 1)).isEmpty();
            assertThat(end()).isEqualTo("end");
        }
        proxy.awaitOpen(0, PATIENCE);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void stall_holdsThatDirectionUntilHealed(Direction direction) throws Exception {
        try (Socket client = connect();
                Socket other = connect()) {
            expectEcho(client, "hello");
            expectEcho(other, "hello");
            proxy.strike(Fault.stall(), direction);

            write(client, "held");
            write(other, "held too");
            // a connection made later is not struck
            try (Socket later = connect()) {
                expectEcho(later, "free");
            }
            assertThat(proxy.bytes(direction)).isEqualTo(14);
            assertThat(client.getInputStream().available()).isZero();
            proxy.heal();

            assertThat(read(client, 4)).isEqualTo("held");
            assertThat(read(other, 8)).isEqualTo("held too");
        }
        proxy.awaitOpen(0, PATIENCE);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void drip_forwardsSlowlyUntilHealed(Direction direction) throws Exception {
        try (Socket client = connect()) {
            expectEcho(client, "hello");
            proxy.strike(Fault.drip(3, Duration.ofMillis(20)), direction);
            long start = System.nanoTime();

            expectEcho(client, "0123456789");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
            proxy.strike(Fault.drip(1, Duration.ofDays(1)), direction);
            write(client, "0123456789");
            proxy.heal();
            assertThat(read(client, 10)).isEqualTo("0123456789");
        }
    }

    @Test
    void resetMidFrame_down_forwardsTheFirstBytes() throws Exception {
        try (Socket client = connect()) {
            expectEcho(client, "hello");
            proxy.strike(Fault.resetMidFrame(4), Direction.DOWN);

            write(client, "0123456789");

            assertThat(read(client, 4)).isEqualTo("0123");
            expectReset(client);
            assertThat(end()).isEqualTo("reset");
        }
    }

    @Test
    void resetMidFrame_up_forwardsTheFirstBytes() throws Exception {
        try (Socket client = connect()) {
            expectEcho(client, "hello");
            proxy.strike(Fault.resetMidFrame(4), Direction.UP);

            write(client, "0123456789");

            assertThat(end()).isEqualTo("reset");
            assertThat(proxy.bytes(Direction.UP)).isEqualTo(9);
        }
    }

    @Test
    void clientLeaves_inTheMiddleOfAStall_isSeenOnceHealed() throws Exception {
        try (Socket client = connect()) {
            expectEcho(client, "hello");
            proxy.strike(Fault.stall(), Direction.UP);
            write(client, "late");
        }
        assertThat(proxy.open()).isEqualTo(1);

        proxy.heal();

        proxy.awaitOpen(0, PATIENCE);
        assertThat(end()).isNotNull();
        assertThat(proxy.bytes(Direction.UP)).isEqualTo(9);
    }

    @Test
    void drop_resetsAllThatIsOpenAndNothingLater() throws Exception {
        try (Socket one = connect();
                Socket other = connect()) {
            expectEcho(one, "hello");
            expectEcho(other, "hello");

            proxy.drop();

            expectReset(one);
            expectReset(other);
            try (Socket later = connect()) {
                expectEcho(later, "hello");
            }
        }
        assertThat(proxy.accepted()).isEqualTo(3);
    }

    @Test
    void serverThatIsNotThere_resetsTheClient() throws Exception {
        // nobody listens on port 1
        try (FaultProxy deaf = FaultProxy.to("127.0.0.1", 1)) {
            try (Socket client =
                    new Socket(InetAddress.getLoopbackAddress(), deaf.uri().getPort())) {
                client.setSoTimeout((int) PATIENCE.toMillis());
                expectReset(client);
            }
            assertThat(deaf.open()).isZero();
        }
    }

    @Test
    void awaited_thatDoesNotHappen_saysWhatThereIs() {
        assertThatThrownBy(() -> proxy.awaitStruck(1, Duration.ofMillis(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("struck 1")
                .hasMessageContaining("struck 0");
    }

    @Test
    void close_whileStalledAndDripping_leavesNoThread() throws Exception {
        try (Socket stalled = connect()) {
            expectEcho(stalled, "hello");
            proxy.strike(Fault.stall(), Direction.DOWN);
            write(stalled, "held");
            try (Socket dripping = connect()) {
                expectEcho(dripping, "hello");
                proxy.strike(Fault.drip(1, Duration.ofDays(1)), Direction.UP);
                write(dripping, "slow");

                proxy.close();
                proxy.close();

                expectReset(dripping);
            }
            expectReset(stalled);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("fault-proxy-" + proxy.uri().getPort()));
    }
}
