package io.github.msync4j.internal.wire;

import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.time.Instant;

/** Messages that say something else. Source: messages.md 4.5. */
final class EditCodec {
    private EditCodec() {}

    static MessageBody.Builder body(MessageEdit edit) {
        MessageBody.Builder body = MessageBody.newBuilder()
                .setType(MessageBody.Type.EDIT)
                .addContents(ContentCodec.encode(edit.content()))
                .setEditMessageId(Long.parseUnsignedLong(edit.messageId()))
                .setEditScope(edit.editsAttributes() ? MessageBody.EditScope.BODY_AND_EXT : MessageBody.EditScope.BODY);
        if (edit.editsAttributes()) {
            AttributeCodec.encode(edit.attributes(), body::addExt);
        }
        return edit.thread() ? body.setMeta(BodyMetadata.IN_THREAD) : body;
    }

    /** What the server says of an edit that it took; if it says nothing, what is known here. */
    static MessageEdited sent(MessageEdit edit, ChatType chatType, String userId, CommSyncDL ack) {
        Message.Builder message = Message.builder()
                .id(edit.messageId())
                .from(userId)
                .to(edit.to())
                .chatType(chatType)
                .time(Instant.ofEpochMilli(ack.getTimestamp()))
                .content(edit.content())
                .attributes(edit.attributes())
                .thread(edit.thread());
        ack.getMetasList().stream()
                .filter(meta -> meta.getNs() == Meta.NameSpace.NOTIFY)
                .findFirst()
                .flatMap(meta -> EditRecord.of(meta.getPayload().toByteArray()))
                .ifPresent(record -> record.tell(message));
        return MessageEdited.builder()
                .message(message.build())
                .attributesEdited(edit.editsAttributes())
                .build();
    }

    static MessageEdited edited(Meta meta, MessageBody body) {
        Message.Builder message = MessageCodec.message(meta, body).id(Long.toUnsignedString(body.getEditMessageId()));
        return MessageEdited.builder()
                .message(message.build())
                .attributesEdited(body.getEditScope() == MessageBody.EditScope.BODY_AND_EXT)
                .build();
    }
}
