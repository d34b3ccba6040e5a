package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;

/** A step of a login, or of the way back to a session. */
abstract class StepEvent extends ClientEvent {
    @Label("Step")
    @Description("The step, as failures call it")
    final String step;

    @Label("Attempt")
    @Description("The try it belongs to, from 1")
    final int attempt;

    @Label("Reconnecting")
    @Description("Whether a session is being brought back; a login otherwise")
    final boolean reconnecting;

    @Label("Host")
    @Description("Who is asked, with the port; empty for a token that is there already, or that the application brings")
    final String host;

    StepEvent(String client, FlightRecord.Step step) {
        super(client);
        this.step = step.doing();
        this.attempt = step.attempt();
        this.reconnecting = step.reconnecting();
        this.host = step.host();
    }
}
