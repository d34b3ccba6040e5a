package io.github.msync4j.internal.connection;

import io.github.msync4j.event.Connected;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.event.TokenExpired;
import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.internal.session.Effect;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.Logger;
import io.github.msync4j.spec.Event;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Tells the handlers, and the log, what becomes of a session. */
final class Announcer {
    private final EventBus events;
    private final Logger log;

    Announcer(EventBus events, Logger log) {
        this.events = events;
        this.log = log;
    }

    /** Done when the handlers have seen it. */
    CompletableFuture<Void> connected(Connected event) {
        log.log(
                LogLevel.INFO,
                "connected",
                "user",
                event.userId(),
                "host",
                event.host(),
                "reconnected",
                event.reconnected());
        return events.publishAndTell(event);
    }

    void reconnecting(Effect.AnnounceReconnecting again) {
        log.log(
                LogLevel.INFO,
                "reconnecting",
                "attempt",
                again.attempt(),
                "delay",
                again.delay(),
                "cause",
                again.cause());
        publish(Reconnecting.builder()
                .attempt(again.attempt())
                .delay(again.delay())
                .cause(again.cause())
                .build());
    }

    void disconnected(Effect.AnnounceDisconnected over) {
        log.log(LogLevel.INFO, "disconnected", "code", over.code(), "reason", over.reason(), "detail", over.detail());
        Disconnected.Builder event =
                Disconnected.builder().code(over.code()).reason(over.reason()).detail(over.detail());
        over.otherDevice().ifPresent(event::otherDevice);
        publish(event.build());
    }

    void tokenExpired(Instant end) {
        publish(TokenExpired.builder().expiredAt(end).build());
    }

    void publish(Event event) {
        events.publish(event, null);
    }
}
