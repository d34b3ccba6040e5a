package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.FrameSent")
@Label("FrameSent")
@Description("A frame goes out")
@Enabled(false)
final class FrameSentEvent extends FrameEvent {
    /** To look at, and not to be recorded: whether anybody records is the same for all. */
    private static final FrameSentEvent ANY = new FrameSentEvent("", "", 0);

    FrameSentEvent(String client, String command, int bytes) {
        super(client, command, bytes);
    }

    static boolean isWanted() {
        return ANY.isEnabled();
    }
}
