package io.github.msync4j;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.connection.Connection;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Text;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The messages of the user who is logged in. Got from {@link MsyncClient#messages()}; safe for all threads. */
public final class Messages {
    private final Connection connection;

    Messages(Connection connection) {
        this.connection = connection;
    }

    /**
     * Sends a text to a user.
     *
     * @param to the user
     * @param text the text
     * @return the message as the server took it
     * @see #send(OutgoingMessage)
     */
    public CompletionStage<Message> sendText(String to, String text) {
        return send(OutgoingMessage.builder().to(to).content(Text.of(text)).build());
    }

    /**
     * Sends a message to a user, a group, a thread of one, or a chat room. The stage is settled exactly once: with the
     * server's id and time, or with a failure. Messages leave in the order of the calls, and need not wait for each other.
     *
     * <pre>{@code
     * client.messages().send(OutgoingMessage.builder()
     *         .to("230000000000001")
     *         .chatType(ChatType.GROUP)
     *         .content(Image.builder().url(url).secret(secret).fileName("cat.png").build())
     *         .putAttribute("mood", AttributeValues.of("happy"))
     *         .build());
     * }</pre>
     *
     * <p>Fails with {@link ErrorCode#NOT_LOGGED_IN} if nobody is logged in, {@link ErrorCode#INVALID_USER_ID} or
     * {@link ErrorCode#USER_ID_TOO_LONG} for a user that cannot be one, {@link ErrorCode#GROUP_INVALID_ID} or
     * {@link ErrorCode#CHATROOM_INVALID_ID} for an empty id, {@link ErrorCode#INVALID_ARGUMENT} for what cannot be sent, or
     * not to such a receiver, {@link ErrorCode#QUOTA_REACHED} for messages that were combined too often,
     * {@link ErrorCode#SEND_TIMEOUT} without an answer in {@link ClientOptions#sendTimeout()},
     * {@link ErrorCode#SEND_CONNECTION_LOST} if the link is lost before the answer came (the message may have arrived all the
     * same), and with what the server says when it refuses.
     *
     * @param message the message
     * @return the message as the server took it
     */
    public CompletionStage<Message> send(OutgoingMessage message) {
        Optional<MsyncException> problem = Sendable.problem(message);
        if (problem.isPresent()) {
            return CompletableFuture.failedStage(problem.get());
        }
        return connection.send(message).minimalCompletionStage();
    }
}
