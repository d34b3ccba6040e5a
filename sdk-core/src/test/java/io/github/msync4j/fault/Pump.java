package io.github.msync4j.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One direction of a connection. */
final class Pump implements Runnable {
    private static final int BUFFER = 16 * 1024;
    private static final Duration FOREVER = Duration.ofDays(1);

    private final FaultProxy proxy;
    private final Tunnel tunnel;
    private final Direction direction;
    private final Socket from;
    private final Socket to;
    private final MomentReader reader;
    /** What this direction suffers from; guarded by the proxy's monitor. */
    private @Nullable Fault ailment;

    Pump(FaultProxy proxy, Tunnel tunnel, Direction direction, Socket from, Socket to, Queue<HttpMessage> unanswered) {
        this.proxy = proxy;
        this.tunnel = tunnel;
        this.direction = direction;
        this.from = from;
        this.to = to;
        this.reader = new MomentReader(direction, unanswered);
    }

    boolean isWebSocket() {
        return reader.isWebSocket();
    }

    void suffer(Fault fault) {
        ailment = fault;
    }

    void heal() {
        ailment = null;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int count = read(buffer); count >= 0; count = read(buffer)) {
                for (Passage passage : reader.add(buffer, count)) {
                    pass(passage);
                }
            }
            forward(reader.rest());
            tunnel.ended(to);
        } catch (IOException e) {
            // a reset on one side is one on the other
            tunnel.cut();
        }
    }

    private int read(byte[] buffer) throws IOException {
        proxy.monitor.await(() -> tunnel.isOver() || !(ailment instanceof Fault.Stall), FOREVER);
        return from.getInputStream().read(buffer);
    }

    private void pass(Passage passage) throws IOException {
        Fault due = proxy.due(passage, direction);
        if (due != null) {
            tunnel.strike(due, direction);
        }
        forward(passage.bytes());
    }

    private void forward(byte[] bytes) throws IOException {
        int sent = 0;
        while (sent < bytes.length) {
            Fault suffered = suffered();
            if (tunnel.isOver()) {
                throw new IOException("cut");
            } else if (tunnel.isDiscarding()) {
                return;
            } else if (suffered instanceof Fault.Drip drip) {
                sent += write(bytes, sent, drip.bytes());
                // until the next drop is due; sooner if healed or cut
                proxy.monitor.await(() -> tunnel.isOver() || ailment != drip, drip.every());
            } else if (suffered instanceof Fault.ResetMidFrame reset) {
                write(bytes, sent, reset.bytes());
                throw new IOException("reset");
            } else {
                sent += write(bytes, sent, bytes.length);
            }
        }
    }

    /** What this direction suffers from, once it is no stall. */
    private @Nullable Fault suffered() {
        Fault[] found = new Fault[1];
        proxy.monitor.await(
                () -> {
                    found[0] = ailment;
                    return tunnel.isOver() || !(ailment instanceof Fault.Stall);
                },
                FOREVER);
        return found[0];
    }

    private int write(byte[] bytes, int offset, int most) throws IOException {
        int count = Math.min(most, bytes.length - offset);
        OutputStream out = to.getOutputStream();
        // first, so that who has got the bytes finds them counted
        proxy.forwarded(direction, count);
        out.write(bytes, offset, count);
        return count;
    }

    @Override
    public String toString() {
        return direction + (ailment == null ? "" : " " + ailment);
    }
}
