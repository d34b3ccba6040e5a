package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return TestClient.http(
                HttpRequest.newBuilder(URI.create(server.rest() + path)).header("Authorization", "Bearer " + token));
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
