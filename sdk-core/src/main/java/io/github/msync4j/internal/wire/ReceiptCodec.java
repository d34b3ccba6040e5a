package io.github.msync4j.internal.wire;

import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.ConversationRead;
import io.github.msync4j.message.MessageDelivered;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.ReadReceipt;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/** Receipts: that a message arrived, that it was read, that a conversation was. Source: messages.md 4.1 to 4.3. */
final class ReceiptCodec {
    private ReceiptCodec() {}

    static MessageBody.Builder read(ReadReceipt receipt, ChatType chatType) {
        MessageBody.Builder body = MessageCodec.about(MessageBody.Type.READ_ACK)
                .setAckMessageId(Long.parseUnsignedLong(receipt.messageId()));
        if (chatType == ChatType.GROUP) {
            body.setMsgConfig(MessageBody.MessageConfig.newBuilder().setAllowGroupAck(true));
            receipt.content().ifPresent(body::setAckContent);
        }
        return body;
    }

    static MessageBody.Builder delivery(long messageId) {
        return MessageCodec.about(MessageBody.Type.DELIVER_ACK).setAckMessageId(messageId);
    }

    static MessageBody.Builder conversation() {
        return MessageCodec.about(MessageBody.Type.CHANNEL_ACK);
    }

    static MessageDelivered delivered(Meta meta, MessageBody body) {
        return MessageDelivered.builder()
                .messageId(Long.toUnsignedString(body.getAckMessageId()))
                .from(body.getFrom().getName())
                .to(body.getTo().getName())
                .time(Instant.ofEpochMilli(meta.getTimestamp()))
                .build();
    }

    static MessageRead read(Meta meta, MessageBody body) {
        String messageId = Long.toUnsignedString(body.getAckMessageId());
        MessageRead.Builder read = MessageRead.builder()
                .messageId(messageId)
                .from(body.getFrom().getName())
                .to(body.getTo().getName())
                .chatType(MessageCodec.chatType(meta, body))
                .time(Instant.ofEpochMilli(meta.getTimestamp()));
        readers(body, messageId).ifPresent(read::readers);
        if (body.hasAckContent()) {
            read.content(body.getAckContent());
        }
        return read.build();
    }

    static ConversationRead conversationRead(Meta meta, MessageBody body) {
        return ConversationRead.builder()
                .from(body.getFrom().getName())
                .to(body.getTo().getName())
                .chatType(MessageCodec.chatType(meta, body))
                .time(Instant.ofEpochMilli(meta.getTimestamp()))
                .build();
    }

    /** The first attribute has counts by message id, as JSON; what is none says nothing. */
    private static OptionalInt readers(MessageBody body, String messageId) {
        if (body.getExtCount() == 0) {
            return OptionalInt.empty();
        }
        KeyValue counts = body.getExt(0);
        try {
            Map<String, Integer> byMessage =
                    JsonReader.read(counts.getStringValueBytes().toByteArray(), json -> json.map(JsonReader::int32));
            Integer readers = byMessage.get(messageId);
            return readers == null ? OptionalInt.empty() : OptionalInt.of(readers);
        } catch (JsonException e) {
            return OptionalInt.empty();
        }
    }
}
