package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;

@Name("io.github.msync4j.ReconnectAttempt")
@Label("ReconnectAttempt")
@Description("A session is tried to be brought back")
final class ReconnectAttemptEvent extends ClientEvent {
    @Label("Number")
    @Description("Which try, from 1")
    final int number;

    @Label("Delay")
    @Description("The wait that was planned before it")
    @Timespan(Timespan.MILLISECONDS)
    final long delay;

    ReconnectAttemptEvent(String client, int number, long delay) {
        super(client);
        this.number = number;
        this.delay = delay;
    }
}
