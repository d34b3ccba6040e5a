package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Loop;
import java.time.Duration;

/** How long the server's answer to a heartbeat takes. On the loop's thread. */
final class Heartbeat {
    private final Loop loop;
    private final Telemetry telemetry;
    private boolean isAsked;
    private long askedAt;

    Heartbeat(Loop loop, Telemetry telemetry) {
        this.loop = loop;
        this.telemetry = telemetry;
    }

    /** The server is asked. */
    void asked() {
        isAsked = true;
        askedAt = loop.nanos();
    }

    /** The server said what it is asked for. */
    void answered() {
        if (isAsked) {
            isAsked = false;
            telemetry.heartbeat(Duration.ofNanos(loop.nanos() - askedAt));
        }
    }

    /** Another link: nothing was asked on it. */
    void forget() {
        isAsked = false;
    }
}
