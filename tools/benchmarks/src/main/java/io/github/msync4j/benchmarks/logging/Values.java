package io.github.msync4j.benchmarks.logging;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is logged. */
@State(Scope.Thread)
public class Values {
    /** A text. */
    final String from = "CONNECTING";

    /** Another. */
    final String to = "ONLINE";

    private long took;

    /** A number that is never the same. */
    long took() {
        return took++;
    }
}
