package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.Connect")
@Label("Connect")
@Description("A socket is opened: name, TCP, proxy, TLS and WebSocket")
final class ConnectEvent extends StepEvent {
    ConnectEvent(String client, FlightRecord.Step step) {
        super(client, step);
    }
}
