package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a handler was given, in order. */
final class Inbox implements EventHandler {
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    @Override
    public void onOther(Event event) {
        events.add(event);
    }

    /** The next event, which has to be of this kind. */
    <E extends Event> E next(Class<E> type) throws InterruptedException {
        Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(event).isInstanceOf(type);
        return type.cast(event);
    }

    /** The next event of this kind; what comes before is not looked at. */
    <E extends Event> E until(Class<E> type) throws InterruptedException {
        while (true) {
            Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("a " + type.getSimpleName()).isNotNull();
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
    }

    /** The text that is the next event. */
    String nextText() throws InterruptedException {
        return ((Text) next(MessageReceived.class).message().content()).text();
    }

    /** Nothing comes in this time. */
    void staysEmpty(Duration time) throws InterruptedException {
        assertThat(events.poll(time.toMillis(), TimeUnit.MILLISECONDS)).isNull();
    }

    /** What came and was not taken yet. */
    List<Event> waiting() {
        return List.copyOf(events);
    }
}
