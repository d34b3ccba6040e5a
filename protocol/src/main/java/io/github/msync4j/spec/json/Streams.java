package io.github.msync4j.spec.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** How JSON is read and written: within bounds, whoever sent it. */
final class Streams {
    /** Deeper than any answer, and far from the end of a thread's stack. */
    private static final int DEPTH = 64;

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(64)
                    .build())
            .build();

    private Streams() {}
}
