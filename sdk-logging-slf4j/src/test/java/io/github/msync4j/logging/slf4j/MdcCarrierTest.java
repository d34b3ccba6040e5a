package io.github.msync4j.logging.slf4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.logging.LogContext;
import io.github.msync4j.logging.LogIdentities;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.Logging;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Found by the service loader, as in an application. */
class MdcCarrierTest {
    private static final LogContext OUTER =
            LogContext.builder().user("alice").session("s1").build();
    private static final LogContext INNER = LogContext.builder().trace("77").build();

    private final Logging logging = Logging.create("c1", LogLevel.WARN);
    private final List<Map<String, String>> seen = new ArrayList<>();

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void within_work_seesTheContextAndWhatTheApplicationHas() {
        MDC.put("request", "9");

        logging.within(OUTER, this::look);
        look();

        assertThat(seen)
                .containsExactly(
                        Map.of(
                                "request", "9",
                                "msync4j.client", "c1",
                                "msync4j.user", "alice",
                                "msync4j.session", "s1"),
                        Map.of("request", "9"));
    }

    @Test
    void within_nested_theInnerOneHoldsAloneAndTheOuterComesBack() {
        logging.within(OUTER, () -> {
            logging.within(INNER, this::look);
            look();
        });

        assertThat(seen)
                .containsExactly(
                        Map.of("msync4j.client", "c1", "msync4j.trace", "77"),
                        Map.of("msync4j.client", "c1", "msync4j.user", "alice", "msync4j.session", "s1"));
    }

    @Test
    void within_workThrows_nothingIsLeft() {
        assertThatThrownBy(() -> logging.within(OUTER, () -> {
                    throw new IllegalStateException("x");
                }))
                .hasMessage("x");
        look();

        assertThat(seen).containsExactly(Map.of());
    }

    @Test
    void user_omitted_isNotThere() {
        LogOptions options =
                LogOptions.builder().identities(LogIdentities.OMITTED).build();

        Logging.create("c2", options).within(OUTER, this::look);

        assertThat(seen).containsExactly(Map.of("msync4j.client", "c2", "msync4j.session", "s1"));
    }

    private void look() {
        seen.add(new TreeMap<>(Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of())));
    }
}
