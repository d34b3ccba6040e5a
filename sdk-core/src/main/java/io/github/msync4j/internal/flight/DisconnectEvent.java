package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.Disconnect")
@Label("Disconnect")
@Description("A link was lost, or a session is over")
final class DisconnectEvent extends OwnEvent {
    @Label("Code")
    final String code;

    @Label("Terminal")
    @Description("Whether the session is over; it is being brought back otherwise")
    final boolean terminal;

    DisconnectEvent(String client, String code, boolean terminal) {
        super(client);
        this.code = code;
        this.terminal = terminal;
    }
}
