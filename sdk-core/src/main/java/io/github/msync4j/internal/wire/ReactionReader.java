package io.github.msync4j.internal.wire;

import io.github.msync4j.conversation.ReactionChange;
import io.github.msync4j.conversation.ReactionChangeKind;
import io.github.msync4j.conversation.ReactionCount;
import io.github.msync4j.conversation.ReactionsChanged;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.spec.json.JsonReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what became of the reactions to one message. Source: notices.md 4.2. */
final class ReactionReader {
    private final List<ReactionCount> reactions = new ArrayList<>();
    private final List<ReactionChange> changes = new ArrayList<>();
    private String from = "";
    private String to = "";
    private String messageId = "";
    private ChatType chatType = ChatType.GROUP;
    private Instant time;

    private ReactionReader(Instant time) {
        this.time = time;
    }

    static Notice read(JsonReader in, String user, Instant otherwise) {
        ReactionReader read = new ReactionReader(otherwise);
        in.members(name -> read.member(in, name));
        boolean fromPeer = read.chatType == ChatType.SINGLE && !read.from.equalsIgnoreCase(user);
        String conversation = fromPeer ? read.from : read.to;
        ReactionsChanged event = ReactionsChanged.builder()
                .messageId(read.messageId)
                .conversationId(conversation)
                .chatType(read.chatType)
                .from(read.from)
                .reactions(read.reactions.stream()
                        .filter(reaction -> reaction.count() > 0)
                        .toList())
                .changes(read.changes)
                .time(read.time)
                .build();
        return new Notice(read.chatType, conversation, event);
    }

    private void member(JsonReader in, String name) {
        switch (name) {
            case "from" -> from = in.string();
            case "to" -> to = in.string();
            case "channel_type" -> chatType = NoticeReader.chatType(in.string());
            case "messageId" -> messageId = in.string();
            case "ts" -> time = in.instantOfMillis();
            case "reactions" -> in.list(each -> reactions.add(reaction(each)));
            default -> in.skip();
        }
    }

    /** One that nobody has any more may still be listed, for the sake of who took it back. */
    private ReactionCount reaction(JsonReader in) {
        ReactionCount.Builder read = ReactionCount.builder();
        List<ReactionChange.Builder> operations = new ArrayList<>();
        in.members(name -> {
            switch (name) {
                case "reaction" -> read.reaction(in.string());
                case "count" -> read.count(in.int32());
                case "userList" -> read.userIds(in.list(JsonReader::string));
                case "op" -> operations.addAll(in.list(ReactionReader::operation));
                default -> in.skip();
            }
        });
        ReactionCount reaction = read.build();
        for (ReactionChange.Builder operation : operations) {
            changes.add(operation.reaction(reaction.reaction()).build());
        }
        return reaction;
    }

    private static ReactionChange.Builder operation(JsonReader in) {
        ReactionChange.Builder read = ReactionChange.builder();
        in.members(name -> {
            switch (name) {
                case "operator" -> read.userId(in.string());
                case "reactionType" -> read.kind(kind(in.string()));
                default -> in.skip();
            }
        });
        return read;
    }

    private static ReactionChangeKind kind(String text) {
        return switch (text) {
            case "create" -> ReactionChangeKind.ADDED;
            case "delete" -> ReactionChangeKind.REMOVED;
            default -> ReactionChangeKind.UNKNOWN;
        };
    }
}
