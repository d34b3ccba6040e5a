package io.github.msync4j.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A subscriber that writes down what it is given: events as they are, the rest as words. */
class Recorder<E> implements Flow.Subscriber<E> {
    final List<Object> signals = new ArrayList<>();
    private Flow.@Nullable Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        signals.add("subscribed");
    }

    @Override
    public void onNext(E event) {
        signals.add(event);
    }

    @Override
    public void onError(Throwable failure) {
        signals.add(failure);
    }

    @Override
    public void onComplete() {
        signals.add("complete");
    }

    Flow.Subscription subscription() {
        return Objects.requireNonNull(subscription);
    }
}
