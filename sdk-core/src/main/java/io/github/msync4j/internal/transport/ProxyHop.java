package io.github.msync4j.internal.transport;

import io.github.msync4j.ProxySettings;
import io.github.msync4j.ProxySettings.Kind;
import io.github.msync4j.ProxySettings.Login;
import io.github.msync4j.error.ErrorCode;
import io.netty.handler.codec.DecoderResultProvider;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.socksx.v5.Socks5AuthMethod;
import io.netty.handler.codec.socksx.v5.Socks5CommandResponse;
import io.netty.handler.codec.socksx.v5.Socks5CommandStatus;
import io.netty.handler.codec.socksx.v5.Socks5InitialResponse;
import io.netty.handler.codec.socksx.v5.Socks5PasswordAuthResponse;
import io.netty.handler.codec.socksx.v5.Socks5PasswordAuthStatus;
import io.netty.handler.proxy.HttpProxyHandler;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.proxy.Socks5ProxyHandler;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proxy on the way to a target. */
record ProxyHop(Kind kind, InetSocketAddress address, Optional<Login> login) {

    /** The proxy that the settings want; empty for a straight connection. May wait for a selector. */
    static Optional<ProxyHop> to(Target target, ProxySettings settings) throws DialException {
        if (settings instanceof ProxySettings.Server server) {
            return Optional.of(
                    new ProxyHop(server.kind(), Names.address(server.host(), server.port()), server.login()));
        }
        if (settings instanceof ProxySettings.Selected selected) {
            Optional<ProxySelector> selector = selected.selector();
            // a JVM without a selector is one that uses no proxies
            return selector.isEmpty() ? Optional.empty() : ask(selector.get(), target);
        }
        return Optional.empty();
    }

    private static Optional<ProxyHop> ask(ProxySelector selector, Target target) throws DialException {
        List<Proxy> answer;
        try {
            answer = selector.select(target.asWeb());
        } catch (RuntimeException e) {
            throw new DialException(
                    ErrorCode.PROXY_FAILED,
                    "the proxy selector threw " + e.getClass().getName());
        }
        Proxy first = answer == null || answer.isEmpty() ? null : answer.get(0);
        if (first != null && first.type() == Proxy.Type.DIRECT) {
            return Optional.empty();
        }
        if (first != null && first.address() instanceof InetSocketAddress address) {
            Kind kind = first.type() == Proxy.Type.HTTP ? Kind.HTTP : Kind.SOCKS5;
            return Optional.of(new ProxyHop(kind, address, Optional.empty()));
        }
        throw new DialException(
                ErrorCode.PROXY_FAILED,
                "the proxy selector named no proxy for " + target + "; it has to name one, or DIRECT");
    }

    /** What speaks to the proxy, at one of its addresses. Whoever dials sets the timers. */
    ProxyHandler handler(InetSocketAddress at) {
        String user = login.map(Login::user).orElse("");
        String password = login.map(Login::password).orElse("");
        ProxyHandler handler;
        if (kind == Kind.SOCKS5) {
            handler = new Socks5ProxyHandler(at, user, password);
        } else {
            handler = login.isPresent() ? new HttpProxyHandler(at, user, password) : new HttpProxyHandler(at);
        }
        handler.setConnectTimeoutMillis(0);
        return handler;
    }

    /**
     * Says why the proxy did not connect.
     *
     * @param answer the last thing it said, if it said anything
     */
    LinkFailure refusal(@Nullable Object answer, Target target) {
        return new LinkFailure(ErrorCode.PROXY_FAILED, this + " " + reason(answer, target));
    }

    private String reason(@Nullable Object answer, Target target) {
        if (answer instanceof DecoderResultProvider decoded
                && decoded.decoderResult().isFailure()) {
            return "does not speak " + name() + "; check its kind and port";
        }
        if (answer instanceof HttpResponse http) {
            return reason(http.status().code(), target);
        }
        if (answer instanceof Socks5InitialResponse hello && !offered(hello.authMethod())) {
            return login.isEmpty() ? wantsLogin() : "accepts no login with user and password";
        }
        if (answer instanceof Socks5PasswordAuthResponse auth
                && !auth.status().equals(Socks5PasswordAuthStatus.SUCCESS)) {
            return "refused the user or the password";
        }
        if (answer instanceof Socks5CommandResponse command) {
            int status = command.status().byteValue() & 0xff;
            return command.status().equals(Socks5CommandStatus.FORBIDDEN)
                    ? "does not allow connections to " + target
                    : "could not reach " + target + " (SOCKS status " + status + ")";
        }
        return "closed the connection";
    }

    private String reason(int httpStatus, Target target) {
        if (httpStatus == 407) {
            return login.isEmpty() ? wantsLogin() : "refused the user or the password (HTTP 407)";
        }
        if (httpStatus == 403) {
            return "does not allow connections to " + target + " (HTTP 403)";
        }
        return httpStatus >= 502 && httpStatus <= 504
                ? "could not reach " + target + " (HTTP " + httpStatus + ")"
                : "did not connect to " + target + " (HTTP " + httpStatus + ")";
    }

    private boolean offered(Socks5AuthMethod method) {
        return method.equals(Socks5AuthMethod.NO_AUTH)
                || (login.isPresent() && method.equals(Socks5AuthMethod.PASSWORD));
    }

    private String wantsLogin() {
        return "wants a user and a password; give them with ProxySettings."
                + (kind == Kind.HTTP ? "http" : "socks5")
                + "(host, port, user, password)";
    }

    private String name() {
        return kind == Kind.HTTP ? "HTTP" : "SOCKS 5";
    }

    @Override
    public String toString() {
        return "the " + name() + " proxy " + address.getHostString() + ":" + address.getPort();
    }
}
