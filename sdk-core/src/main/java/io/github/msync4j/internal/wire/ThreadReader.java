package io.github.msync4j.internal.wire;

import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.MessageThread;
import io.github.msync4j.message.ThreadOverview;
import io.github.msync4j.rest.ThreadMessage;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.thread.ThreadCreated;
import io.github.msync4j.thread.ThreadDestroyed;
import io.github.msync4j.thread.ThreadMessagesChanged;
import io.github.msync4j.thread.ThreadRenamed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said of threads, in messages and in notices; what is not there is empty. Source: messages.md 3.4, notices.md
 * 4.3.
 */
final class ThreadReader {
    private String operation = "";
    private String id = "";
    private String name = "";
    private String groupId = "";
    private String messageId = "";
    private String operator = "";
    private int messageCount;
    private @Nullable Instant time;
    private @Nullable Instant created;
    private @Nullable Instant updated;
    private @Nullable ThreadMessage lastMessage;

    private ThreadReader() {}

    static ThreadReader read(JsonReader in) {
        ThreadReader read = new ThreadReader();
        in.members(name -> read.member(in, name));
        return read;
    }

    private void member(JsonReader in, String member) {
        switch (member) {
            case "operation" -> operation = in.string();
            case "id" -> id = in.string();
            case "name", "thread_name" -> name = in.string();
            case "muc_parent_id" -> groupId = in.string();
            case "msg_parent_id" -> messageId = in.string();
            case "from" -> operator = in.string();
            case "message_count" -> messageCount = in.int32();
            case "timestamp" -> time = in.instantOfMillis();
            case "create_timestamp" -> created = in.instantOfMillis();
            case "update_timestamp" -> updated = in.instantOfMillis();
            case "last_message" -> lastMessage = message(in);
            default -> in.skip();
        }
    }

    /** Null for one without an id, which says that there is none. */
    private static @Nullable ThreadMessage message(JsonReader in) {
        ThreadMessage.Builder read = ThreadMessage.builder();
        in.members(name -> {
            switch (name) {
                case "id" -> read.messageId(in.string());
                case "from" -> read.from(in.string());
                case "to" -> read.to(in.string());
                case "timestamp" -> read.timestamp(in.instantOfMillis());
                case "payload" -> read.payload(in.raw());
                default -> in.skip();
            }
        });
        ThreadMessage message = read.build();
        return message.messageId().isEmpty() ? null : message;
    }

    /** The thread that a message is in. */
    static MessageThread details(JsonReader in) {
        ThreadReader read = read(in);
        return MessageThread.builder()
                .messageId(read.messageId)
                .groupId(read.groupId)
                .name(read.name)
                .build();
    }

    /** The thread that begins at a message. */
    static ThreadOverview overview(JsonReader in) {
        ThreadReader read = read(in);
        ThreadOverview.Builder overview = ThreadOverview.builder()
                .threadId(read.id)
                .groupId(read.groupId)
                .name(read.name)
                .messageCount(read.messageCount);
        Optional.ofNullable(read.created).ifPresent(overview::created);
        Optional.ofNullable(read.updated).ifPresent(overview::updated);
        Optional.ofNullable(read.lastMessage).ifPresent(overview::lastMessage);
        return overview.build();
    }

    /** What became of a thread; null if it is of a kind that is not known. */
    @Nullable
    List<Notice> change(Instant otherwise) {
        Event event = event(time == null ? otherwise : time);
        return event == null ? null : List.of(new Notice(ChatType.GROUP, groupId, event));
    }

    private @Nullable Event event(Instant at) {
        return switch (operation) {
            case "create" ->
                ThreadCreated.builder()
                        .threadId(id)
                        .groupId(groupId)
                        .messageId(messageId)
                        .name(name)
                        .operator(operator)
                        .time(at)
                        .build();
            case "update" ->
                ThreadRenamed.builder()
                        .threadId(id)
                        .groupId(groupId)
                        .messageId(messageId)
                        .name(name)
                        .operator(operator)
                        .time(at)
                        .messageCount(messageCount)
                        .build();
            case "update_msg" -> {
                ThreadMessagesChanged.Builder changed = ThreadMessagesChanged.builder()
                        .threadId(id)
                        .groupId(groupId)
                        .messageId(messageId)
                        .name(name)
                        .operator(operator)
                        .time(at)
                        .messageCount(messageCount);
                Optional.ofNullable(lastMessage).ifPresent(changed::lastMessage);
                yield changed.build();
            }
            case "delete" ->
                ThreadDestroyed.builder()
                        .threadId(id)
                        .groupId(groupId)
                        .messageId(messageId)
                        .name(name)
                        .operator(operator)
                        .time(at)
                        .build();
            default -> null;
        };
    }
}
