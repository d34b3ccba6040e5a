package io.github.msync4j.internal.flight;

import io.github.msync4j.error.ErrorCode;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.StackTrace;

/** Something that takes a client time, and has a result. */
@Category("Easemob IM")
@StackTrace(false)
abstract class ClientEvent extends Event implements Span {
    @Label("Client")
    @Description("Which client of the JVM, as in its log")
    final String client;

    @Label("Result")
    @Description("OK, or the code of what it failed with")
    String result = "";

    ClientEvent(String client) {
        this.client = client;
        begin();
    }

    @Override
    public final void end(ErrorCode code) {
        end();
        if (shouldCommit()) {
            result = code.name();
            commit();
        }
    }
}
