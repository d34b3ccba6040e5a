package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.UploadedLog;
import io.github.msync4j.interop.Trial.Way;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log of the official client: its logger, and its upload to the dev server. */
class OfficialLogUploadTest {
    private static final String UPLOAD = "POST /org/app/sdk/users/alice/client/logs";

    @BeforeAll
    static void needNode() {
        NodeModules.installed();
    }

    private static OfficialClient client(DevServer server) throws Exception {
        Rest.register(server, "alice");
        return OfficialClient.startDiscovering("alice", Rest.APP_KEY, server.rest());
    }

    private static boolean says(JsonNode log, String what) {
        return log.path("logs").toString().contains(what);
    }

    @Test
    @Trial(what = "log uploaded, where the server asks for it", ways = Way.OFFICIAL_TO_OFFICIAL)
    void serverThatAsksForTheLog_getsWhatTheClientLogged() throws Exception {
        DevServerOptions asking =
                DevServerOptions.builder().logInterval(Duration.ofMinutes(1)).build();
        try (DevServer server = DevServer.start(asking);
                OfficialClient alice = client(server)) {
            alice.hearLog();
            alice.login("alice", Rest.PASSWORD);
            String resource = server.sessions("alice").get(0).resource();
            // what it says of an answer that it takes for a success
            alice.next("onLog", log -> says(log, "report log success"));

            List<UploadedLog> logs = server.uploadedLogs("alice");
            assertThat(alice.requests()).contains(UPLOAD);
            assertThat(logs).isNotEmpty().allSatisfy(log -> {
                assertThat(log.resource()).isEqualTo(resource);
                assertThat(log.content()).endsWith("\n");
            });
            assertThat(alice.events())
                    .filteredOn(event -> event.name().equals("onLog"))
                    .noneMatch(event -> says(event.data(), "report log error"));
        }
    }

    @Test
    void serverThatDoesNotAsk_getsNone() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                OfficialClient alice = client(server)) {
            alice.login("alice", Rest.PASSWORD);
            alice.logout();

            assertThat(alice.requests()).contains("GET /easemob/server.json").doesNotContain(UPLOAD);
            assertThat(server.uploadedLogs("")).isEmpty();
        }
    }

    @Test
    @Trial(what = "log: levels, listener and cache", ways = Way.OFFICIAL_TO_OFFICIAL)
    void logger_ofAClientThatLogsIn_doesWhatItsSettingsSay() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                OfficialClient alice = client(server)) {
            for (String level : List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "SILENT")) {
                alice.logger("setLevel", level);
                int number = alice.logger("getLevel").asInt();
                alice.logger("setLevel", number);
                assertThat(alice.logger("getLevel").asInt()).isEqualTo(number);
            }
            alice.hearLog();
            alice.logger("disableAll");
            alice.login("alice", Rest.PASSWORD);
            alice.logout();
            assertThat(alice.eventNames()).doesNotContain("onLog");

            alice.logger("enableAll");
            alice.logger("setConsoleLogVisibility", false);
            alice.login("alice", Rest.PASSWORD);
            JsonNode debug =
                    alice.next("onLog", log -> log.path("level").asText().equals("debug"));
            assertThat(debug.path("time").asText()).isNotEmpty();
            assertThat(debug.path("logs").isArray()).isTrue();
            alice.logout();

            alice.logger("setConfig", Map.of("useCache", true, "maxCache", 3 * 1024 * 1024));
            alice.logger("setLevel", 0);
            alice.login("alice", Rest.PASSWORD);
            assertThat(alice.logger("getLogs").size()).isPositive();
        }
    }
}
