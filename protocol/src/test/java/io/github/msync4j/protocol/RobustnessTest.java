package io.github.msync4j.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.spec.FrameJson;
import io.github.msync4j.spec.FrameJson.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes from nowhere: a frame or an {@link InvalidProtocolBufferException}, nothing else, and soon. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RobustnessTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomBytesAreShownOrRefused(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_500; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            show(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damagedVectorsAreShownOrRefused(long seed) {
        Random random = new Random(seed);
        List<byte[]> vectors = Recorded.vectors().stream().map(Recorded::bytes).toList();
        int shown = 0;
        for (int i = 0; i < 2_500; i++) {
            byte[] bytes = damage(vectors.get(random.nextInt(vectors.size())), random);
            shown += show(bytes) ? 1 : 0;
        }
        // otherwise only the outermost parser was tested
        assertThat(shown).isBetween(600, 2_499);
    }

    @Test
    void deeplyNestedGroupsAreRefused() {
        byte[] bytes = new byte[100_000];
        Arrays.fill(bytes, (byte) 0x1b); // start of group 3

        assertThat(show(bytes)).isFalse();
    }

    private static byte[] damage(byte[] frame, Random random) {
        byte[] bytes = frame.clone();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static boolean show(byte[] bytes) {
        MSync frame;
        try {
            frame = MSync.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
        for (Direction direction : Direction.values()) {
            FrameJson json = FrameJson.of(frame, direction);
            for (String text : List.of(json.masked(), json.unmasked())) {
                assertThatCode(() -> Recorded.parse(text)).doesNotThrowAnyException();
                assertThat(text).doesNotContain("\n");
            }
        }
        return true;
    }
}
