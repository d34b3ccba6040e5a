package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class LoadTest extends WithServer {
    @Test
    void load_endsWithWhatItMeasured() {
        Shell.Result load = shell.run("load", "--count", "500", "--warmup", "100", "--json");

        assertThat(load.exit()).as("%s %s", load.out(), load.err()).isZero();
        JsonNode result = load.object();
        assertThat(result.path("count").asInt()).isEqualTo(500);
        assertThat(result.path("warmup").asInt()).isEqualTo(100);
        assertThat(result.path("duplicates").asInt()).isZero();
        assertThat(result.path("ackedPerSecond").asLong()).isPositive();
        assertThat(result.path("receivedPerSecond").asLong()).isPositive();
        assertThat(result.path("senderCpuMicrosPerMessage").asDouble()).isPositive();
        assertThat(server.sessions("")).isEmpty();
    }

    @Test
    void load_ofNothing_isAUsageError() {
        assertThat(shell.run("load", "--count", "0").exit()).isEqualTo(2);
    }
}
