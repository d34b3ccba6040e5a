package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.spec.Event;
import java.util.ArrayList;
import java.util.List;

/** The messages of one batch, handed out together as long as they belong to the same conversation. */
final class Arrivals {
    private final EventBus events;
    private List<Event> run = new ArrayList<>();
    private String conversation = "";
    private int count;

    Arrivals(EventBus events) {
        this.events = events;
    }

    void add(String to, Event message) {
        if (!to.equals(conversation)) {
            handOut();
            conversation = to;
        }
        run.add(message);
        count++;
    }

    void handOut() {
        if (!run.isEmpty()) {
            events.publish(run, conversation);
            run = new ArrayList<>();
        }
    }

    int count() {
        return count;
    }
}
