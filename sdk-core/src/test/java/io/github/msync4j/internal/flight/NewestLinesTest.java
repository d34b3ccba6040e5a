package io.github.msync4j.internal.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NewestLinesTest {
    @Test
    void whateverTheOrderTheNewestThatHaveRoomAreThereInOrder() {
        Random random = new Random(4_471);
        for (int i = 0; i < 500; i++) {
            List<String> all = new ArrayList<>();
            for (int n = random.nextInt(60); n > 0; n--) {
                all.add("%05d %s".formatted(random.nextInt(40), "ü".repeat(random.nextInt(20))));
            }
            long room = random.nextInt(1_500);
            NewestLines lines = new NewestLines(room);
            Collections.shuffle(all, random);
            all.forEach(line -> lines.add(time(line), line));
            NewestLines shuffled = new NewestLines(room);
            Collections.shuffle(all, random);
            all.forEach(line -> shuffled.add(time(line), line));

            Collections.sort(all);
            String sorted = text(all);
            assertThat(sorted).endsWith(lines.text());
            assertThat(bytes(lines.text())).isLessThanOrEqualTo(room);
            assertThat(bytes(lines.text()) + lines.leftOut()).isEqualTo(bytes(sorted));
            assertThat(lines.isEmpty()).isEqualTo(all.isEmpty());
            assertThat(shuffled.text()).isEqualTo(lines.text());
        }
    }

    private static Instant time(String line) {
        return Instant.ofEpochSecond(Integer.parseInt(line.substring(0, 5)));
    }

    private static String text(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
