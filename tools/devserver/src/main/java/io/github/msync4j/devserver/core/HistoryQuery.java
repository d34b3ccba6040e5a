package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import java.util.Set;

/**
 * Which messages of a conversation are asked for.
 *
 * @param with whom the conversation is with
 * @param start the id to begin at; 0 for the newest message, or the oldest
 * @param limit how many at the most
 * @param oldestFirst in which direction
 * @param types which kinds; empty for all
 * @param startTime the time of the oldest that counts, in Unix milliseconds
 * @param endTime the time of the newest that counts
 * @param sender whose; empty for everybody's
 */
public record HistoryQuery(
        JID with,
        long start,
        int limit,
        boolean oldestFirst,
        Set<String> types,
        long startTime,
        long endTime,
        String sender) {

    boolean matches(Archived message) {
        return message.time() >= startTime
                && message.time() <= endTime
                && (sender.isEmpty() || message.sender().equals(Account.canonical(sender)))
                && (types.isEmpty() || types.contains(ContentType.of(message.body())));
    }
}
