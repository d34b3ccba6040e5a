package io.github.msync4j.benchmarks.idle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.benchmarks.idle.HeapHistogram.Share;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapHistogramTest {
    private static final String TEXT = """
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:           300           7200  [B (java.base@17)
               2:            20            480  a.Client
               3:             5            120  a.Client
            Total           325           7800
            """;

    @Test
    void whatCameSinceIsSharedOutAmongTheClients() {
        HeapHistogram before = HeapHistogram.parse("   1:   100   2400  [B (java.base@17)\n");

        List<Share> since = HeapHistogram.parse(TEXT).sinceThen(before, 10);

        assertThat(since).containsExactly(new Share("[B", 20, 480), new Share("a.Client", 2.5, 60));
    }

    @Test
    void whatIsGoneIsNoShare() {
        HeapHistogram now = HeapHistogram.parse(TEXT);

        assertThat(now.sinceThen(now, 10)).isEmpty();
    }

    @Test
    void countsTheObjectsOfThisJvm() {
        record Mine(int number) {}
        HeapHistogram before = HeapHistogram.take();
        List<Mine> mine = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            mine.add(new Mine(i));
        }

        assertThat(HeapHistogram.take().sinceThen(before, mine.size())).anySatisfy(share -> {
            assertThat(share.type()).isEqualTo(Mine.class.getName());
            assertThat(share.instances()).isEqualTo(1);
        });
        assertThat(mine).hasSize(1000);
    }
}
