package io.github.msync4j.internal.wire;

import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.Recall;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.time.Instant;

/** Messages that are taken back. Source: messages.md 4.4. */
final class RecallCodec {
    private static final String EXTENSION = "recallMessageExtensionInfo";

    private RecallCodec() {}

    static MessageBody.Builder body(Recall recall) {
        MessageBody.Builder body =
                MessageCodec.about(MessageBody.Type.RECALL).setAckMessageId(Long.parseUnsignedLong(recall.messageId()));
        return recall.thread() ? body.setMeta(BodyMetadata.IN_THREAD) : body;
    }

    /** The extension stands in the place of a chat room's priority. */
    static Meta.Builder meta(Recall recall, ChatType chatType) {
        if (recall.extension().isEmpty()) {
            return MessageCodec.meta(chatType);
        }
        return MessageCodec.meta(ChatType.SINGLE)
                .addExt(KeyValue.newBuilder()
                        .setKey(EXTENSION)
                        .setType(KeyValue.ValueType.STRING)
                        .setStringValue(recall.extension().get()));
    }

    static MessageRecalled recalled(Meta meta, MessageBody body) {
        MessageRecalled.Builder recalled = MessageRecalled.builder()
                .messageId(Long.toUnsignedString(body.getAckMessageId()))
                .from(body.getFrom().getName())
                .to(body.getTo().getName())
                .chatType(MessageCodec.chatType(meta, body))
                .time(Instant.ofEpochMilli(meta.getTimestamp()));
        for (KeyValue extension : meta.getExtList()) {
            if (extension.getKey().equals(EXTENSION)
                    && !extension.getStringValue().isEmpty()) {
                recalled.extension(extension.getStringValue());
            }
        }
        return recalled.build();
    }
}
