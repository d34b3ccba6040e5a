package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.rest.Addresses;
import io.github.msync4j.internal.wire.Device;
import io.github.msync4j.internal.wire.FrameWriter;
import io.github.msync4j.internal.wire.Ids;

/** Who is logged in, on which device, and where. */
record Session(String userId, String token, Addresses addresses, Device device, FrameWriter writer) {
    static Session start(String appKey, String userId, String token, Addresses addresses, Device device, Ids ids) {
        return new Session(userId, token, addresses, device, new FrameWriter(appKey, userId, device, ids));
    }

    /** The server's host and port. */
    String host() {
        return addresses.socket().getRawAuthority();
    }

    @Override
    public String toString() {
        return "Session[" + userId + " on " + device.resource() + " at " + host() + "]";
    }
}
