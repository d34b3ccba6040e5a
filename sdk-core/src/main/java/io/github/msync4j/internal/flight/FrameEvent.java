package io.github.msync4j.internal.flight;

import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Label;

/** A frame of either direction. */
abstract class FrameEvent extends OwnEvent {
    @Label("Command")
    final String command;

    @Label("Bytes")
    @Description("Without WebSocket and TLS; none are compressed")
    @DataAmount
    final int bytes;

    FrameEvent(String client, String command, int bytes) {
        super(client);
        this.command = command;
        this.bytes = bytes;
    }
}
