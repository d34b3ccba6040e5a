package io.github.msync4j.internal.connection;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.session.Effect;
import io.github.msync4j.internal.session.Phase;
import io.github.msync4j.internal.session.State;
import io.github.msync4j.internal.session.Step;
import io.github.msync4j.internal.telemetry.Telemetry;
import java.time.Duration;

/** Tells of links that are lost, of sessions that are over, and of tries to bring one back. On the loop's thread. */
final class Losses {
    private final Telemetry telemetry;
    private Duration delay = Duration.ZERO;
    private Span attempt = Span.UNRECORDED;

    Losses(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** The machine took a step; its effects are to come. */
    void on(State before, Step taken) {
        Phase was = before.phase();
        Phase is = taken.state().phase();
        ErrorCode why = ErrorCode.OK;
        for (Effect effect : taken.effects()) {
            if (effect instanceof Effect.AnnounceReconnecting again) {
                why = again.cause();
                delay = again.delay();
                if (was.sends() == Phase.Sends.GO) {
                    telemetry.disconnected(why, false);
                }
            } else if (effect instanceof Effect.AnnounceDisconnected over) {
                why = over.code();
                telemetry.disconnected(why, true);
            }
        }
        boolean wasTrying = isTrying(was);
        if (wasTrying && !isTrying(is)) {
            attempt.end(why);
            attempt = Span.UNRECORDED;
        } else if (!wasTrying && isTrying(is)) {
            attempt = telemetry.reconnect(taken.state().facts().attempt(), delay);
        }
    }

    private static boolean isTrying(Phase phase) {
        return phase.isStep() && phase.isInSession();
    }
}
