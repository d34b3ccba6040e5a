package io.github.msync4j.internal.wire;

import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.RoomPriority;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Between messages as the application sees them and bodies and metas as they travel. Source: messages.md 1 and 3. */
public final class MessageCodec {
    /** Says that the message is in a thread; the server adds which. */
    private static final String IN_THREAD = "{\"thread\":{}}";

    private static final String PRIORITY = "chatroom_msg_tag";
    private static final String BROADCAST = "is_broadcast";

    private MessageCodec() {}

    /** The body of a message to send, but for sender and receiver. */
    static MessageBody.Builder body(OutgoingMessage message) {
        MessageBody.Builder body = MessageBody.newBuilder()
                .setType(
                        switch (chatType(message)) {
                            case GROUP -> MessageBody.Type.GROUPCHAT;
                            case ROOM -> MessageBody.Type.CHATROOM;
                            default -> MessageBody.Type.CHAT;
                        })
                .addContents(ContentCodec.encode(message.content()));
        AttributeCodec.encode(message.attributes(), body::addExt);
        if (message.readReceipt()) {
            body.setMsgConfig(MessageBody.MessageConfig.newBuilder().setAllowGroupAck(true));
        }
        if (message.thread()) {
            body.setMeta(IN_THREAD);
        }
        return body;
    }

    /** What a message to send says of its way, but for its receiver. */
    static Meta.Builder meta(OutgoingMessage message) {
        Meta.Builder meta = Meta.newBuilder().setNs(Meta.NameSpace.CHAT).addAllDirectedUsers(message.receivers());
        if (!message.receivers().isEmpty()) {
            meta.setRoutetype(Meta.RouteType.ROUTE_DIRECT);
        } else {
            meta.setRoutetype(message.onlineOnly() ? Meta.RouteType.ROUTE_ONLINE : Meta.RouteType.ROUTE_ALL);
        }
        if (chatType(message) == ChatType.ROOM) {
            meta.addExt(KeyValue.newBuilder()
                    .setKey(PRIORITY)
                    .setType(KeyValue.ValueType.INT)
                    .setVarintValue(
                            switch (message.priority().orElse(RoomPriority.NORMAL)) {
                                case HIGH -> 0;
                                case LOW -> 2;
                                case NORMAL, UNKNOWN -> 1;
                            }));
        }
        return meta;
    }

    /** What is wrong with the attributes of a message to send, in words; empty if nothing is. */
    public static Optional<String> attributeProblem(OutgoingMessage message) {
        Optional<String> problem = AttributeCodec.problem(message.attributes());
        return problem.isEmpty() && message.content() instanceof Command command
                ? AttributeCodec.problem(command.parameters())
                : problem;
    }

    /** What the receiver of a message to send is. */
    public static ChatType chatType(OutgoingMessage message) {
        return message.chatType().orElse(ChatType.SINGLE);
    }

    /** The message that was sent, once the server has given it an id and a time. */
    public static Message sent(OutgoingMessage message, String from, long serverId, long timeMillis) {
        Message.Builder sent = Message.builder()
                .id(Long.toUnsignedString(serverId))
                .from(from)
                .to(message.to())
                .chatType(chatType(message))
                .time(Instant.ofEpochMilli(timeMillis))
                .content(message.content())
                .attributes(message.attributes())
                .thread(message.thread())
                .receivers(message.receivers())
                .readReceipt(message.readReceipt());
        if (chatType(message) == ChatType.ROOM) {
            sent.priority(message.priority().orElse(RoomPriority.NORMAL));
        }
        return sent.build();
    }

    /** The message that a meta carries. */
    public static Message received(Meta meta, MessageBody body) {
        Message.Builder received = Message.builder()
                .id(Long.toUnsignedString(meta.getId()))
                .from(body.getFrom().getName())
                .to(body.getTo().getName())
                .chatType(chatType(body))
                .time(Instant.ofEpochMilli(meta.getTimestamp()))
                .content(ContentCodec.decode(meta.getPayload(), body))
                .attributes(AttributeCodec.decode(body.getExtList()))
                .receivers(meta.getDirectedUsersList())
                .readReceipt(body.getMsgConfig().getAllowGroupAck());
        if (body.hasMeta()) {
            received.metadata(body.getMeta()).thread(isInThread(body.getMeta()));
        }
        if (body.getType() == MessageBody.Type.CHATROOM) {
            received.priority(extension(meta, PRIORITY)
                            .map(MessageCodec::priority)
                            .orElse(RoomPriority.NORMAL))
                    .broadcast(extension(meta, BROADCAST).orElse(0L) != 0);
        }
        return received.build();
    }

    /** A message that arrived, with what the server says of its delivery. */
    public static MessageReceived arrived(Meta meta, Message message, boolean offline) {
        MessageReceived.Builder arrived =
                MessageReceived.builder().message(message).offline(offline);
        return (meta.hasMeta() ? arrived.deliveryMetadata(meta.getMeta().toStringUtf8()) : arrived).build();
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

    private static Optional<Long> extension(Meta meta, String name) {
        return meta.getExtList().stream()
                .filter(extension -> extension.getKey().equals(name) && extension.hasVarintValue())
                .map(KeyValue::getVarintValue)
                .findFirst();
    }

    private static RoomPriority priority(long tag) {
        if (tag == 0) {
            return RoomPriority.HIGH;
        }
        return tag == 2 ? RoomPriority.LOW : RoomPriority.NORMAL;
    }

    /** What is no JSON says nothing; the application has it as it came all the same. */
    private static boolean isInThread(String metadata) {
        try {
            return JsonReader.read(metadata.getBytes(StandardCharsets.UTF_8), JsonReader::isObject, "thread");
        } catch (JsonException e) {
            return false;
        }
    }
}
