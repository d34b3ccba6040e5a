package io.github.msync4j.devserver.core;

import java.time.Duration;
import java.util.Set;

/**
 * The rules a server runs by.
 *
 * @param appKeys the apps there are, as {@code org#app}; empty: every well-formed one
 * @param openRegistration whether anybody may register
 * @param tokenLifetime how long a token is good for, zero for ever
 * @param maxDevices sessions one user may have at a time, 0 for any number
 * @param refuseDevicesOverLimit whether a login beyond that is refused; otherwise it forces the oldest session out
 * @param offlineLimit messages kept for a device that is away; newer ones displace the oldest
 * @param maxMessageBytes the largest body and attributes of a message
 */
public record Policy(
        Set<String> appKeys,
        boolean openRegistration,
        Duration tokenLifetime,
        int maxDevices,
        boolean refuseDevicesOverLimit,
        int offlineLimit,
        int maxMessageBytes) {

    /** The first frame has to come within this time, in milliseconds. */
    static final long PROVISION_DEADLINE = 10_000;

    /** A connection that says and is told nothing for so long is dead; clients speak every 90 seconds at the least. */
    static final long IDLE_LIMIT = 150_000;

    /** A device that logged out and stayed away for so long is forgotten. */
    static final long DEVICE_MEMORY = Duration.ofDays(7).toMillis();

    /** A pull without an acknowledgement for so long is taken for stuck, and the queue is listed as unread again. */
    static final long STUCK_PULL = 20_000;

    /** A message can be taken back for so long: the service's own default. */
    static final long RECALL_WINDOW = Duration.ofMinutes(2).toMillis();

    /** A message can be edited so often; newer pages of the vendor's documentation say ten times. */
    static final int MAX_EDITS = 5;

    /** A message to a group or a room can be meant for so many of its members, if not for all. */
    static final int MAX_DIRECTED_USERS = 20;

    /** At most so many metas travel in one frame. */
    static final int BATCH_METAS = 200;

    /** A frame takes no further meta once it has so many bytes of them. */
    static final int BATCH_BYTES = 64 * 1024;
}
