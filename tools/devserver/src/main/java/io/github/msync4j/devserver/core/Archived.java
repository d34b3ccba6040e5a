package io.github.msync4j.devserver.core;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A message that the server keeps: one for all who have it. */
public final class Archived {

    private final List<Conversation> holders = new ArrayList<>(2);
    private final Map<String, Set<String>> reactions = new LinkedHashMap<>();
    private final String sender;
    private Meta meta;

    Archived(Meta meta) {
        this.meta = meta;
        this.sender = Account.canonical(meta.getFrom().getName());
    }

    /**
     * Gives the server's id.
     *
     * @return the id, which grows from message to message
     */
    public long id() {
        return meta.getId();
    }

    /**
     * Gives the message as it travelled, but for what was said of its delivery.
     *
     * @return the meta
     */
    public Meta meta() {
        return meta.toBuilder().clearMeta().build();
    }

    /**
     * Gives what the message says.
     *
     * @return the body
     */
    public MessageBody body() {
        return parse(meta.getPayload());
    }

    private static MessageBody parse(ByteString payload) {
        try {
            return MessageBody.parseFrom(payload);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("what is kept was read before", e);
        }
    }

    /**
     * Tells who sent it.
     *
     * @return a user id, in lower case
     */
    public String sender() {
        return sender;
    }

    long time() {
        return meta.getTimestamp();
    }

    /** What was added last comes last; who reacted first comes first. */
    Map<String, Set<String>> reactions() {
        return reactions;
    }

    boolean react(String reaction, String userId) {
        return reactions.computeIfAbsent(reaction, key -> new LinkedHashSet<>()).add(userId);
    }

    boolean takeBack(String reaction, String userId) {
        Set<String> users = reactions.getOrDefault(reaction, Set.of());
        if (!users.contains(userId)) {
            return false;
        }
        users.remove(userId);
        if (users.isEmpty()) {
            reactions.remove(reaction);
        }
        return true;
    }

    void heldBy(Conversation holder) {
        holders.add(holder);
    }

    void letGoBy(Conversation holder) {
        holders.remove(holder);
    }

    boolean isHeld() {
        return !holders.isEmpty();
    }

    void drop() {
        List.copyOf(holders).forEach(holder -> holder.remove(id()));
    }

    /** Takes what an edit says: always the content and what the server knows of it, the attributes only if it is about them. */
    void edit(ByteString payload) {
        MessageBody edit = parse(payload);
        MessageBody.Builder edited = body().toBuilder().clearContents().addAllContents(edit.getContentsList());
        if (edit.hasMeta()) {
            edited.setMeta(edit.getMeta());
        }
        if (edit.getEditScope() == MessageBody.EditScope.BODY_AND_EXT) {
            edited.clearExt().addAllExt(edit.getExtList());
        }
        meta = meta.toBuilder().setPayload(edited.build().toByteString()).build();
    }
}
