package io.github.msync4j.internal.connection;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.flight.FlightRecord;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.session.Effect;
import io.github.msync4j.internal.session.Input;
import io.github.msync4j.internal.session.State;
import io.github.msync4j.internal.session.Step;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.log.LoginLog;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Times a login and its steps, and those of a session's way back, for log, flight recorder and metrics. On the loop's thread.
 */
final class Steps {
    private final Loop loop;
    private final LoginLog log;
    private final Telemetry telemetry;
    private final Supplier<String> grantType;
    private final Function<State, String> host;

    private Span login = Span.UNRECORDED;
    private long loginBegun;
    private Span step = Span.UNRECORDED;
    private long stepBegun;

    /** What comes after the telemetry is asked when a login, or a step, begins. */
    Steps(Loop loop, LoginLog log, Telemetry telemetry, Supplier<String> grantType, Function<State, String> host) {
        this.loop = loop;
        this.log = log;
        this.telemetry = telemetry;
        this.grantType = grantType;
        this.host = host;
    }

    /** The machine took a step; its effects are to come. */
    void on(State before, Input input, Step taken) {
        if (!taken.isEntry()) {
            return;
        }
        State after = taken.state();
        if (before.phase().isStep()) {
            step.end(input.result());
            told(before, input.result());
        }
        if (before.phase().isLoggingIn() && !after.phase().isLoggingIn()) {
            ErrorCode result = result(taken);
            int attempts = before.facts().attempt();
            login.attempt(attempts);
            login.end(result);
            if (result == ErrorCode.OK) {
                log.succeeded(since(loginBegun), attempts);
            } else {
                log.failed(since(loginBegun), attempts, result);
            }
        }
        if (!before.phase().isLoggingIn() && after.phase().isLoggingIn()) {
            login = telemetry.login(grantType.get());
            loginBegun = loop.nanos();
        }
        if (after.phase().isStep()) {
            String asked = host.apply(after);
            log.stepBegun(after.phase().doing(), after.facts().attempt(), asked);
            step = span(after, asked);
            stepBegun = loop.nanos();
        }
    }

    /** The socket that is being opened has TLS. */
    void secured(Duration took) {
        step.secured(took);
    }

    private void told(State done, ErrorCode result) {
        String what = done.phase().doing();
        int attempt = done.facts().attempt();
        if (result == ErrorCode.OK) {
            log.stepDone(what, since(stepBegun), attempt);
        } else {
            log.stepFailed(what, since(stepBegun), attempt, result);
        }
    }

    private Span span(State state, String asked) {
        var begun = new FlightRecord.Step(
                state.phase().doing(), state.facts().attempt(), state.phase().isInSession(), asked);
        return switch (state.phase()) {
            case LOGIN_LOOKUP, RESUME_LOOKUP -> telemetry.bootstrap(begun);
            case LOGIN_TOKEN, RESUME_TOKEN -> telemetry.token(begun);
            case LOGIN_CONNECT, RESUME_CONNECT -> telemetry.connect(begun);
            case LOGIN_PROVISION, RESUME_PROVISION -> telemetry.provision(begun);
            default -> Span.UNRECORDED;
        };
    }

    private static ErrorCode result(Step taken) {
        return taken.effects().stream()
                .filter(Effect.FailLogin.class::isInstance)
                .map(effect -> ((Effect.FailLogin) effect).failure().code())
                .findFirst()
                .orElse(ErrorCode.OK);
    }

    private Duration since(long begun) {
        return Duration.ofNanos(loop.nanos() - begun);
    }
}
