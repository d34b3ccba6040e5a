package io.github.msync4j.internal.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.StackTrace;

/** Something of a client's. */
@Category("Easemob IM")
@StackTrace(false)
abstract class OwnEvent extends Event {
    @Label("Client")
    @Description("Which client of the JVM, as in its log")
    final String client;

    OwnEvent(String client) {
        this.client = client;
    }
}
