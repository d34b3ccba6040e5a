package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a set that does the same in the simplest way. */
class RecentIdsTest {
    static Stream<Arguments> ids() {
        return Stream.of(
                Arguments.of(Named.of("few, so that most come again", (LongUnaryOperator) n -> n % 700)),
                Arguments.of(
                        Named.of("as a server gives them", (LongUnaryOperator) n -> 1200000000000000000L + 37 * n)),
                Arguments.of(Named.of("all over the place", (LongUnaryOperator) n -> n * 0x5DEECE66DL)),
                Arguments.of(Named.of("of one slot", (LongUnaryOperator) n -> n << 56)),
                Arguments.of(Named.of("below and above zero", (LongUnaryOperator) n -> n % 2 == 0 ? n / 2 : -n)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void newestIdsAreKnownAndNoOthers(LongUnaryOperator id) {
        for (int limit : new int[] {8, 16, 512}) {
            SplittableRandom random = new SplittableRandom(limit);
            RecentIds recent = new RecentIds(limit);
            Set<Long> model = new LinkedHashSet<>();
            for (int i = 0; i < 20_000; i++) {
                long next = id.applyAsLong(random.nextInt(1 + i));
                boolean isNew = model.add(next);
                if (model.size() > limit) {
                    model.remove(model.iterator().next());
                }

                assertThat(recent.add(next))
                        .as("%d, number %d of limit %d", next, i, limit)
                        .isEqualTo(isNew);
            }
        }
    }
}
