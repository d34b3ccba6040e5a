package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.Provision")
@Label("Provision")
@Description("The server is asked for a session")
final class ProvisionEvent extends StepEvent {
    ProvisionEvent(String client, FlightRecord.Step step) {
        super(client, step);
    }
}
