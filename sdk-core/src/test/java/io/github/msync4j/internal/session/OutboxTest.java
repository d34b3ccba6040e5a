package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Outbox<String> outbox = new Outbox<>(Duration.ofSeconds(15));

    @Test
    void messageLeavesExactlyOnce() {
        outbox.add(1, "one", 0);

        assertThat(outbox.remove(1)).isEqualTo("one");
        assertThat(outbox.remove(1)).isNull();
        assertThat(outbox.removeAll()).isEmpty();
    }

    @Test
    void onlyOverdueMessagesAreGivenBackOldestFirst() {
        outbox.add(1, "one", 0);
        outbox.add(2, "two", SECOND);
        outbox.add(3, "three", 2 * SECOND);

        assertThat(outbox.untilOverdue(SECOND)).contains(Duration.ofSeconds(14));
        assertThat(outbox.removeOverdue(16 * SECOND)).containsExactly("one", "two");
        assertThat(outbox.untilOverdue(16 * SECOND)).contains(Duration.ofSeconds(1));
        assertThat(outbox.removeAll()).containsExactly("three");
        assertThat(outbox.untilOverdue(16 * SECOND)).isEmpty();
    }
}
