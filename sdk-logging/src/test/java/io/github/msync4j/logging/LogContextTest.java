package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogContextTest {
    private static final LogEvent EVENT = LogEvent.of("test.event", "io.github.msync4j.client", LogLevel.INFO, "m");
    private static final LogContext OUTER =
            LogContext.builder().user("alice").session("s1").build();
    private static final LogContext INNER = LogContext.builder().trace("77").build();

    private final HostLog host = new HostLog();
    private final Logging logging = Logging.create("c1", LogLevel.INFO);
    private final List<Optional<LogContext>> heard = new ArrayList<>();

    LogContextTest() {
        logging.addListener(record -> heard.add(record.context()));
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    @Test
    void within_nested_theInnerOneHoldsAndNothingIsLeft() {
        logging.within(OUTER, () -> {
            log();
            logging.within(INNER, this::log);
            log();
        });
        log();

        assertThat(heard).containsExactly(Optional.of(OUTER), Optional.of(INNER), Optional.of(OUTER), Optional.empty());
    }

    @Test
    void within_workThrows_nothingIsLeft() {
        assertThatThrownBy(() -> logging.within(OUTER, () -> {
                    throw new IllegalStateException("x");
                }))
                .hasMessage("x");
        log();

        assertThat(heard).containsExactly(Optional.empty());
    }

    @Test
    void scopeWithMore_isEnteredAroundTheWorkAndLeft_onceWhereItIsNested() {
        List<String> happened = new ArrayList<>();
        LogScope scope = logging.scope(() -> OUTER, () -> {
            happened.add("entered");
            return () -> happened.add("left");
        });

        scope.run(() -> scope.run(() -> happened.add("work")));
        assertThatThrownBy(() -> scope.run(() -> {
                    throw new IllegalStateException("x");
                }))
                .hasMessage("x");

        assertThat(happened).containsExactly("entered", "work", "left", "entered", "left");
    }

    @Test
    void scopeWithMoreThatThrows_doesItsWorkAllTheSame_andSaysSoOnce() {
        List<String> told = new ArrayList<>();
        logging.addListener(record -> told.add(record.event()));
        LogScope entering = logging.scope(() -> OUTER, () -> {
            throw new IllegalStateException("entering");
        });
        LogScope leaving = logging.scope(() -> OUTER, () -> () -> {
            throw new NoClassDefFoundError("leaving");
        });

        List.of(entering, leaving).forEach(scope -> scope.run(this::log));

        assertThat(told).filteredOn(event -> event.equals(EVENT.key())).hasSize(2);
        assertThat(told).filteredOn(event -> event.contains("carrier")).hasSize(1);
    }

    @Test
    void within_ofOneClient_isNotTheContextOfAnother() {
        Logging other = Logging.create("c2", LogLevel.INFO);
        List<Optional<LogContext>> otherHeard = new ArrayList<>();
        other.addListener(record -> otherHeard.add(record.context()));

        logging.within(
                OUTER, () -> other.logger("io.github.msync4j.client").at(EVENT).emit());

        assertThat(otherHeard).containsExactly(Optional.empty());
    }

    @Test
    void carrying_executor_takesTheContextAlongAndLeavesNothing() {
        Deque<Runnable> handedOver = new ArrayDeque<>();
        Executor executor = logging.carrying(handedOver::add);
        logging.within(OUTER, () -> executor.execute(this::log));
        executor.execute(this::log);

        handedOver.remove().run();
        log();
        handedOver.remove().run();

        assertThat(heard).containsExactly(Optional.of(OUTER), Optional.empty(), Optional.empty());
    }

    @Test
    void user_hashedOrOmitted_isSoInTheContext() {
        for (LogIdentities identities : List.of(LogIdentities.HASHED, LogIdentities.OMITTED)) {
            Logging quiet = Logging.create(
                    "c3",
                    LogOptions.builder()
                            .level(LogLevel.INFO)
                            .identities(identities)
                            .build());
            quiet.addListener(record -> heard.add(record.context()));
            quiet.within(
                    OUTER,
                    () -> quiet.logger("io.github.msync4j.client").at(EVENT).emit());
        }

        assertThat(heard.get(0).orElseThrow().user().orElseThrow()).matches("#[0-9a-f]{16}");
        assertThat(heard.get(0).orElseThrow().session()).contains("s1");
        assertThat(heard.get(1).orElseThrow().user()).isEmpty();
        assertThat(heard.get(1).orElseThrow().session()).contains("s1");
    }

    private void log() {
        logging.logger("io.github.msync4j.client").at(EVENT).emit();
    }
}
