package io.github.msync4j.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fuzzer's target holds for what it begins with, whole and damaged: so it can be run, and finds what is new. */
class MessageFuzzTest {
    private static final int DAMAGED = 100_000;

    @Test
    void recordedFramesHold() {
        List<byte[]> inputs = Corpus.inputs();

        assertThat(inputs).hasSizeGreaterThan(200);
        inputs.forEach(MessageFuzz::fuzzerTestOneInput);
    }

    /** What the fuzzer found. */
    @Test
    void foundInputsHold() {
        // an attribute without name and type
        MessageFuzz.fuzzerTestOneInput(Base64.getDecoder()
                .decode("CAESBRIDYm9iGgcSBWFsaWNlIiQIBloIXQEKcAcyAXGaAQRnaWZ0ogEOCgRuYW1lEAcyBHJvc2U="));
    }

    @Test
    void damagedFramesHold() {
        List<byte[]> inputs = Corpus.inputs();
        SplittableRandom random = new SplittableRandom(20261130);
        for (int i = 0; i < DAMAGED; i++) {
            byte[] input = inputs.get(random.nextInt(inputs.size())).clone();
            for (int change = random.nextInt(1, 6); change > 0 && input.length > 0; change--) {
                input[random.nextInt(input.length)] = (byte) random.nextInt();
            }
            MessageFuzz.fuzzerTestOneInput(input);
        }
    }
}
