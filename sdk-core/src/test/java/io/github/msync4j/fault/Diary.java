package io.github.msync4j.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What a user was told, in order. */
final class Diary implements EventHandler {
    private final String name;
    private final long start = System.nanoTime();
    private final List<Event> events = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    Diary(String name) {
        this.name = name;
    }

    @Override
    public synchronized void onOther(Event event) {
        events.add(event);
        note(event.toString());
        notifyAll();
    }

    /** For whoever reads of a failure. */
    synchronized void note(String what) {
        lines.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms, " + name + ": " + what);
    }

    synchronized <E extends Event> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<String> texts() {
        return all(MessageReceived.class).stream()
                .map(event -> ((Text) event.message().content()).text())
                .toList();
    }

    void awaitText(String text) throws InterruptedException {
        await(text, () -> texts().contains(text));
    }

    /** Waits for an event of a type: the first, the second. */
    <E extends Event> E await(Class<E> type, int number) throws InterruptedException {
        await(type.getSimpleName() + " " + number, () -> all(type).size() >= number);
        return all(type).get(number - 1);
    }

    private synchronized void await(String what, BooleanSupplier isThere) throws InterruptedException {
        long end = System.nanoTime() + Party.PATIENCE.toNanos();
        while (!isThere.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            assertThat(left).as(name + " waits for " + what).isPositive();
            wait(left);
        }
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
