package io.github.msync4j;

import io.github.msync4j.internal.wire.StoredCodec;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.rest.Conversation;
import io.github.msync4j.rest.PinnedMessage;
import io.github.msync4j.rest.StoredMessage;
import java.util.Optional;

/**
 * Reads messages in the form in which REST answers hold them.
 *
 * <pre>{@code
 * Optional<Message> last = conversation.lastMessage().flatMap(StoredMessages::message);
 * }</pre>
 *
 * @see Conversation#lastMessage()
 * @see PinnedMessage#message()
 */
public final class StoredMessages {
    private StoredMessages() {}

    /**
     * Reads a message. Content of a kind that is newer than this SDK is {@link UnknownContent}, without the bytes, which this
     * form does not have.
     *
     * @param stored the message as it came
     * @return the message; empty if there is none: the service says so with one that has no id
     */
    public static Optional<Message> message(StoredMessage stored) {
        return StoredCodec.message(stored);
    }
}
