package io.github.msync4j.internal.transport;

import io.github.msync4j.ProxySettings;
import io.github.msync4j.error.ErrorCode;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/** Opens the connections of REST and socket alike: over one proxy setting, and with one TLS setting. */
public final class Dialer {
    /** Of a channel with TLS: how long it took to agree on it. */
    static final AttributeKey<Duration> SECURED_IN = AttributeKey.valueOf(Dialer.class, "secured in");

    private final NettyLoop loop;
    private final ProxySettings proxy;
    private final Optional<SSLContext> tls;
    private final Executor names;
    private final Names.Lookup lookup;

    /** Dials on this loop. Nothing is started. */
    public Dialer(NettyLoop loop, ProxySettings proxy, Optional<SSLContext> tls) {
        this(loop, proxy, tls, Names.threads(), InetAddress::getAllByName);
    }

    Dialer(NettyLoop loop, ProxySettings proxy, Optional<SSLContext> tls, Executor names, Names.Lookup lookup) {
        this.loop = loop;
        this.proxy = proxy;
        this.tls = tls;
        this.names = names;
        this.lookup = lookup;
    }

    /**
     * Starts to open a connection; called on the loop's thread, and so is what is given, but not before this returns.
     * Bounded by whoever dials, with a timer.
     *
     * @param connected gets the channel when the first byte can be written; it has to add its handlers at once
     * @param failed hears why there is no channel
     * @return takes the dialling back, if it is not over yet: nothing is heard of it any more
     */
    Runnable dial(Target target, Consumer<Channel> connected, Consumer<LinkFailure> failed) {
        Dial dial = new Dial(this, target, connected, failed);
        (mayWait(target) ? names : loop).execute(dial::findPath);
        return dial::takeBack;
    }

    NettyLoop loop() {
        return loop;
    }

    /** Where to go first, at which addresses, and with what TLS is made; empty without TLS. */
    record Path(Optional<ProxyHop> hop, List<InetSocketAddress> addresses, Optional<SSLContext> tls) {}

    /** True if finding the path may wait: for a selector, a name server, or the JVM's list of trusted issuers. */
    private boolean mayWait(Target target) {
        String first = proxy instanceof ProxySettings.Server server ? server.host() : target.host();
        return proxy instanceof ProxySettings.Selected || !Names.isKnown(first) || (target.tls() && tls.isEmpty());
    }

    Path path(Target target) throws DialException {
        Optional<ProxyHop> hop = ProxyHop.to(target, proxy);
        InetSocketAddress first = hop.map(ProxyHop::address).orElseGet(target::address);
        try {
            return new Path(hop, addresses(first), target.tls() ? Optional.of(context()) : Optional.empty());
        } catch (UnknownHostException e) {
            throw new DialException(
                    hop.isPresent() ? ErrorCode.PROXY_FAILED : ErrorCode.SERVER_UNREACHABLE,
                    "the host " + first.getHostString() + (hop.isPresent() ? " of the proxy" : "") + " is not known");
        }
    }

    private List<InetSocketAddress> addresses(InetSocketAddress first) throws UnknownHostException {
        if (!first.isUnresolved()) {
            return List.of(first);
        }
        return Names.of(first.getHostString(), lookup).stream()
                .map(each -> new InetSocketAddress(each, first.getPort()))
                .toList();
    }

    private SSLContext context() throws DialException {
        try {
            return tls.isPresent() ? tls.get() : SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new DialException(
                    ErrorCode.TLS_FAILED, "the JVM's default TLS context cannot be made: " + Failures.words(e));
        }
    }

    /** Closes a channel at once: a plain close waits for TLS to say goodbye, which a peer that reads nothing holds up. */
    static void cut(Channel channel) {
        channel.unsafe().close(channel.unsafe().voidPromise());
    }
}
