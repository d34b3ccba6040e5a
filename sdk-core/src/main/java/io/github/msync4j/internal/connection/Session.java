package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.rest.AppKey;
import io.github.msync4j.internal.wire.Device;
import io.github.msync4j.internal.wire.FrameWriter;
import io.github.msync4j.internal.wire.Ids;

/** Who is logged in, or is logging in, and on which device. Told from another one by identity, so it is no record. */
final class Session {
    private final AppKey app;
    private final String userId;
    private final Device device;
    private final FrameWriter writer;

    private Session(AppKey app, String userId, Device device, FrameWriter writer) {
        this.app = app;
        this.userId = userId;
        this.device = device;
        this.writer = writer;
    }

    static Session of(AppKey app, String userId, Device device, Ids ids) {
        return new Session(app, userId, device, new FrameWriter(app.toString(), userId, device, ids));
    }

    AppKey app() {
        return app;
    }

    String userId() {
        return userId;
    }

    Device device() {
        return device;
    }

    FrameWriter writer() {
        return writer;
    }

    @Override
    public String toString() {
        return "Session[" + userId + " on " + device.resource() + "]";
    }
}
