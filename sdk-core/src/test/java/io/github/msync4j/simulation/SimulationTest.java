package io.github.msync4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.msync4j.devserver.ForceOutReason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole sessions against the dev server's engine, hours of them, with everything going wrong that a seed draws. */
@Execution(ExecutionMode.CONCURRENT)
class SimulationTest {
    @Test
    void whateverHappensTheInvariantsHold() throws InterruptedException {
        Long one = Long.getLong("simulation.seed");
        if (one != null) {
            new Simulation(one, System.out).run();
            return;
        }
        long count = Long.getLong("simulation.seeds", 2_000);
        long first = Long.getLong("simulation.first", 1);
        int threads = Runtime.getRuntime().availableProcessors();
        Seeds seeds = new Seeds(first, count, threads);
        seeds.run(done -> {}).ifPresent(failure -> fail(failure.report(), failure.cause()));
        if (count >= 1_000) {
            assertThat(seeds.tally().keySet()).containsAll(whatHasToHappen());
        }
    }

    /** Invariants that hold in a world where nothing happens say nothing. */
    private static List<String> whatHasToHappen() {
        List<String> events = List.of(
                "Connected",
                "Disconnected LOGGED_OUT",
                "Disconnected RECONNECT_FAILED",
                "MessageDelivered",
                "MessageEdited",
                "MessageRead",
                "MessageRecalled",
                "MessageReceived",
                "OfflineSyncFinished",
                "OfflineSyncStarted",
                "Reconnecting CONNECTION_LOST",
                "Reconnecting SERVER_UNREACHABLE",
                "Reconnecting TIMEOUT",
                "TokenExpired",
                "TokenRenewalFailed",
                "TokenRenewed",
                "TokenWillExpire",
                "login BOOTSTRAP_FAILED",
                "login CANCELLED",
                "login SERVER_UNREACHABLE",
                "login TIMEOUT",
                "login TOKEN_PROVIDER_FAILED",
                "renewal TIMEOUT",
                "renewal done",
                "send-edit EDIT_TARGET_NOT_FOUND",
                "send-edit done",
                "send-read done",
                "send-recall RECALL_TIME_LIMIT",
                "send-recall done",
                "send NOT_SENT",
                "send SEND_CONNECTION_LOST",
                "send SEND_TIMEOUT",
                "span LOGIN",
                "span LOGOUT",
                "span RENEW_TOKEN",
                "span REQUEST",
                "span SEND");
        Stream<String> forcedOut =
                Stream.of(ForceOutReason.values()).map(reason -> "Disconnected " + Endings.of(reason));
        Stream<String> refused = Endings.REFUSALS.stream().map(refusal -> "Disconnected " + refusal.means());
        Stream<String> refusedAtLogin = Endings.REFUSALS.stream().map(refusal -> "login " + refusal.means());
        return Stream.of(events.stream(), forcedOut, refused, refusedAtLogin)
                .flatMap(names -> names)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameSeedIsTheSameWorld(long seed) {
        assertThat(fingerprint(seed)).isEqualTo(fingerprint(seed)).isNotEqualTo(fingerprint(seed + 1));
    }

    private static String fingerprint(long seed) {
        Simulation simulation = new Simulation(seed, null);
        simulation.run();
        return simulation.world().trace().fingerprint();
    }
}
