package io.github.msync4j.internal.wire;

import io.github.msync4j.conversation.ConversationDeleted;
import io.github.msync4j.conversation.ConversationEvent;
import io.github.msync4j.conversation.ConversationMarked;
import io.github.msync4j.conversation.ConversationPinned;
import io.github.msync4j.conversation.ConversationUnmarked;
import io.github.msync4j.conversation.ConversationUnpinned;
import io.github.msync4j.conversation.HistoryDeleted;
import io.github.msync4j.conversation.MessagePinned;
import io.github.msync4j.conversation.MessageUnpinned;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.rest.ConversationMark;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the service tells of conversations and threads in JSON, in the name of one user's device. Source: notices.md 4. */
public final class NoticeReader {
    private static final Pattern MARK = Pattern.compile("mark_(1?[0-9])");

    private final String user;
    private final String resource;

    public NoticeReader(String user, String resource) {
        this.user = user;
        this.resource = resource;
    }

    /**
     * Reads a notice.
     *
     * @return what it tells; null if it is of a type that is not known
     * @throws JsonException if it is no JSON, or not as it should be
     */
    public @Nullable List<Notice> read(Meta meta) {
        byte[] json = meta.getPayload().toByteArray();
        Instant time = Instant.ofEpochMilli(meta.getTimestamp());
        return switch (JsonReader.read(json, JsonReader::string, "type")) {
            case "reaction" ->
                JsonReader.read(json, in -> in.list(each -> ReactionReader.read(each, user, time)), "data");
            case "conv" -> conversation(JsonReader.read(json, in -> Fields.read(in, time), "data"));
            case "thread" -> JsonReader.read(json, ThreadReader::read, "data").change(time);
            case "roaming_delete" -> historyDeleted(JsonReader.read(json, in -> Fields.read(in, time), "data"));
            default -> null;
        };
    }

    private @Nullable List<Notice> conversation(Fields fields) {
        boolean own = fields.from.equalsIgnoreCase(user);
        if (own && fields.resource.equals(resource)) {
            return List.of();
        }
        // who is told of a pin in a chat of two is told in the operator's words
        boolean fromPeer = fields.chatType == ChatType.SINGLE && !own;
        String id = fromPeer ? fields.from : fields.id;
        ChatType type = fields.chatType;
        ConversationEvent event = switch (fields.operation) {
            case "pin" ->
                MessagePinned.builder()
                        .messageId(fields.detail)
                        .conversationId(id)
                        .chatType(type)
                        .operator(fields.from)
                        .time(fields.time)
                        .build();
            case "pin_delete" ->
                MessageUnpinned.builder()
                        .messageId(fields.detail)
                        .conversationId(id)
                        .chatType(type)
                        .operator(fields.from)
                        .time(fields.time)
                        .build();
            case "top" ->
                ConversationPinned.builder()
                        .conversationId(id)
                        .chatType(type)
                        .time(fields.time)
                        .resource(fields.resource)
                        .build();
            case "not_top" ->
                ConversationUnpinned.builder()
                        .conversationId(id)
                        .chatType(type)
                        .time(fields.time)
                        .resource(fields.resource)
                        .build();
            case "mark" ->
                ConversationMarked.builder()
                        .conversationId(id)
                        .chatType(type)
                        .mark(mark(fields.detail))
                        .time(fields.time)
                        .resource(fields.resource)
                        .build();
            case "mark_delete" ->
                ConversationUnmarked.builder()
                        .conversationId(id)
                        .chatType(type)
                        .mark(mark(fields.detail))
                        .time(fields.time)
                        .resource(fields.resource)
                        .build();
            case "del" ->
                ConversationDeleted.builder()
                        .conversationId(id)
                        .chatType(type)
                        .time(fields.time)
                        .resource(fields.resource)
                        .build();
            default -> null;
        };
        return event == null ? null : List.of(new Notice(type, id, event));
    }

    private List<Notice> historyDeleted(Fields fields) {
        if (fields.resource.equals(resource)) {
            return List.of();
        }
        HistoryDeleted event = HistoryDeleted.builder()
                .conversationId(fields.id)
                .chatType(fields.chatType)
                .time(fields.time)
                .resource(fields.resource)
                .build();
        return List.of(new Notice(fields.chatType, fields.id, event));
    }

    private static ConversationMark mark(String text) {
        return Optional.of(MARK.matcher(text))
                .filter(mark -> mark.matches())
                // number 0 is for what is not known
                .map(mark -> ConversationMark.ofNumber(Integer.parseInt(mark.group(1)) + 1))
                .orElse(ConversationMark.UNKNOWN);
    }

    /** What is not said to be with a user or in a chat room is a group, as in the vendor's client. */
    static ChatType chatType(String text) {
        return switch (text) {
            case "chat" -> ChatType.SINGLE;
            case "chatroom" -> ChatType.ROOM;
            default -> ChatType.GROUP;
        };
    }

    /** The members of both kinds of notices that are about a conversation; what is not there is empty. */
    private static final class Fields {
        private String operation = "";
        private String from = "";
        private String id = "";
        private ChatType chatType = ChatType.GROUP;
        private String detail = "";
        private String resource = "";
        private Instant time;

        private Fields(Instant otherwise) {
            this.time = otherwise;
        }

        static Fields read(JsonReader in, Instant otherwise) {
            Fields fields = new Fields(otherwise);
            in.members(name -> {
                switch (name) {
                    case "op" -> fields.operation = in.string();
                    case "from" -> fields.from = in.string();
                    case "id", "to" -> fields.id = in.string();
                    case "type", "chatType" -> fields.chatType = chatType(in.string());
                    case "ext" -> fields.detail = in.string();
                    case "res", "resource" -> fields.resource = in.string();
                    case "ts" -> fields.time = in.instantOfMillis();
                    default -> in.skip();
                }
            });
            return fields;
        }
    }
}
