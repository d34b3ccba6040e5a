package io.github.msync4j.example;

import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionEvent;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.event.Reconnecting;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** Says what happens to a connection: {@code client.events(ConnectionEvent.class).subscribe(new ConnectionWatch(...))}. */
public final class ConnectionWatch implements Flow.Subscriber<ConnectionEvent> {
    private final Consumer<String> out;

    public ConnectionWatch(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ConnectionEvent event) {
        // from Java 21 on a switch, and the compiler knows whether a case is missing
        if (event instanceof Connected connected) {
            out.accept("online as " + connected.userId());
        } else if (event instanceof Reconnecting reconnecting) {
            out.accept("lost: " + reconnecting.cause() + ", try " + reconnecting.attempt());
        } else if (event instanceof Disconnected disconnected) {
            out.accept("over: " + disconnected.reason());
        } else if (event instanceof OfflineSyncStarted started) {
            out.accept(started.messages() + " messages waited");
        } else if (event instanceof OfflineSyncFinished finished) {
            out.accept(finished.messages() + " messages came");
        } else {
            out.accept("the token: " + event);
        }
    }

    @Override
    public void onError(Throwable failure) {
        out.accept("no longer watched: " + failure.getMessage());
    }

    @Override
    public void onComplete() {
        out.accept("closed");
    }
}
