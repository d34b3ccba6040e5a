package io.github.msync4j;

import io.github.msync4j.conversation.ContentKind;
import io.github.msync4j.conversation.MessageQuery;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.message.ChatType;
import java.util.Optional;

/** What can be asked of the history at all. Source: messages.md 6.1, 7.2. */
final class Askable {
    private static final int MAX_PAGE_SIZE = 50;

    private Askable() {}

    /** Why this cannot be asked for; empty if it can. */
    static Optional<MsyncException> problem(MessageQuery query) {
        return switch (query.chatType().orElse(ChatType.SINGLE)) {
            case SINGLE -> UserIds.problem(query.conversationId()).or(() -> problemOf(query));
            case GROUP -> given(query, ErrorCode.GROUP_INVALID_ID, "the group's id is empty; give the id of a group");
            case ROOM -> given(query, ErrorCode.CHATROOM_INVALID_ID, "the room's id is empty; give the id of a room");
            case UNKNOWN -> invalid("the chat type is unknown; say single, group or room");
        };
    }

    private static Optional<MsyncException> given(MessageQuery query, ErrorCode code, String what) {
        return query.conversationId().isBlank() ? refused(code, what) : problemOf(query);
    }

    private static Optional<MsyncException> problemOf(MessageQuery query) {
        if (query.pageSize() < 1 || query.pageSize() > MAX_PAGE_SIZE) {
            return invalid("the page size is " + query.pageSize() + "; give 1 to " + MAX_PAGE_SIZE);
        }
        if (query.kinds().contains(ContentKind.UNKNOWN)) {
            return invalid("one of the kinds is unknown; name those that are wanted, or none for all");
        }
        boolean single = query.chatType().orElse(ChatType.SINGLE) == ChatType.SINGLE;
        return single && query.sender().isPresent()
                ? invalid("a conversation with a user cannot be asked for one sender; leave the sender out")
                : Optional.empty();
    }

    private static Optional<MsyncException> invalid(String what) {
        return refused(ErrorCode.INVALID_ARGUMENT, what);
    }

    private static Optional<MsyncException> refused(ErrorCode code, String what) {
        return Optional.of(new MsyncException(code, "listing messages failed: " + what));
    }
}
