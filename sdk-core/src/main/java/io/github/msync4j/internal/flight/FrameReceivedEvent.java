package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.FrameReceived")
@Label("FrameReceived")
@Description("A frame came")
@Enabled(false)
final class FrameReceivedEvent extends FrameEvent {
    /** To look at, and not to be recorded: whether anybody records is the same for all. */
    private static final FrameReceivedEvent ANY = new FrameReceivedEvent("", "", 0);

    FrameReceivedEvent(String client, String command, int bytes) {
        super(client, command, bytes);
    }

    static boolean isWanted() {
        return ANY.isEnabled();
    }
}
