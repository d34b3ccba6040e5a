package io.github.msync4j.internal.flight;

import java.time.Duration;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;

@Name("io.github.msync4j.Connect")
@Label("Connect")
@Description("A socket is opened: name, TCP, proxy, TLS and WebSocket")
final class ConnectEvent extends StepEvent {
    @Label("TLS Time")
    @Description("How long it took to agree on TLS; 0 without it")
    @Timespan(Timespan.NANOSECONDS)
    long tlsTime;

    ConnectEvent(String client, FlightRecord.Step step) {
        super(client, step);
    }

    @Override
    public void secured(Duration took) {
        tlsTime = took.toNanos();
    }
}
