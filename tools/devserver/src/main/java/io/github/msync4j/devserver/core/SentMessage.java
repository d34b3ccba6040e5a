package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.MessageBody.Content;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is kept in mind of a message while it may still be recalled, edited or read. */
final class SentMessage {

    private final long id;
    private final Account sender;
    private final String conversation;
    private final long at;
    private final Set<String> directed;
    private final boolean wantsReceipts;
    private final Content.@Nullable Type kind;
    private final @Nullable Content fixed;
    private List<Long> edits = List.of();
    private Set<Account> readers = Set.of();

    /**
     * Keeps a message in mind.
     *
     * @param conversation the key of the queue it went into
     * @param directed the users of a group or room that it was meant for, or nobody if for all
     */
    SentMessage(long id, Account sender, String conversation, Set<String> directed, MessageBody body, long now) {
        this.id = id;
        this.sender = sender;
        this.conversation = conversation;
        this.directed = directed;
        this.at = now;
        this.wantsReceipts = body.getType() == MessageBody.Type.GROUPCHAT
                && body.getMsgConfig().getAllowGroupAck();
        Content content = body.getContentsCount() == 0 ? null : body.getContents(0);
        this.kind = content == null ? null : kind(content);
        this.fixed = kind == Content.Type.TEXT || kind == Content.Type.CUSTOM ? null : content;
    }

    /** The kind of a content; combined messages travel in two spellings. */
    static Content.Type kind(Content content) {
        boolean isCombined = content.getType() == Content.Type.TEXT
                && content.hasSubType()
                && content.getSubType() == Content.SubType.SUB_COMBINE;
        return isCombined ? Content.Type.COMBINE : content.getType();
    }

    long id() {
        return id;
    }

    Account sender() {
        return sender;
    }

    String conversation() {
        return conversation;
    }

    long at() {
        return at;
    }

    /** False if the user was not among those that it was meant for. */
    boolean reached(Account account) {
        return directed.isEmpty() || directed.contains(account.userId());
    }

    boolean wantsReceipts() {
        return wantsReceipts;
    }

    Content.@Nullable Type kind() {
        return kind;
    }

    /** The content, of a message whose attributes alone can be edited. */
    @Nullable
    Content fixed() {
        return fixed;
    }

    int edits() {
        return edits.size();
    }

    void edited(long editId) {
        if (edits.isEmpty()) {
            edits = new ArrayList<>();
        }
        edits.add(editId);
    }

    /** The ids of all that carries its content: its own and those of its edits. */
    Set<Long> carriers() {
        Set<Long> carriers = new LinkedHashSet<>(edits);
        carriers.add(id);
        return carriers;
    }

    /** Those who said that they have read it, in the order in which they did. */
    Set<Account> readers() {
        return readers;
    }

    void read(Account reader) {
        if (readers.isEmpty()) {
            readers = new LinkedHashSet<>();
        }
        readers.add(reader);
    }
}
