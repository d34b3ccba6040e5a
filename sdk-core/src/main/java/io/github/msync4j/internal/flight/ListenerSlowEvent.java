package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;

@Name("io.github.msync4j.ListenerSlow")
@Label("ListenerSlow")
@Description("A handler took long with one event")
final class ListenerSlowEvent extends OwnEvent {
    @Label("Listener")
    @Description("Its class")
    final String listener;

    @Label("Took")
    @Timespan(Timespan.NANOSECONDS)
    final long took;

    ListenerSlowEvent(String client, String listener, long took) {
        super(client);
        this.listener = listener;
        this.took = took;
    }
}
