package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user of one app. */
public final class Account {

    /** The domain of all users. */
    static final String DOMAIN = "easemob.com";

    /** A client may make up a new device at each start; beyond so many the one away for the longest is forgotten. */
    static final int MAX_DEVICES = 100;

    private final String userId;
    private final String nickname;
    private final UUID uuid;
    private final long createdAt;
    private final JID jid;
    private final String queueKey;
    private final Map<String, Device> devices = new LinkedHashMap<>();
    private final ArrayDeque<Unclaimed> unclaimed = new ArrayDeque<>();
    private Password password;

    Account(String appKey, String userId, Password password, String nickname, long now) {
        this.userId = userId;
        this.nickname = nickname;
        this.uuid = UUID.randomUUID();
        this.password = password;
        this.createdAt = now;
        this.jid = JID.newBuilder()
                .setAppKey(appKey)
                .setName(userId)
                .setDomain(DOMAIN)
                .build();
        this.queueKey = DeviceQueue.keyOf(jid);
    }

    /** User ids are the same in upper and lower case. */
    static String canonical(String userId) {
        return userId.toLowerCase(Locale.ROOT);
    }

    /**
     * Names the user.
     *
     * @return the id, in lower case
     */
    public String userId() {
        return userId;
    }

    /**
     * Gives the name shown in push notifications.
     *
     * @return the nickname, maybe empty
     */
    public String nickname() {
        return nickname;
    }

    /**
     * Gives the account's other id.
     *
     * @return an id that no other account has
     */
    public UUID uuid() {
        return uuid;
    }

    /**
     * Tells when the user registered.
     *
     * @return Unix milliseconds
     */
    public long createdAt() {
        return createdAt;
    }

    boolean hasPassword(String text) {
        return password.matches(text);
    }

    void password(Password changed) {
        password = changed;
    }

    JID jid() {
        return jid;
    }

    /** The key of the queue that others see this user's messages in. */
    String queueKey() {
        return queueKey;
    }

    Collection<Device> devices() {
        return devices.values();
    }

    @Nullable
    Device device(String resource) {
        return devices.get(resource);
    }

    /** The device of this name; a new one is given what none of the user's devices has acknowledged. */
    Device obtainDevice(String resource, int offlineLimit) {
        Device known = devices.get(resource);
        if (known != null) {
            return known;
        }
        if (devices.size() >= MAX_DEVICES) {
            devices.values().stream()
                    .filter(other -> other.session() == null)
                    .min(Comparator.comparingLong(Device::awaySince))
                    .ifPresent(longestAway -> devices.remove(longestAway.resource()));
        }
        Device device = new Device(resource);
        for (Unclaimed item : unclaimed) {
            if (!item.message.isAcknowledged()) {
                device.keep(device.queue(item.queueKey, item.queue), item.message, offlineLimit);
            }
        }
        devices.put(resource, device);
        return device;
    }

    void forgetOldDevices(long now) {
        devices.values().removeIf(device -> device.isForgotten(now));
    }

    /** Remembers a message for devices yet to come, until one device has it. */
    void offer(Message message, String queueKey, JID queue, int offlineLimit) {
        while (!unclaimed.isEmpty() && unclaimed.getFirst().message.isAcknowledged()) {
            unclaimed.removeFirst();
        }
        unclaimed.add(new Unclaimed(message, queueKey, queue));
        if (unclaimed.size() > 2 * offlineLimit + 64) {
            unclaimed.removeIf(item -> item.message.isAcknowledged());
            while (unclaimed.size() > offlineLimit) {
                unclaimed.remove();
            }
        }
    }

    /** Takes back what waits in a queue of this user and carries one of these ids. */
    void withdraw(String queueKey, Set<Long> ids) {
        unclaimed.removeIf(item -> ids.contains(item.message.live().getId()));
        for (Device device : devices.values()) {
            DeviceQueue queue = device.queue(queueKey);
            if (queue != null) {
                queue.withdraw(ids);
            }
        }
    }

    List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        for (Device device : devices.values()) {
            Session session = device.session();
            if (session != null) {
                sessions.add(session);
            }
        }
        return sessions;
    }

    private record Unclaimed(Message message, String queueKey, JID queue) {}
}
