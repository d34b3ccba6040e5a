package io.github.msync4j.internal.wire;

import com.google.protobuf.ByteString;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.time.Instant;

/** Between messages as the application sees them and bodies as they travel. */
public final class MessageCodec {
    private MessageCodec() {}

    /** The body of a message to send. */
    public static MessageBody.Builder encode(OutgoingMessage message) {
        MessageBody.Builder body = MessageBody.newBuilder();
        if (message.content() instanceof Text text) {
            return body.addContents(MessageBody.Content.newBuilder()
                    .setType(MessageBody.Content.Type.TEXT)
                    .setText(text.text()));
        }
        if (message.content() instanceof Custom custom) {
            return body.addContents(CustomCodec.encode(custom));
        }
        throw new IllegalArgumentException("content: unknown content cannot be sent; allowed: text, custom");
    }

    /** The message that was sent, once the server has given it an id and a time. */
    public static Message sent(OutgoingMessage message, String from, long serverId, long timeMillis) {
        return Message.builder()
                .id(Long.toUnsignedString(serverId))
                .from(from)
                .to(message.to())
                .chatType(ChatType.SINGLE)
                .time(Instant.ofEpochMilli(timeMillis))
                .content(message.content())
                .build();
    }

    /** The message that a meta carries. Source: messages.md 3.2. */
    public static Message received(Meta meta, MessageBody body) {
        return Message.builder()
                .id(Long.toUnsignedString(meta.getId()))
                .from(body.getFrom().getName())
                .to(body.getTo().getName())
                .chatType(chatType(body))
                .time(Instant.ofEpochMilli(meta.getTimestamp()))
                .content(content(meta.getPayload(), body))
                .build();
    }

    /** True if the body is a message and not a receipt, a recall or an edit. */
    public static boolean isMessage(MessageBody body) {
        return switch (body.getType()) {
            case CHAT, GROUPCHAT, CHATROOM, NORMAL, UNRECOGNIZED -> true;
            case READ_ACK, DELIVER_ACK, RECALL, CHANNEL_ACK, EDIT -> false;
        };
    }

    private static ChatType chatType(MessageBody body) {
        return switch (body.getType()) {
            case CHAT -> ChatType.SINGLE;
            case GROUPCHAT -> ChatType.GROUP;
            case CHATROOM -> ChatType.ROOM;
            default -> ChatType.UNKNOWN;
        };
    }

    private static Content content(ByteString payload, MessageBody body) {
        if (body.getContentsCount() == 0) {
            return unknown(payload, -1);
        }
        MessageBody.Content first = body.getContents(0);
        if (first.getType() == MessageBody.Content.Type.CUSTOM) {
            return CustomCodec.decode(first);
        }
        // text with a subtype is a combined message or a piece of a stream
        boolean plainText = first.getType() == MessageBody.Content.Type.TEXT && !first.hasSubType();
        return plainText ? Text.of(first.getText()) : unknown(payload, first.getTypeValue());
    }

    private static Content unknown(ByteString payload, int wireType) {
        return UnknownContent.builder()
                .wireType(wireType)
                .payload(payload.toByteArray())
                .build();
    }
}
