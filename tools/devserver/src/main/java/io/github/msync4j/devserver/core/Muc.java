package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A group, a chat room or a thread: who is in it. */
public sealed class Muc permits ChatThread {

    /** The domain of all of them alike. */
    static final String DOMAIN = "conference.easemob.com";

    /** What tells them apart, for the id does not. */
    public enum Kind {
        /** Its messages wait for members that are away. */
        GROUP,
        /** Its messages reach who is there, and nobody later. */
        ROOM,
        /** It begins at a message of a group; who is in that may enter it. */
        THREAD
    }

    private final Kind kind;
    private final JID jid;
    private final String queueKey;
    private String name;
    private final Account owner;
    private final long createdAt;
    private long lastNumber;
    private final Map<Account, Member> members = new LinkedHashMap<>();
    private final Set<Account> former = new LinkedHashSet<>();

    Muc(Kind kind, String id, String name, Account owner, long now) {
        this.kind = kind;
        this.jid = JID.newBuilder()
                .setAppKey(owner.jid().getAppKey())
                .setName(id)
                .setDomain(DOMAIN)
                .build();
        this.queueKey = DeviceQueue.keyOf(jid);
        this.name = name;
        this.owner = owner;
        this.createdAt = now;
        add(owner, now);
    }

    /**
     * Somebody who is in it.
     *
     * @param userId who
     * @param isOwner whether it is theirs
     * @param number grows with each that comes in
     * @param joinedAt Unix milliseconds
     */
    public record Member(String userId, boolean isOwner, long number, long joinedAt) {}

    /**
     * Names it.
     *
     * @return the id, which no other group, room or thread has
     */
    public String id() {
        return jid.getName();
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isRoom() {
        return kind == Kind.ROOM;
    }

    JID jid() {
        return jid;
    }

    String queueKey() {
        return queueKey;
    }

    String name() {
        return name;
    }

    void rename(String name) {
        this.name = name;
    }

    Account owner() {
        return owner;
    }

    long createdAt() {
        return createdAt;
    }

    boolean has(Account account) {
        return members.containsKey(account);
    }

    /** False if the user was in it already. */
    boolean add(Account account, long now) {
        former.remove(account);
        Member member = new Member(account.userId(), account == owner, lastNumber + 1, now);
        if (members.putIfAbsent(account, member) != null) {
            return false;
        }
        lastNumber++;
        return true;
    }

    boolean remove(Account account) {
        boolean removed = members.remove(account) != null;
        if (removed) {
            former.add(account);
        }
        return removed;
    }

    /** The account is gone for good. */
    void forget(Account account) {
        members.remove(account);
        former.remove(account);
    }

    /** All whose queues may hold its messages: those who are in it, and those who were. */
    List<Account> everReached() {
        List<Account> all = new ArrayList<>(members.keySet());
        all.addAll(former);
        return all;
    }

    /** Those who are in it, in the order in which they came. */
    List<Member> members() {
        return List.copyOf(members.values());
    }

    int size() {
        return members.size();
    }

    /** Those who are in it, but for one. */
    List<Account> others(Account account) {
        List<Account> others = new ArrayList<>(members.keySet());
        others.remove(account);
        return others;
    }
}
