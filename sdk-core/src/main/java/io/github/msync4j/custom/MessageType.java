package io.github.msync4j.custom;

import io.github.msync4j.message.AttributeProblem;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.MessageMalformed;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.spec.Event;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A type of custom messages: what the client makes an event of the application's own from. Generated code makes them, and
 * {@code ClientOptions.Builder.addMessageTypes} takes them. Immutable.
 */
public final class MessageType {
    private final String event;
    private final Function<MessageReceived, Event> decoding;

    private MessageType(String event, Function<MessageReceived, Event> decoding) {
        this.event = Objects.requireNonNull(event, "event");
        this.decoding = decoding;
    }

    /**
     * Makes a type.
     *
     * @param event the name that custom messages of this type have
     * @param reading reads the attributes, and returns what makes the value if all of them fit
     * @param receiving makes the event that handlers are given
     * @param <T> the value
     * @return the type
     */
    public static <T> MessageType of(
            String event,
            Function<Attributes, Supplier<T>> reading,
            BiFunction<T, MessageReceived, ? extends Received<T>> receiving) {
        return new MessageType(event, message -> {
            Attributes attributes = new Attributes(((Custom) message.message().content()).attributes());
            Supplier<T> value = reading.apply(attributes);
            List<AttributeProblem> problems = attributes.problems();
            return problems.isEmpty()
                    ? receiving.apply(value.get(), message)
                    : MessageMalformed.builder()
                            .message(message.message())
                            .offline(message.offline())
                            .problems(problems)
                            .build();
        });
    }

    /**
     * Returns what its custom messages are called.
     *
     * @return the event name
     */
    public String event() {
        return event;
    }

    /**
     * Tells whether a message is of this type, by its event name. Its attributes may not fit all the same.
     *
     * @param message the message
     * @return whether it is
     */
    public boolean matches(MessageReceived message) {
        return message.message().content() instanceof Custom custom
                && custom.event().equals(event);
    }

    /**
     * Makes an event of a message of this type.
     *
     * @param message the message, which {@linkplain #matches matches}
     * @return a {@link Received} of the group's, or {@link MessageMalformed}
     * @throws IllegalArgumentException if the message is not of this type
     */
    public Event decode(MessageReceived message) {
        if (!matches(message)) {
            throw new IllegalArgumentException("message: it is no custom message with the event name " + event);
        }
        return decoding.apply(message);
    }

    @Override
    public String toString() {
        return "MessageType[" + event + "]";
    }
}
