package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.spec.Event;
import java.util.ArrayList;
import java.util.List;

/** What came in one batch, handed out together as long as it belongs to the same conversation. */
final class Arrivals {
    private final EventBus events;
    private List<Event> run = new ArrayList<>();
    private String conversation = "";
    private int messages;

    Arrivals(EventBus events) {
        this.events = events;
    }

    void addMessage(String to, Event message) {
        add(to, message);
        messages++;
    }

    /** Something that became of a message. */
    void add(String to, Event event) {
        if (!to.equals(conversation)) {
            handOut();
            conversation = to;
        }
        run.add(event);
    }

    void handOut() {
        if (!run.isEmpty()) {
            events.publish(run, conversation);
            run = new ArrayList<>();
        }
    }

    int messages() {
        return messages;
    }
}
