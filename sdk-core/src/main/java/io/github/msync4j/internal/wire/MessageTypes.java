package io.github.msync4j.internal.wire;

import io.github.msync4j.custom.MessageType;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.spec.Event;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types of custom messages that the application has told of, by their event names. */
public final class MessageTypes {
    private final Map<String, MessageType> types;

    /** Takes types of which no two have the same name. */
    public MessageTypes(List<MessageType> types) {
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(MessageType::event, Function.identity()));
    }

    /** What handlers are given for a message: the message itself, unless the application has a type for it. */
    public Event event(MessageReceived message) {
        MessageType type = message.message().content() instanceof Custom custom ? types.get(custom.event()) : null;
        return type == null ? message : type.decode(message);
    }
}
