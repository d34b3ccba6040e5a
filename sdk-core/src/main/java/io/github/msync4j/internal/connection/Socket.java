package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Link;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.LinkListener;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.internal.transport.Transport;
import io.github.msync4j.internal.wire.FrameHead;
import io.github.msync4j.log.FrameLog;
import io.github.msync4j.log.SocketLog;
import io.github.msync4j.logging.Logging;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The one link of a connection, or none. On the loop's thread. */
final class Socket {
    private final Loop loop;
    private final Transport transport;
    private final LinkListener owner;
    private final Telemetry telemetry;
    private final SocketLog log;
    private final FrameLog frames;
    private @Nullable Link link;
    private boolean flushing;
    private boolean heard;
    private volatile boolean everReceived;
    private volatile long receivedAt;
    private volatile String host = "";

    /** A socket whose owner hears of the link that is the current one, and of no other. */
    Socket(Loop loop, Transport transport, LinkListener owner, Logging logging, Telemetry telemetry) {
        this.loop = loop;
        this.transport = transport;
        this.owner = owner;
        this.telemetry = telemetry;
        this.log = new SocketLog(logging);
        this.frames = new FrameLog(logging);
    }

    void open(URI address) {
        close();
        host = address.getRawAuthority();
        receivedAt = loop.nanos();
        heard = false;
        log.opening(host);
        Listener listener = new Listener();
        link = transport.open(address, listener);
        listener.own = link;
    }

    void close() {
        Link open = link;
        link = null;
        if (open != null) {
            log.closed(host);
            open.flush();
            open.close();
        }
    }

    /** Hands over a frame: it leaves with whatever else is written in this turn. */
    void write(byte[] frame) {
        Link open = link;
        if (open == null) {
            return;
        }
        if (frames.isEnabled(FrameLog.SENT) || telemetry.hearsFramesSent()) {
            FrameHead head = FrameHead.of(frame);
            frames.sent(head.command(), frame.length, head.trace());
            telemetry.frameSent(head.command(), frame.length);
        }
        telemetry.frameWritten(frame.length);
        open.write(frame);
        if (!flushing) {
            flushing = true;
            // behind what is waiting already: its frames leave with the same flush
            loop.execute(this::flush);
        }
    }

    private void flush() {
        flushing = false;
        if (link != null) {
            link.flush();
        }
    }

    private void received() {
        receivedAt = loop.nanos();
        heard = true;
        everReceived = true;
    }

    /** From now on, {@link #heard} is about what comes after. */
    void listen() {
        heard = false;
    }

    /** True if anything was received since {@link #listen}. */
    boolean heard() {
        return heard;
    }

    /** How long nothing was received on the link. On any thread. */
    Duration silence() {
        return Duration.ofNanos(loop.nanos() - receivedAt);
    }

    /** True once anything was received at all. On any thread. */
    boolean everReceived() {
        return everReceived;
    }

    /** Host and port of the last link that was opened; empty before the first. On any thread. */
    String host() {
        return host;
    }

    /** Hears of one link; once another one has taken its place, nothing it says counts. */
    private final class Listener implements LinkListener {
        private @Nullable Link own;

        private boolean isCurrent() {
            return own != null && own == link;
        }

        @Override
        public void secured(Duration took) {
            if (isCurrent()) {
                owner.secured(took);
            }
        }

        @Override
        public void opened() {
            if (isCurrent()) {
                received();
                log.opened(host);
                owner.opened();
            }
        }

        @Override
        public void alive() {
            if (isCurrent()) {
                received();
            }
        }

        @Override
        public void frame(byte[] frame) {
            if (isCurrent()) {
                received();
                owner.frame(frame);
            }
        }

        @Override
        public void lost(LinkFailure failure) {
            if (isCurrent()) {
                log.lost(host, failure.code(), failure.detail());
                owner.lost(failure);
            }
        }
    }
}
