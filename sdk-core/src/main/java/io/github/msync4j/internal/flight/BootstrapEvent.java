package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.Bootstrap")
@Label("Bootstrap")
@Description("A bootstrap host is asked where the services are")
final class BootstrapEvent extends StepEvent {
    BootstrapEvent(String client, FlightRecord.Step step) {
        super(client, step);
    }
}
