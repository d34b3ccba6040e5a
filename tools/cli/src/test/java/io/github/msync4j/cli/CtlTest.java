package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CtlTest extends WithServer {
    @ParameterizedTest
    @CsvSource({
        "206, LOGGED_IN_ELSEWHERE",
        "user-removed, USER_REMOVED",
        "216, PASSWORD_CHANGED",
        "KICKED, FORCED_OUT",
    })
    void forceOut_endsTheSessionWithItsReason(String reason, String code) throws Exception {
        Shell.Running listen = shell.start("listen", "--as", "bob", "--json");
        listen.event("Connected");

        JsonNode done = shell.run("ctl", "force-out", "--user", "bob", "--reason", reason, "--json")
                .object();

        assertThat(done.path("sessions").asInt()).isEqualTo(1);
        assertThat(listen.event("Disconnected").path("code").asText()).isEqualTo(code);
        assertThat(listen.exit()).isEqualTo(5);
    }

    @Test
    void forceOut_withAnUnknownReason_isAUsageError() {
        assertThat(shell.run("ctl", "force-out", "--user", "bob", "--reason", "208")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void anyCommand_aboutAnUnknownUser_isRefused() {
        Shell.Result result = shell.run("ctl", "drop", "--user", "nobody", "--json");

        assertThat(result.exit()).isEqualTo(6);
        assertThat(result.object().path("error").asText()).isEqualTo("NOT_FOUND");
        assertThat(result.err()).hasLineCount(1);
    }

    @Test
    void drop_cutsTheConnectionWhichThenComesBack() throws Exception {
        Shell.Running listen = shell.start("listen", "--as", "bob", "--json");
        listen.event("Connected");

        assertThat(shell.run("ctl", "drop", "--user", "bob").exit()).isZero();

        listen.event("Reconnecting");
        assertThat(listen.event("Connected").path("reconnected").asBoolean()).isTrue();
        listen.endInput();
        assertThat(listen.exit()).isZero();
    }

    @Test
    void freezeAndThaw_holdBackWhatIsSentMeanwhile() throws Exception {
        Shell.Running listen = shell.start("listen", "--as", "bob", "--json");
        listen.event("Connected");

        assertThat(shell.run("ctl", "freeze", "--user", "bob").exit()).isZero();
        assertThat(shell.run("ctl", "sessions", "--json")
                        .object()
                        .path("frozen")
                        .asBoolean())
                .isTrue();
        JsonNode pushed = shell.run("ctl", "push", "--from", "eve", "--to", "bob", "--text", "psst", "--json")
                .object();
        assertThat(shell.run("ctl", "thaw", "--user", "bob").exit()).isZero();

        JsonNode received = listen.event("MessageReceived");
        assertThat(received.path("text").asText()).isEqualTo("psst");
        assertThat(received.path("from").asText()).isEqualTo("eve");
        assertThat(received.path("id")).isEqualTo(pushed.path("id"));
        listen.endInput();
        assertThat(listen.exit()).isZero();
    }

    @Test
    void expireToken_endsTheSession() throws Exception {
        Shell.Running listen = shell.start("listen", "--as", "bob", "--json");
        listen.event("Connected");

        JsonNode done =
                shell.run("ctl", "expire-token", "--user", "bob", "--json").object();

        assertThat(done.path("tokens").asInt()).isPositive();
        JsonNode event = listen.object();
        while (!event.path("event").asText().equals("Disconnected")) {
            event = listen.object();
        }
        assertThat(event.path("code").asText()).isEqualTo("TOKEN_EXPIRED");
        assertThat(listen.exit()).isEqualTo(3);
    }

    @Test
    void frames_showsWhatPasses() throws Exception {
        Shell.Running frames = shell.start("ctl", "frames", "--user", "bob", "--count", "1", "--json");
        // the stream begins when the server has taken the call: logins go on until one of them was seen
        JsonNode frame = null;
        while (frame == null) {
            assertThat(shell.run("login", "--as", "bob").exit()).isZero();
            frame = frames.poll();
        }

        assertThat(frame.path("user").asText()).isEqualTo("bob");
        assertThat(frame.path("direction").asText()).isIn("up", "down");
        assertThat(frame.path("frame").isObject()).isTrue();
        assertThat(frame.toString()).doesNotContain(PASSWORD, "YWMt");
        assertThat(frames.exit()).isZero();
    }

    @Test
    void refuseLogins_onceInGivenWords_thenLoginsWorkAgain() {
        assertThat(shell.run(
                                "ctl",
                                "refuse-logins",
                                "--user",
                                "bob",
                                "--status",
                                "1",
                                "--reason",
                                "Sorry, token expired",
                                "--json")
                        .object()
                        .path("times")
                        .asInt())
                .isEqualTo(1);

        Shell.Result refused = shell.run("login", "--as", "bob", "--json");

        assertThat(refused.object().path("error").asText()).isEqualTo("TOKEN_EXPIRED");
        assertThat(shell.run("login", "--as", "bob").exit()).isZero();
        JsonNode counters =
                shell.run("ctl", "counters", "--user", "bob", "--json").object();
        assertThat(counters.path("loginAttempts").asInt()).isEqualTo(2);
        assertThat(counters.path("connectionsOpened").asInt()).isEqualTo(2);
        assertThat(counters.path("tokenRequests").asInt()).isEqualTo(2);
    }

    @Test
    void clearFaults_liftsWhatWasOrderedWithoutAnEnd() {
        assertThat(shell.run("ctl", "refuse-logins", "--user", "bob", "--status", "12", "--times", "0")
                        .exit())
                .isZero();
        assertThat(shell.run("ctl", "stall", "--moment", "REST", "--times", "0").exit())
                .isZero();

        assertThat(shell.run("ctl", "clear-faults").out()).contains("lifted");

        assertThat(shell.run("login", "--as", "bob").exit()).isZero();
    }

    @Test
    void stall_unknownMoment_isAUsageError() {
        Shell.Result result = shell.run("ctl", "stall", "--moment", "tea");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("no moment 'tea'", "provision");
    }

    @Test
    void refuseLogins_withTheStatusOfSuccess_isRefused() {
        Shell.Result result = shell.run("ctl", "refuse-logins", "--user", "bob", "--status", "0");

        assertThat(result.exit()).isNotZero();
        assertThat(result.err()).contains("status is not a refusal: 0");
    }

    @Test
    void sessions_whenNobodyIsLoggedIn_printsNoObject() {
        assertThat(shell.run("ctl", "sessions", "--json").out()).isEmpty();
    }
}
