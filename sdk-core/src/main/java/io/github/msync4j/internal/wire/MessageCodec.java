package io.github.msync4j.internal.wire;

import com.google.protobuf.UnknownFieldSet;
import io.github.msync4j.message.AttributeValue;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.RoomPriority;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.spec.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Between messages as the application sees them and bodies and metas as they travel. Source: messages.md 1 and 3. */
public final class MessageCodec {
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
        BodyMetadata.of(message.thread(), message.translations()).ifPresent(body::setMeta);
        return body;
    }

    /** The body of what is said about a message: it holds one content without anything in it. */
    static MessageBody.Builder about(MessageBody.Type type) {
        return MessageBody.newBuilder().setType(type).addContents(MessageBody.Content.getDefaultInstance());
    }

    /** What a message to send says of its way, but for its receiver. */
    static Meta.Builder meta(OutgoingMessage message) {
        Meta.Builder meta = meta(chatType(message), message.priority().orElse(RoomPriority.NORMAL));
        if (!message.receivers().isEmpty()) {
            meta.addAllDirectedUsers(message.receivers()).setRoutetype(Meta.RouteType.ROUTE_DIRECT);
        } else if (message.onlineOnly()) {
            meta.setRoutetype(Meta.RouteType.ROUTE_ONLINE);
        }
        return meta;
    }

    /** What all else says of its way. */
    static Meta.Builder meta(ChatType chatType) {
        return meta(chatType, RoomPriority.NORMAL);
    }

    private static Meta.Builder meta(ChatType chatType, RoomPriority priority) {
        Meta.Builder meta = Meta.newBuilder().setNs(Meta.NameSpace.CHAT).setRoutetype(Meta.RouteType.ROUTE_ALL);
        if (chatType == ChatType.ROOM) {
            meta.addExt(KeyValue.newBuilder()
                    .setKey(PRIORITY)
                    .setType(KeyValue.ValueType.INT)
                    .setVarintValue(
                            switch (priority) {
                                case HIGH -> 0;
                                case LOW -> 2;
                                case NORMAL, UNKNOWN -> 1;
                            }));
        }
        return meta;
    }

    /** What is wrong with the parameters of what has some, in words; empty if nothing is. */
    public static Optional<String> parameterProblem(Content content) {
        if (content instanceof Command command) {
            return attributeProblem(command.parameters());
        }
        return content instanceof Custom custom ? attributeProblem(custom.parameters()) : Optional.empty();
    }

    /** What is wrong with attributes, in words; empty if nothing is. */
    public static Optional<String> attributeProblem(Map<String, AttributeValue> attributes) {
        return AttributeCodec.problem(attributes);
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
                .readReceipt(message.readReceipt())
                .translations(message.translations());
        if (chatType(message) == ChatType.ROOM) {
            sent.priority(message.priority().orElse(RoomPriority.NORMAL));
        }
        return sent.build();
    }

    /** The message that a meta carries. */
    public static Message received(Meta meta, MessageBody body) {
        return message(meta, body).build();
    }

    static Message.Builder message(Meta meta, MessageBody body) {
        Message.Builder received = Message.builder()
                .id(Long.toUnsignedString(meta.getId()))
                .from(body.getFrom().getName())
                .to(body.getTo().getName())
                .chatType(chatType(meta, body))
                .time(Instant.ofEpochMilli(meta.getTimestamp()))
                .content(ContentCodec.decode(meta.getPayload(), body))
                .attributes(AttributeCodec.decode(body.getExtList()))
                .receivers(meta.getDirectedUsersList())
                .readReceipt(body.getMsgConfig().getAllowGroupAck());
        if (holdsUnknown(body)) {
            received.payload(meta.getPayload().toByteArray());
        }
        if (body.getType() == MessageBody.Type.CHATROOM) {
            received.priority(extension(meta, PRIORITY)
                            .map(MessageCodec::priority)
                            .orElse(RoomPriority.NORMAL))
                    .broadcast(extension(meta, BROADCAST).orElse(0L) != 0);
        }
        if (body.hasMeta()) {
            BodyMetadata.tell(body.getMeta(), received);
        }
        return received;
    }

    private static boolean holdsUnknown(MessageBody body) {
        return body.getContentsCount() > 1
                || isUnknown(body.getUnknownFields())
                || (body.getContentsCount() == 1
                        && isUnknown(body.getContents(0).getUnknownFields()));
    }

    private static boolean isUnknown(UnknownFieldSet fields) {
        return fields.getSerializedSize() > 0;
    }

    /** What a meta tells: a message, or what became of one. */
    public static Event event(Meta meta, MessageBody body, boolean offline) {
        return switch (body.getType()) {
            case CHAT, GROUPCHAT, CHATROOM, NORMAL, UNRECOGNIZED -> arrived(meta, received(meta, body), offline);
            case DELIVER_ACK -> ReceiptCodec.delivered(meta, body);
            case READ_ACK -> ReceiptCodec.read(meta, body);
            case CHANNEL_ACK -> ReceiptCodec.conversationRead(meta, body);
            case RECALL -> RecallCodec.recalled(meta, body);
            case EDIT -> EditCodec.edited(meta, body);
        };
    }

    /** A message that arrived, with what the server says of its delivery. */
    private static MessageReceived arrived(Meta meta, Message message, boolean offline) {
        MessageReceived.Builder arrived =
                MessageReceived.builder().message(message).offline(offline);
        return (meta.hasMeta() ? arrived.deliveryMetadata(meta.getMeta().toStringUtf8()) : arrived).build();
    }

    /**
     * Where it was sent to. What is no message does not say whether that is a group or a chat room; most of what goes to
     * rooms has a priority.
     */
    public static ChatType chatType(Meta meta, MessageBody body) {
        return switch (body.getType()) {
            case CHAT -> ChatType.SINGLE;
            case GROUPCHAT -> ChatType.GROUP;
            case CHATROOM -> ChatType.ROOM;
            case READ_ACK, DELIVER_ACK, RECALL, CHANNEL_ACK, EDIT -> {
                if (!meta.getTo().getDomain().equals(FrameWriter.CONFERENCE_DOMAIN)) {
                    yield ChatType.SINGLE;
                }
                yield extension(meta, PRIORITY).isPresent() ? ChatType.ROOM : ChatType.GROUP;
            }
            case NORMAL, UNRECOGNIZED -> ChatType.UNKNOWN;
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
}
