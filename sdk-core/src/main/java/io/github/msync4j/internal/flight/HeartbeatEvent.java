package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;

@Name("io.github.msync4j.Heartbeat")
@Label("Heartbeat")
@Description("The server answered to a heartbeat")
final class HeartbeatEvent extends OwnEvent {
    @Label("Round Trip")
    @Timespan(Timespan.NANOSECONDS)
    final long roundTrip;

    HeartbeatEvent(String client, long roundTrip) {
        super(client);
        this.roundTrip = roundTrip;
    }
}
