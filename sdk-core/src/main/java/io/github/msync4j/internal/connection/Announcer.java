package io.github.msync4j.internal.connection;

import io.github.msync4j.event.Connected;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.event.TokenExpired;
import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.internal.session.Effect;
import io.github.msync4j.log.ConnectionLog;
import io.github.msync4j.spec.Event;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Tells the handlers, and the log, what becomes of a session. */
final class Announcer {
    private final EventBus events;
    private final ConnectionLog log;

    Announcer(EventBus events, ConnectionLog log) {
        this.events = events;
        this.log = log;
    }

    /** Done when the handlers have seen it. */
    CompletableFuture<Void> connected(Connected event) {
        log.connected(event.userId(), event.host(), event.reconnected());
        return events.publishAndTell(event);
    }

    void reconnecting(Effect.AnnounceReconnecting again) {
        log.reconnectScheduled(again.attempt(), again.delay(), again.cause());
        publish(Reconnecting.builder()
                .attempt(again.attempt())
                .delay(again.delay())
                .cause(again.cause())
                .build());
    }

    void disconnected(Effect.AnnounceDisconnected over) {
        log.disconnected(over.code(), over.reason(), over.detail());
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
