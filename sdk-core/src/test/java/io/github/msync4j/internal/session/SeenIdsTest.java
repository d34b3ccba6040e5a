package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {
    private final SeenIds seen = new SeenIds();

    @Test
    void idIsNewOncePerConversation() {
        assertThat(seen.isNew("alice", 1)).isTrue();
        assertThat(seen.isNew("alice", 1)).isFalse();
        assertThat(seen.isNew("carol", 1)).isTrue();
    }

    @Test
    void busyConversationDoesNotPushOutAnother() {
        seen.isNew("quiet", 1);
        for (long id = 0; id < 10L * SeenIds.IDS_PER_CONVERSATION; id++) {
            seen.isNew("busy", id);
        }

        assertThat(seen.isNew("quiet", 1)).isFalse();
        assertThat(seen.isNew("busy", 10L * SeenIds.IDS_PER_CONVERSATION - SeenIds.IDS_PER_CONVERSATION))
                .isFalse();
        assertThat(seen.isNew("busy", 0)).as("outside the window").isTrue();
    }
}
