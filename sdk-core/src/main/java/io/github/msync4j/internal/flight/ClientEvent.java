package io.github.msync4j.internal.flight;

import io.github.msync4j.error.ErrorCode;
import jdk.jfr.Description;
import jdk.jfr.Label;

/** Something that takes a client time, and has a result. */
abstract class ClientEvent extends OwnEvent implements Span {
    @Label("Result")
    @Description("OK, or the code of what it failed with")
    String result = "";

    ClientEvent(String client) {
        super(client);
        begin();
    }

    /** What is known at its end only. */
    void fill() {}

    @Override
    public final void end(ErrorCode code) {
        end();
        if (shouldCommit()) {
            result = code.name();
            fill();
            commit();
        }
    }
}
