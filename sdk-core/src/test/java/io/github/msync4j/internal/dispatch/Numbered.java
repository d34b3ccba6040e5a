package io.github.msync4j.internal.dispatch;

import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.util.List;
import java.util.stream.IntStream;

/** Events to tell apart, in two kinds. */
sealed interface Numbered extends Event {
    int number();

    /** A number of the one kind. */
    record Odd(int number) implements Numbered {}

    /** A number of the other kind. */
    record Even(int number) implements Numbered {}

    @Override
    default void dispatchTo(EventHandler handler) {
        handler.onOther(this);
    }

    static Numbered of(int number) {
        return number % 2 == 0 ? new Even(number) : new Odd(number);
    }

    /** From the first to before the last. */
    static List<Numbered> range(int first, int last) {
        return IntStream.range(first, last).mapToObj(Numbered::of).toList();
    }
}
