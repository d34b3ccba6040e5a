package io.github.msync4j.internal.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.conversation.ContentKind;
import io.github.msync4j.conversation.MessagePage;
import io.github.msync4j.conversation.MessageQuery;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Message;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.rest.HistoryMessage;
import io.github.msync4j.rest.HistoryPage;
import io.github.msync4j.rest.HistoryQuery;
import java.util.Optional;
import java.util.stream.Collectors;

/** Messages of the past, between what an application asks for and what travels over REST. Source: messages.md 6.1, 6.2. */
public final class HistoryCodec {
    private HistoryCodec() {}

    /** What the service is asked for. */
    public static HistoryQuery query(MessageQuery query) {
        boolean single = query.chatType().orElse(ChatType.SINGLE) == ChatType.SINGLE;
        String domain = single ? FrameWriter.USER_DOMAIN : FrameWriter.CONFERENCE_DOMAIN;
        HistoryQuery.Builder asked = HistoryQuery.builder()
                .queue(query.conversationId() + "@" + domain)
                .oldestFirst(query.oldestFirst())
                .pageSize(query.pageSize())
                .types(query.kinds().stream().map(HistoryCodec::type).collect(Collectors.joining(",")));
        query.cursor().ifPresent(asked::start);
        query.from().ifPresent(asked::startTime);
        query.until().ifPresent(asked::endTime);
        query.sender().ifPresent(asked::senderId);
        return asked.build();
    }

    private static String type(ContentKind kind) {
        return switch (kind) {
            case TEXT -> "txt";
            case IMAGE -> "img";
            case AUDIO -> "audio";
            case VIDEO -> "video";
            case FILE -> "file";
            case LOCATION -> "loc";
            case COMMAND -> "cmd";
            case CUSTOM -> "custom";
            case COMBINED -> "combine";
            case UNKNOWN -> throw new IllegalArgumentException("kinds: UNKNOWN is none that can be asked for");
        };
    }

    /** What the service answered; what is no message is passed over. */
    public static MessagePage page(HistoryPage page) {
        MessagePage.Builder read = MessagePage.builder();
        read.messages(page.messages().stream()
                .map(HistoryCodec::message)
                .flatMap(Optional::stream)
                .toList());
        return page.isLast() || page.cursor().isEmpty()
                ? read.build()
                : read.cursor(page.cursor()).build();
    }

    private static Optional<Message> message(HistoryMessage stored) {
        try {
            Meta meta = Meta.parseFrom(stored.meta());
            if (meta.getNs() != Meta.NameSpace.CHAT) {
                return Optional.empty();
            }
            MessageBody body = body(meta);
            return switch (body.getType()) {
                case CHAT, GROUPCHAT, CHATROOM, NORMAL, UNRECOGNIZED -> Optional.of(MessageCodec.received(meta, body));
                case READ_ACK, DELIVER_ACK, RECALL, CHANNEL_ACK, EDIT -> Optional.empty();
            };
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    /** A body that cannot be read is a message all the same: its content is unknown. */
    private static MessageBody body(Meta meta) {
        try {
            return FrameReader.body(meta.getPayload());
        } catch (InvalidProtocolBufferException e) {
            return FrameReader.unreadable(meta);
        }
    }
}
