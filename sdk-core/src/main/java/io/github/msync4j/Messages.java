package io.github.msync4j;

import io.github.msync4j.conversation.MessagePage;
import io.github.msync4j.conversation.MessageQuery;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.connection.Connection;
import io.github.msync4j.internal.wire.HistoryCodec;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.ConversationRead;
import io.github.msync4j.message.ConversationReceipt;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.ReadReceipt;
import io.github.msync4j.message.Recall;
import io.github.msync4j.message.Text;
import io.github.msync4j.rest.HistoryApi;
import io.github.msync4j.spec.Pages;
import io.github.msync4j.spec.rest.PageSequence;
import io.github.msync4j.spec.rest.RestTransport;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The messages of the user who is logged in. Got from {@link MsyncClient#messages()}; safe for all threads. */
public final class Messages {
    private final Connection connection;
    private final HistoryApi history;

    Messages(Connection connection, RestTransport<ErrorCode> rest) {
        this.connection = connection;
        this.history = HistoryApi.of(rest);
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
        return send(Sendable.problem(message), new Uplink.Send(message));
    }

    /**
     * Tells who sent a message that this user has read it. In a group, that goes for messages that ask for it
     * ({@link OutgoingMessage#readReceipt()}): their sender learns how many have read them. This user's other devices get
     * {@link MessageRead}, too.
     *
     * <p>Fails as {@link #send(OutgoingMessage)} does, with {@link ErrorCode#INVALID_ARGUMENT} also for an id that no server
     * gave. Source: messages.md 4.2.
     *
     * @param receipt which message, and whom to tell
     * @return done when the server has taken it
     */
    public CompletionStage<Void> sendReadReceipt(ReadReceipt receipt) {
        return send(Sendable.problem(receipt), new Uplink.Read(receipt));
    }

    /**
     * Tells who sent a message that this user has read it.
     *
     * @param message the message, as it arrived
     * @return done when the server has taken it
     * @see #sendReadReceipt(ReadReceipt)
     */
    public CompletionStage<Void> sendReadReceipt(Message message) {
        return sendReadReceipt(ReadReceipt.builder()
                .messageId(message.id())
                .to(message.chatType() == ChatType.SINGLE ? message.from() : message.to())
                .chatType(message.chatType())
                .build());
    }

    /**
     * Tells who sent a message that it arrived: for an application that does not want
     * {@link ClientOptions.Builder#deliveryReceipts} for each of them. Only messages from users have such receipts.
     *
     * <p>Fails as {@link #send(OutgoingMessage)} does, with {@link ErrorCode#INVALID_ARGUMENT} for a message to a group or
     * chat room. Source: messages.md 4.1.
     *
     * @param message the message, as it arrived
     * @return done when the server has taken it
     */
    public CompletionStage<Void> sendDeliveryReceipt(Message message) {
        Optional<MsyncException> problem = Sendable.deliveryProblem(message);
        if (problem.isPresent()) {
            return CompletableFuture.failedStage(problem.get());
        }
        long id = Long.parseUnsignedLong(message.id());
        return send(Optional.empty(), new Uplink.Deliver(id, message.from(), Optional.empty()));
    }

    /**
     * Tells the service that this user has read all of a conversation: its unread count is 0 from now on. The other user
     * and this user's other devices get {@link ConversationRead}.
     *
     * <p>Fails as {@link #send(OutgoingMessage)} does. Source: messages.md 4.3.
     *
     * @param receipt which conversation
     * @return done when the server has taken it
     */
    public CompletionStage<Void> sendConversationReceipt(ConversationReceipt receipt) {
        return send(Sendable.problem(receipt), new Uplink.ReadAll(receipt));
    }

    /**
     * Takes a message back that this user sent: everybody who got it, and this user's other devices, get
     * {@link MessageRecalled}. The service allows it for two minutes, unless the app is set up otherwise.
     *
     * <p>Fails as {@link #send(OutgoingMessage)} does, with {@link ErrorCode#RECALL_TIME_LIMIT} when it is too late for that,
     * {@link ErrorCode#SERVICE_NOT_ENABLED} if the app has no recall, {@link ErrorCode#INVALID_ARGUMENT} also for an id that
     * no server gave. Source: messages.md 4.4.
     *
     * @param recall which message
     * @return done when the server has taken it back
     */
    public CompletionStage<Void> recall(Recall recall) {
        return send(Sendable.problem(recall), new Uplink.TakeBack(recall));
    }

    /**
     * Takes a message back that this user sent.
     *
     * @param message the message, as {@link #send(OutgoingMessage)} gave it
     * @return done when the server has taken it back
     * @see #recall(Recall)
     */
    public CompletionStage<Void> recall(Message message) {
        return recall(Recall.builder()
                .messageId(message.id())
                .to(message.to())
                .chatType(message.chatType())
                .thread(message.thread())
                .build());
    }

    /**
     * Makes a message that this user sent say something else. Texts and custom messages get other content; of other kinds,
     * by the vendor's documentation, only the attributes can be edited, and commands not at all. Everybody who got it, and
     * this user's other devices, get {@link MessageEdited}. The service allows a message a number of edits, 5 by the
     * vendor's documentation.
     *
     * <p>Fails as {@link #send(OutgoingMessage)} does, with {@link ErrorCode#EDIT_TARGET_NOT_FOUND} for a message that the
     * service does not have (any more), {@link ErrorCode#PERMISSION_DENIED} for one that is somebody else's,
     * {@link ErrorCode#QUOTA_REACHED} after too many edits, {@link ErrorCode#SERVICE_NOT_ENABLED} if the app has no edits,
     * {@link ErrorCode#EDIT_FORMAT_INVALID} or {@link ErrorCode#EDIT_FAILED} when the service says so,
     * {@link ErrorCode#INVALID_ARGUMENT} also for an id that no server gave. Source: messages.md 4.5.
     *
     * @param edit which message, and what it says from now on
     * @return the message as everybody has it now
     */
    public CompletionStage<MessageEdited> edit(MessageEdit edit) {
        return send(Sendable.problem(edit), new Uplink.Edit(edit));
    }

    /**
     * Lists messages of the past, where the app keeps them: those that this user sent and got. Each page is fetched when it
     * is asked for. Receipts and the like are passed over, so a page may hold fewer messages than were asked for, or none,
     * and there may be another one all the same. A message that was edited says what it says now.
     *
     * <pre>{@code
     * Pages<MessagePage> pages = client.messages().history(MessageQuery.builder().conversationId("bob").build());
     * pages.next().thenAccept(page -> page.ifPresent(newest -> newest.messages().forEach(System.out::println)));
     * }</pre>
     *
     * <p>A page fails with {@link ErrorCode#INVALID_USER_ID} or {@link ErrorCode#USER_ID_TOO_LONG} for a user that cannot be
     * one, {@link ErrorCode#GROUP_INVALID_ID} or {@link ErrorCode#CHATROOM_INVALID_ID} for an empty id,
     * {@link ErrorCode#INVALID_ARGUMENT} for what cannot be asked for, {@link ErrorCode#NOT_LOGGED_IN} if nobody is logged in,
     * {@link ErrorCode#SERVICE_NOT_ENABLED} if the app does not keep messages, and as {@link HistoryApi#listMessages} does.
     * Source: messages.md 6.1.
     *
     * @param query which messages
     * @return the pages, none of them fetched yet
     */
    public Pages<MessagePage> history(MessageQuery query) {
        return new PageSequence<>(
                query,
                this::page,
                (asked, page) -> page.cursor()
                        .map(cursor -> asked.toBuilder().cursor(cursor).build()));
    }

    private CompletionStage<MessagePage> page(MessageQuery query) {
        Optional<MsyncException> problem = Askable.problem(query);
        return problem.isPresent()
                ? CompletableFuture.failedStage(problem.get())
                : history.listMessages(HistoryCodec.query(query)).thenApply(HistoryCodec::page);
    }

    private <T> CompletionStage<T> send(Optional<MsyncException> problem, Uplink<T> uplink) {
        return problem.isPresent() ? CompletableFuture.failedStage(problem.get()) : connection.send(uplink);
    }
}
