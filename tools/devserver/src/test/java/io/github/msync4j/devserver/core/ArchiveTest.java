package io.github.msync4j.devserver.core;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever users do to what is kept, it is what a plain list of all that happened says it is. */
class ArchiveTest {

    private static final int SEEDS = 40;
    private static final int STEPS = 600;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsKept_isWhatAPlainListSays(long seed) throws RestRefusal {
        ArchiveModel model = new ArchiveModel(seed);
        for (int step = 0; step < STEPS; step++) {
            model.step();
            model.compare();
        }
    }
}
