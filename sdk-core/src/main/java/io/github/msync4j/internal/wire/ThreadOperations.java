package io.github.msync4j.internal.wire;

import io.github.msync4j.message.ChatType;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.spec.Event;
import io.github.msync4j.thread.ThreadJoined;
import io.github.msync4j.thread.ThreadLeft;
import io.github.msync4j.thread.ThreadMemberRemoved;
import java.time.Instant;
import java.util.Optional;

/** Reads who is in a thread. What else is done to one, all of its group are told in JSON. Source: notices.md 2.5. */
public final class ThreadOperations {
    private ThreadOperations() {}

    /** What an operation tells; empty if that is none of this. */
    public static Optional<Notice> read(Meta meta, MUCBody body) {
        return body.getIsThread()
                ? event(body, Instant.ofEpochMilli(meta.getTimestamp()))
                        .map(event ->
                                new Notice(ChatType.GROUP, body.getMucParentId().getName(), event))
                : Optional.empty();
    }

    private static Optional<Event> event(MUCBody body, Instant time) {
        String thread = body.getMucId().getName();
        String group = body.getMucParentId().getName();
        return switch (body.getOperation()) {
            case THREAD_JOIN ->
                Optional.of(ThreadJoined.builder()
                        .threadId(thread)
                        .groupId(group)
                        .name(body.getMucName())
                        .time(time)
                        .build());
            case THREAD_LEAVE ->
                Optional.of(ThreadLeft.builder()
                        .threadId(thread)
                        .groupId(group)
                        .name(body.getMucName())
                        .time(time)
                        .build());
            case THREAD_KICK ->
                Optional.of(ThreadMemberRemoved.builder()
                        .threadId(thread)
                        .groupId(group)
                        .name(body.getMucName())
                        .time(time)
                        .userId(body.getToList().stream()
                                .findFirst()
                                .map(JID::getName)
                                .orElse(""))
                        .operator(body.getFrom().getName())
                        .build());
            default -> Optional.empty();
        };
    }
}
