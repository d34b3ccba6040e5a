package io.github.msync4j.internal.transport;

import io.github.msync4j.error.ErrorCode;
import io.netty.handler.ssl.NotSslRecordException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in words, and with what to do about it, why a connection did not come about. */
final class Failures {
    private static final int MAX_CHARS = 200;

    private Failures() {}

    /** A server that was not reached. */
    static LinkFailure unreachable(Target target, String why) {
        return new LinkFailure(ErrorCode.SERVER_UNREACHABLE, target + " " + why);
    }

    /** A connection that broke before anything came of it: a fault of TLS may show as late as now. */
    static LinkFailure broken(Target target, Throwable cause, ErrorCode otherwise) {
        return find(cause, SSLException.class) == null
                ? new LinkFailure(otherwise, "the connection to " + target + " broke: " + words(cause))
                : tls(target, cause);
    }

    /** A TLS handshake that failed. A server that just hung up may do better next time: that is no fault of TLS. */
    static LinkFailure tls(Target target, Throwable cause) {
        String certificate = "the certificate of " + target + " ";
        if (find(cause, NotSslRecordException.class) != null) {
            return tls("what answers at " + target + " does not speak TLS; check scheme and port");
        }
        if (find(cause, CertificateExpiredException.class) != null) {
            return tls(certificate + "has expired");
        }
        if (find(cause, CertificateNotYetValidException.class) != null) {
            return tls(certificate + "is not valid yet; check the clock of this machine");
        }
        if (find(cause, CertPathBuilderException.class) != null
                || find(cause, CertPathValidatorException.class) != null) {
            return tls(certificate + "is not trusted; set a TLS context that trusts who issued it");
        }
        CertificateException refused = find(cause, CertificateException.class);
        if (refused != null) {
            return tls(certificate + "was refused: " + words(refused));
        }
        if (find(cause, ClosedChannelException.class) != null) {
            return unreachable(target, "closed the connection during the TLS handshake");
        }
        return tls("no TLS could be agreed on with " + target + ": " + words(cause));
    }

    private static LinkFailure tls(String detail) {
        return new LinkFailure(ErrorCode.TLS_FAILED, detail);
    }

    /** What an exception says. */
    static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : brief(message);
    }

    /** A text of somebody else's, made fit for a line of ours. */
    static String brief(String text) {
        String shown = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return shown.length() <= MAX_CHARS ? shown : shown.substring(0, MAX_CHARS);
    }

    private static <T extends Throwable> @Nullable T find(Throwable cause, Class<T> type) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }
}
