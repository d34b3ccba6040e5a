package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.Token")
@Label("Token")
@Description("A token is obtained")
final class TokenEvent extends StepEvent {
    TokenEvent(String client, FlightRecord.Step step) {
        super(client, step);
    }
}
