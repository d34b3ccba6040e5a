package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ProxySettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** A loop and what is opened on it, for a test's own thread. */
final class Rig implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    final NettyLoop loop = new NettyLoop();
    private final Dialer dialer;

    private Rig(ProxySettings proxy, Optional<SSLContext> tls, Executor names, Names.Lookup lookup) {
        this.dialer = new Dialer(loop, proxy, tls, names, lookup);
    }

    static Rig straight() {
        return of(ProxySettings.none(), Optional.empty());
    }

    static Rig of(ProxySettings proxy, Optional<SSLContext> tls) {
        return new Rig(proxy, tls, Names.threads(), host -> {
            throw new AssertionError("looked up " + host);
        });
    }

    /** One that finds every host where the lookup says. */
    static Rig finding(Executor names, Names.Lookup lookup) {
        return new Rig(ProxySettings.none(), Optional.of(Certificates.trusting()), names, lookup);
    }

    static InetAddress[] addresses(String... literals) {
        try {
            InetAddress[] addresses = new InetAddress[literals.length];
            for (int i = 0; i < literals.length; i++) {
                addresses[i] = InetAddress.getByName(literals[i]);
            }
            return addresses;
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs something on the loop and waits for it: what was handed in before is done then, too. */
    <T> T onLoop(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, loop)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    void settle() {
        onLoop(() -> "");
    }

    /** Waits for the next of what is told. */
    static Object next(BlockingQueue<Object> told) throws InterruptedException {
        Object next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("nothing was heard").isNotNull();
        return Objects.requireNonNull(next);
    }

    /** A request under way: hears an {@link Http.Answer} or a {@link LinkFailure}. */
    final class Call {
        final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        final Runnable takeBack;

        Call(Http.Request request) {
            takeBack = onLoop(() -> new NettyHttp(dialer)
                    .send(request, (answer, failure) -> heard.add(answer == null ? failure : answer)));
        }

        Http.Answer answer() throws InterruptedException {
            Object next = next(heard);
            assertThat(next).isInstanceOf(Http.Answer.class);
            return (Http.Answer) next;
        }

        LinkFailure failure() throws InterruptedException {
            Object next = next(heard);
            assertThat(next).isInstanceOf(LinkFailure.class);
            return (LinkFailure) next;
        }
    }

    Call get(URI uri) {
        return new Call(new Http.Request("GET", uri, Optional.empty(), new byte[0]));
    }

    Call send(Http.Request request) {
        return new Call(request);
    }

    /** A link and what it says: {@code "opened"}, frames as arrays, a {@link LinkFailure}. */
    final class Opening implements LinkListener {
        final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        final BlockingQueue<Object> signs = new LinkedBlockingQueue<>();
        final BlockingQueue<Duration> secured = new LinkedBlockingQueue<>();
        final NettyLink link;

        Opening(URI address) {
            link = onLoop(() -> (NettyLink) new NettyTransport(dialer).open(address, this));
        }

        @Override
        public void secured(Duration took) {
            secured.add(took);
        }

        @Override
        public void opened() {
            heard.add("opened");
        }

        @Override
        public void frame(byte[] frame) {
            heard.add(frame);
        }

        @Override
        public void alive() {
            signs.add("alive");
        }

        @Override
        public void lost(LinkFailure failure) {
            heard.add(failure);
        }

        Opening opens() throws InterruptedException {
            assertThat(next(heard)).isEqualTo("opened");
            return this;
        }

        byte[] frame() throws InterruptedException {
            Object next = next(heard);
            assertThat(next).isInstanceOf(byte[].class);
            return (byte[]) next;
        }

        LinkFailure failure() throws InterruptedException {
            Object next = next(heard);
            assertThat(next).isInstanceOf(LinkFailure.class);
            return (LinkFailure) next;
        }

        void send(byte[] frame) {
            onLoop(() -> {
                link.write(frame);
                link.flush();
                return "";
            });
        }

        void close() {
            onLoop(() -> {
                link.close();
                return "";
            });
        }
    }

    Opening open(URI address) {
        return new Opening(address);
    }

    @Override
    public void close() {
        loop.release();
    }
}
