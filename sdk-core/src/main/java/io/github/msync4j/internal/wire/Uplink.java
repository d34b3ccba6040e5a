package io.github.msync4j.internal.wire;

import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.ConversationReceipt;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.ReadReceipt;
import io.github.msync4j.message.Recall;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a user sends and the server acknowledges: messages, receipts, recalls, edits. Source: messages.md 1 and 4.
 *
 * @param <T> what the acknowledgement tells
 */
public sealed interface Uplink<T> {
    /** The user, group, thread or chat room it goes to. */
    String to();

    /** What that is. */
    ChatType chatType();

    /** The one device of the user that it goes to, if not all. */
    default Optional<String> device() {
        return Optional.empty();
    }

    /** What it is called where it fails. */
    String name();

    /** What it is to those who count: one of few words. */
    default String type() {
        return name();
    }

    /** True if it does no harm twice, and is worth another try by itself when its acknowledgement was lost. */
    default boolean isRepeated() {
        return false;
    }

    /** Its body, but for sender and receiver. */
    MessageBody.Builder body();

    /** Its way, but for its receiver. */
    default Meta.Builder meta() {
        return MessageCodec.meta(chatType());
    }

    /** What became of it, when the server has taken it from this user; nothing is said of most. */
    default @Nullable T taken(String userId, CommSyncDL ack) {
        return null;
    }

    /** A message. */
    record Send(OutgoingMessage message) implements Uplink<Message> {
        @Override
        public String to() {
            return message.to();
        }

        @Override
        public ChatType chatType() {
            return MessageCodec.chatType(message);
        }

        @Override
        public Optional<String> device() {
            return message.device();
        }

        @Override
        public String name() {
            return "message";
        }

        @Override
        public String type() {
            return message.content().getClass().getSimpleName();
        }

        @Override
        public MessageBody.Builder body() {
            return MessageCodec.body(message);
        }

        @Override
        public Meta.Builder meta() {
            return MessageCodec.meta(message);
        }

        @Override
        public Message taken(String userId, CommSyncDL ack) {
            return MessageCodec.sent(message, userId, ack.getServerId(), ack.getTimestamp());
        }
    }

    /** A message was read. */
    record Read(ReadReceipt receipt) implements Uplink<Void> {
        @Override
        public String to() {
            return receipt.to();
        }

        @Override
        public ChatType chatType() {
            return receipt.chatType().orElse(ChatType.SINGLE);
        }

        @Override
        public String name() {
            return "read receipt";
        }

        @Override
        public MessageBody.Builder body() {
            return ReceiptCodec.read(receipt, chatType());
        }
    }

    /** A message arrived; {@code to} sent it. */
    record Deliver(long messageId, String to, Optional<String> device) implements Uplink<Void> {
        @Override
        public ChatType chatType() {
            return ChatType.SINGLE;
        }

        @Override
        public String name() {
            return "delivery receipt";
        }

        @Override
        public boolean isRepeated() {
            return true;
        }

        @Override
        public MessageBody.Builder body() {
            return ReceiptCodec.delivery(messageId);
        }
    }

    /** All of a conversation was read. */
    record ReadAll(ConversationReceipt receipt) implements Uplink<Void> {
        @Override
        public String to() {
            return receipt.to();
        }

        @Override
        public ChatType chatType() {
            return receipt.chatType().orElse(ChatType.SINGLE);
        }

        @Override
        public String name() {
            return "conversation receipt";
        }

        @Override
        public MessageBody.Builder body() {
            return ReceiptCodec.conversation();
        }
    }

    /** A message is taken back. */
    record TakeBack(Recall recall) implements Uplink<Void> {
        @Override
        public String to() {
            return recall.to();
        }

        @Override
        public ChatType chatType() {
            return recall.chatType().orElse(ChatType.SINGLE);
        }

        @Override
        public String name() {
            return "recall";
        }

        @Override
        public MessageBody.Builder body() {
            return RecallCodec.body(recall);
        }

        @Override
        public Meta.Builder meta() {
            return RecallCodec.meta(recall, chatType());
        }
    }

    /** A message says something else. */
    record Edit(MessageEdit edit) implements Uplink<MessageEdited> {
        @Override
        public String to() {
            return edit.to();
        }

        @Override
        public ChatType chatType() {
            return edit.chatType().orElse(ChatType.SINGLE);
        }

        @Override
        public String name() {
            return "edit";
        }

        @Override
        public MessageBody.Builder body() {
            return EditCodec.body(edit);
        }

        @Override
        public MessageEdited taken(String userId, CommSyncDL ack) {
            return EditCodec.sent(edit, chatType(), userId, ack);
        }
    }
}
