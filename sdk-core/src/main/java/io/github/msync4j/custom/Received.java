package io.github.msync4j.custom;

import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.spec.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message of one of the application's own types arrived: the value, and the message it came in. Immutable. Each event of a
 * generated group is a subclass.
 *
 * @param <T> the value
 */
public abstract class Received<T> implements Event {
    private final T value;
    private final MessageReceived received;

    /**
     * For generated subclasses.
     *
     * @param value the value
     * @param received what it came in
     */
    protected Received(T value, MessageReceived received) {
        this.value = Objects.requireNonNull(value, "value");
        this.received = Objects.requireNonNull(received, "received");
    }

    /**
     * Returns what the message says.
     *
     * @return the value
     */
    public final T value() {
        return value;
    }

    /**
     * Returns the message it came in: who sent it, to whom, when, under which id, and the attributes as they came.
     *
     * @return the message
     */
    public final Message message() {
        return received.message();
    }

    /**
     * Tells whether the message waited on the server.
     *
     * @return true if the server listed it as unread when this client connected
     */
    public final boolean offline() {
        return received.offline();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Received<?> that
                && getClass().equals(that.getClass())
                && value.equals(that.value)
                && received.equals(that.received);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(value, received);
    }

    /** Without the attributes, which may hold what the value's own text masks. */
    @Override
    public final String toString() {
        Message message = message();
        return getClass().getSimpleName() + "[value=" + value + ", id=" + message.id() + ", from=" + message.from()
                + ", to=" + message.to() + ", offline=" + offline() + "]";
    }
}
