package io.github.msync4j.internal.wire;

import io.github.msync4j.message.ChatType;
import io.github.msync4j.spec.Event;

/**
 * What a NOTIFY tells.
 *
 * @param chatType what the conversation is
 * @param conversationId the conversation
 * @param event what happened to it
 */
public record Notice(ChatType chatType, String conversationId, Event event) {}
