package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestTest {

    private DevServer server = DevServer.start(
            DevServerOptions.builder().appKeys(Set.of("org#app", "org#other")).build());

    @BeforeAll
    void register() throws Exception {
        assertThat(TestClient.post(server, "/org/app/users", user("alice", "pw"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(TestClient.post(server, "/org/app/users", user("bob", "pw")).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void close() {
        server.close();
    }

    private static String user(String name, String password) {
        return new JsonObject()
                .put("username", name)
                .put("password", password)
                .put("nickname", "")
                .encode();
    }

    private static String login(String name, String password) {
        return new JsonObject()
                .put("grant_type", "password")
                .put("username", name)
                .put("password", password)
                .put("timestamp", 1)
                .encode();
    }

    private static void expectError(HttpResponse<String> answer, int status, String error, String description) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        JsonObject body = new JsonObject(answer.body());
        assertThat(body.getString("error")).isEqualTo(error);
        assertThat(body.getString("error_description")).contains(description);
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return get(server, path, token);
    }

    private static HttpResponse<String> get(DevServer from, String path, String token) throws Exception {
        return TestClient.http(
                HttpRequest.newBuilder(URI.create(from.rest() + path)).header("Authorization", "Bearer " + token));
    }

    @Test
    void register_newUser_answersWithTheEntity() throws Exception {
        var answer = TestClient.post(server, "/org/app/users", user("Carol-1.x_", "pw"));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject entity =
                new JsonObject(answer.body()).getJsonArray("entities").getJsonObject(0);
        assertThat(entity.getString("username")).isEqualTo("carol-1.x_");
        assertThat(entity.getString("uuid")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("pw");
    }

    @ParameterizedTest
    @CsvSource({
        "alice, duplicate_unique_property_exists, username be unique",
        "ALICE, duplicate_unique_property_exists, username be unique",
        "al ice, illegal_argument, username [al ice] is not legal",
        "'', illegal_argument, username [] is not legal",
        "álice, illegal_argument, username [álice] is not legal",
        "a2345678901234567890123456789012345678901234567890123456789012345, illegal_argument, is not legal",
    })
    void register_badName_isRefused(String name, String error, String description) throws Exception {
        expectError(TestClient.post(server, "/org/app/users", user(name, "pw")), 400, error, description);
    }

    @Test
    void register_sameNameInAnotherApp_isAnotherUser() throws Exception {
        assertThat(TestClient.post(server, "/org/other/users", user("alice", "else"))
                        .statusCode())
                .isEqualTo(200);
        expectError(
                TestClient.post(server, "/org/other/token", login("alice", "pw")),
                400,
                "invalid_grant",
                "invalid password");
    }

    @Test
    void register_closed_isRefused() throws Exception {
        try (DevServer closed = DevServer.start(
                DevServerOptions.builder().openRegistration(false).build())) {
            expectError(
                    TestClient.post(closed, "/org/app/users", user("alice", "pw")),
                    401,
                    "unauthorized",
                    "Open registration doesn't allow");
        }
    }

    @Test
    void anyCall_unknownApp_isNotFound() throws Exception {
        expectError(
                TestClient.post(server, "/org/nope/token", login("alice", "pw")),
                404,
                "organization_application_not_found",
                "org/nope");
        expectError(
                TestClient.post(server, "/org/nope/users", user("alice", "pw")),
                404,
                "organization_application_not_found",
                "org/nope");
    }

    @Test
    void token_rightPassword_isGivenForSixtyDays() throws Exception {
        var answer = TestClient.post(server, "/org/app/token", login("Alice", "pw"));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject body = new JsonObject(answer.body());
        assertThat(body.getString("access_token")).hasSizeGreaterThan(20);
        assertThat(body.getLong("expires_in")).isEqualTo(Duration.ofDays(60).toSeconds());
        assertThat(body.getJsonObject("user").getString("username")).isEqualTo("alice");
    }

    @Test
    void token_wrongPassword_isRefused() throws Exception {
        expectError(
                TestClient.post(server, "/org/app/token", login("alice", "no")),
                400,
                "invalid_grant",
                "invalid password");
    }

    @Test
    void token_unknownUser_isNotFound() throws Exception {
        var answer = TestClient.post(server, "/org/app/token", login("nobody", "pw"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()).getString("error_description")).isEqualTo("user not found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"username\"", "[]", "''", "null", "7"})
    void anyCall_bodyThatIsNoObject_isAParseError(String body) throws Exception {
        expectError(TestClient.post(server, "/org/app/token", body), 400, "json_parse", "not a JSON object");
    }

    @Test
    void anyCall_fieldOfAnotherType_isIllegal() throws Exception {
        expectError(
                TestClient.post(server, "/org/app/users", "{\"username\":7,\"password\":\"pw\"}"),
                400,
                "illegal_argument",
                "username");
    }

    @Test
    void anyCall_hugeBody_isTooLarge() throws Exception {
        expectError(
                TestClient.post(server, "/org/app/users", user("x".repeat(70_000), "pw")),
                413,
                "request_entity_too_large",
                "larger");
    }

    @Test
    void anyCall_unknownPath_isNotFoundInJson() throws Exception {
        expectError(get("/org/app/nothing", "x"), 404, "service_resource_not_found", "not found");
    }

    @Test
    void tokenExpiry_ownToken_isAbsoluteMilliseconds() throws Exception {
        long before = System.currentTimeMillis();
        String token = TestClient.token(server, "alice");

        var answer = get("/org/app/sdk/users/alice/token/expires", token);

        assertThat(new JsonObject(answer.body()).getLong("expire_timestamp"))
                .isBetween(
                        before + Duration.ofDays(60).toMillis(),
                        System.currentTimeMillis() + Duration.ofDays(60).toMillis());
    }

    @ParameterizedTest
    @CsvSource({"1800, 1800", "'\"1800\"', 1800", "0,", "99999999999999, 315360000"})
    void token_ttl_isItsLife_zeroIsForEver(String ttl, @Nullable Long life) throws Exception {
        JsonObject body = new JsonObject(login("alice", "pw")).put("ttl", new JsonArray("[" + ttl + "]").getValue(0));

        JsonObject answer = new JsonObject(
                TestClient.post(server, "/org/app/token", body.encode()).body());

        assertThat(answer.getLong("expires_in")).isEqualTo(life);
        var expiry = get("/org/app/sdk/users/alice/token/expires", answer.getString("access_token"));
        assertThat(expiry.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(expiry.body()).containsKey("expire_timestamp"))
                .isEqualTo(life != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"soon\"", "true", "{}"})
    void token_ttlThatIsNone_isIllegal(String ttl) throws Exception {
        JsonObject body = new JsonObject(login("alice", "pw")).put("ttl", new JsonArray("[" + ttl + "]").getValue(0));

        expectError(TestClient.post(server, "/org/app/token", body.encode()), 400, "illegal_argument", "ttl");
    }

    @Test
    void tokenExpiry_expiredToken_isUnauthorized() throws Exception {
        TestClient.post(server, "/org/app/users", user("frank", "pw"));
        String token = TestClient.token(server, "frank");
        server.expireToken("frank");

        var answer = get("/org/app/sdk/users/frank/token/expires", token);

        expectError(answer, 401, "unauthorized", "Unable to authenticate (OAuth)");
    }

    @ParameterizedTest
    @CsvSource({
        "/org/app/sdk/users/alice/token/expires, garbage",
        "/org/app/sdk/users/alice/token/expires, bob",
        "/org/other/sdk/users/bob/token/expires, bob",
        "/org/app/users/alice/resources, garbage",
    })
    void anyCall_notTheRightToken_isUnauthorized(String path, String whose) throws Exception {
        String token = whose.equals("bob") ? TestClient.token(server, "bob") : whose;

        expectError(get(path, token), 401, "unauthorized", "Unable to authenticate (OAuth)");
    }

    @Test
    void resources_twoDevices_areListed() throws Exception {
        TestClient.online(server, "dora", "one");
        TestClient.online(server, "dora", "two");

        var answer = get("/org/app/users/dora/resources", TestClient.token(server, "dora"));

        assertThat(answer.body()).isEqualTo("{\"data\":[{\"res\":\"one\"},{\"res\":\"two\"}]}");
    }

    @Test
    void bootstrap_knownApp_pointsToTheServerItself() throws Exception {
        JsonObject body = new JsonObject(
                get("/easemob/server.json?app_key=org%23app&_v=1", "").body());

        for (String kind : new String[] {"rest", "msync-wx"}) {
            JsonObject host = body.getJsonObject(kind).getJsonArray("hosts").getJsonObject(0);
            assertThat(host.getString("protocol")).isEqualTo("http");
            assertThat(host.getString("domain")).isEqualTo("127.0.0.1");
            assertThat(host.getString("port"))
                    .isEqualTo(Integer.toString(server.rest().getPort()));
        }
        assertThat(body.getString("enableReportLogs")).isEqualTo("false");
        assertThat(body.getString("enableDataReport")).isEqualTo("false");
    }

    @Test
    void bootstrap_appId_isToldTheAppKey() throws Exception {
        try (DevServer byId = DevServer.start(
                DevServerOptions.builder().appIds(Map.of("id-1", "org#app")).build())) {
            String query = "/easemob/server.json?sdk_version=4.10.0&file_version=1&app_id=";

            var answer = get(byId, query + "id-1", "");

            assertThat(new JsonObject(answer.body()).getString("app_key")).isEqualTo("org#app");
            expectError(get(byId, query + "id-2", ""), 404, "organization_application_not_found", "id-2");
            expectError(get(byId, query, ""), 404, "organization_application_not_found", "");
        }
    }

    @Test
    void bootstrap_noApp_isIllegal() throws Exception {
        expectError(get("/easemob/server.json", ""), 400, "illegal_argument", "app_key is missing");
    }

    @Test
    void bootstrap_advertisedHosts_areNamedInTheirOrderUntilOthersAre() throws Exception {
        try (DevServer hidden = DevServer.start(DevServerOptions.builder()
                .advertisedHosts(List.of("dead.test:1", "[::1]:8080"))
                .advertisedTls(true)
                .build())) {
            for (String kind : new String[] {"rest", "msync-wx"}) {
                JsonArray hosts = hosts(hidden, kind);
                assertThat(hosts).hasSize(2);
                assertThat(hosts.getJsonObject(0).getString("domain")).isEqualTo("dead.test");
                assertThat(hosts.getJsonObject(0).getString("port")).isEqualTo("1");
                assertThat(hosts.getJsonObject(1).getString("domain")).isEqualTo("[::1]");
                assertThat(hosts.getJsonObject(1).getString("port")).isEqualTo("8080");
                assertThat(hosts.getJsonObject(1).getString("protocol")).isEqualTo("https");
            }

            hidden.advertise(List.of("127.0.0.1:5"));
            assertThat(hosts(hidden, "rest").getJsonObject(0).getString("port")).isEqualTo("5");

            hidden.advertise(List.of());
            assertThat(hosts(hidden, "msync-wx").getJsonObject(0).getString("port"))
                    .isEqualTo(Integer.toString(hidden.rest().getPort()));
        }
    }

    private JsonArray hosts(DevServer of, String kind) throws Exception {
        var answer = get(of, "/easemob/server.json?app_key=org%23app", "");
        return new JsonObject(answer.body()).getJsonObject(kind).getJsonArray("hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host", "host:", ":1", "http://host:1", "host:65536", "host:1/path", "::1:80"})
    void advertisedHosts_thatAreNone_areRefused(String host) {
        assertThatThrownBy(() -> DevServerOptions.builder().advertisedHosts(List.of(host)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HOST:PORT");
        assertThatThrownBy(() -> server.advertise(List.of("127.0.0.1:1", host)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HOST:PORT");
    }

    @Test
    void bootstrap_unknownApp_isNotFound() throws Exception {
        expectError(get("/easemob/server.json?app_key=nope", ""), 404, "organization_application_not_found", "nope");
    }

    @Test
    void paths_withDoubledSlashes_areTheSame() throws Exception {
        assertThat(TestClient.post(server, "//org/app//token", login("alice", "pw"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void preflight_beforeAnyAuthentication_allowsWhatIsAsked() throws Exception {
        var answer =
                TestClient.http(HttpRequest.newBuilder(URI.create(server.rest() + "/org/app/users/alice/resources"))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", "http://page.example")
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "authorization,content-type,x-own"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValue("authorization,content-type,x-own");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("GET", "POST", "PUT", "DELETE");
        assertThat(answer.headers().firstValue("Access-Control-Max-Age")).isPresent();
    }
}
