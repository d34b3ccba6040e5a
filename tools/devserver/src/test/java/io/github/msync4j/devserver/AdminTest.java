package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.protocol.wire.StatisticsBody;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an app's own server does to users, over REST. */
class AdminTest {

    private final DevServer server = DevServer.start(DevServerOptions.defaults());

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        return TestClient.http(HttpRequest.newBuilder(URI.create(server.rest() + "/org/app/users/" + path))
                .header("Authorization", "Bearer " + appToken())
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private String appToken() throws Exception {
        return new JsonObject(token("dev-client", "dev-secret").body()).getString("access_token");
    }

    private HttpResponse<String> token(String clientId, String secret) throws Exception {
        return TestClient.post(
                server,
                "/org/app/token",
                new JsonObject()
                        .put("grant_type", "client_credentials")
                        .put("client_id", clientId)
                        .put("client_secret", secret)
                        .encode());
    }

    private HttpResponse<String> registerAll(String users) throws Exception {
        return TestClient.http(HttpRequest.newBuilder(URI.create(server.rest() + "/org/app/users"))
                .header("Authorization", "Bearer " + appToken())
                .POST(HttpRequest.BodyPublishers.ofString(users)));
    }

    @ParameterizedTest
    @CsvSource({"dev-client, wrong", "wrong, dev-secret"})
    void token_wrongCredentials_isRefused(String clientId, String secret) throws Exception {
        var answer = token(clientId, secret);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant").doesNotContain("access_token");
    }

    @Test
    void token_rightCredentials_saysHowLongItIsGood() throws Exception {
        assertThat(new JsonObject(token("dev-client", "dev-secret").body()).getLong("expires_in"))
                .isEqualTo(60L * 24 * 3600);
    }

    @Test
    void register_many_listsThoseThatAreThereAlready() throws Exception {
        registerAll("[{\"username\":\"old\",\"password\":\"pw\"}]");

        JsonObject answer = new JsonObject(
                registerAll("[{\"username\":\"old\",\"password\":\"pw\"},{\"username\":\"New\",\"password\":\"pw\"}]")
                        .body());

        assertThat(answer.getJsonArray("entities")).hasSize(1);
        assertThat(answer.getJsonArray("entities").getJsonObject(0).getString("username"))
                .isEqualTo("new");
        assertThat(answer.getJsonArray("data").encode())
                .isEqualTo("[{\"username\":\"old\",\"registerUserFailReason\":\"the old already exists\"}]");
    }

    @Test
    void register_tooMany_isIllegal() throws Exception {
        String users = IntStream.range(0, 61)
                .mapToObj(i -> "{\"username\":\"u" + i + "\",\"password\":\"pw\"}")
                .collect(Collectors.joining(",", "[", "]"));

        var answer = registerAll(users);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("illegal_argument", "[61]", "[60]");
    }

    @Test
    void register_manyWithoutAToken_isUnauthorized() throws Exception {
        var answer = TestClient.post(server, "/org/app/users", "[{\"username\":\"u\",\"password\":\"pw\"}]");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static void expectForcedOut(TestClient client, StatisticsBody.Operation operation) throws Exception {
        var kick = client.sync().getMetas(0);
        assertThat(StatisticsBody.parseFrom(kick.getPayload()).getOperation()).isEqualTo(operation);
        assertThat(client.closeCode()).isEqualTo(1000);
    }

    @Test
    void delete_user_tellsAllItsDevicesAndItIsGone() throws Exception {
        TestClient phone = TestClient.online(server, "alice", "phone");
        TestClient tablet = TestClient.online(server, "alice", "tablet");

        var answer = call("DELETE", "Alice", "");

        JsonObject body = new JsonObject(answer.body());
        assertThat(body.getString("action")).isEqualTo("delete");
        assertThat(body.getJsonArray("entities").getJsonObject(0).getString("username"))
                .isEqualTo("alice");
        expectForcedOut(phone, StatisticsBody.Operation.USER_REMOVED);
        expectForcedOut(tablet, StatisticsBody.Operation.USER_REMOVED);
        assertThat(call("DELETE", "alice", "").body())
                .isEqualTo("{\"error\":\"service_resource_not_found\","
                        + "\"error_description\":\"Service resource not found\"}");
        assertThat(TestClient.post(
                                server,
                                "/org/app/token",
                                "{\"grant_type\":\"password\",\"username\":\"alice\",\"password\":\"pw\"}")
                        .body())
                .contains("user not found");
    }

    @Test
    void put_password_endsTheSessionsAndTheOldPassword() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "phone");

        var answer = call("PUT", "alice/password", "{\"newpassword\":\"other\"}");

        assertThat(new JsonObject(answer.body()).getString("action")).isEqualTo("set user password");
        assertThat(answer.body()).doesNotContain("other");
        expectForcedOut(alice, StatisticsBody.Operation.USER_KICKED_BY_CHANGE_PASSWORD);
        assertThat(TestClient.post(
                                server,
                                "/org/app/token",
                                "{\"grant_type\":\"password\",\"username\":\"alice\",\"password\":\"pw\"}")
                        .body())
                .contains("invalid password");
    }

    @Test
    void put_passwordThatIsMissing_isIllegal() throws Exception {
        TestClient.online(server, "alice", "phone");

        var answer = call("PUT", "alice/password", "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("illegal_argument", "newpassword is required");
        assertThat(server.sessions("alice")).hasSize(1);
    }

    @Test
    void disconnect_user_forcesAllDevicesOut() throws Exception {
        TestClient phone = TestClient.online(server, "alice", "phone");
        TestClient tablet = TestClient.online(server, "alice", "tablet");

        var answer = call("GET", "alice/disconnect", "");

        assertThat(new JsonObject(answer.body()).getJsonObject("data").getBoolean("result"))
                .isTrue();
        expectForcedOut(phone, StatisticsBody.Operation.USER_KICKED_BY_OTHER_DEVICE);
        expectForcedOut(tablet, StatisticsBody.Operation.USER_KICKED_BY_OTHER_DEVICE);
        assertThat(new JsonObject(call("GET", "alice/disconnect", "").body())
                        .getJsonObject("data")
                        .getBoolean("result"))
                .isFalse();
    }

    @Test
    void disconnect_oneDevice_leavesTheOther() throws Exception {
        TestClient phone = TestClient.online(server, "alice", "phone");
        TestClient.online(server, "alice", "tablet");

        var answer = call("DELETE", "alice/disconnect/phone", "");

        assertThat(new JsonObject(answer.body()).getJsonObject("data").getBoolean("result"))
                .isTrue();
        expectForcedOut(phone, StatisticsBody.Operation.USER_KICKED_BY_OTHER_DEVICE);
        assertThat(server.sessions("alice")).extracting(SessionInfo::resource).containsExactly("tablet");
    }

    @ParameterizedTest
    @CsvSource({"DELETE, nobody/disconnect/x", "GET, nobody/disconnect", "PUT, nobody/password"})
    void anyCall_unknownUser_isNotFound(String method, String path) throws Exception {
        var answer = call(method, path, "{\"newpassword\":\"other\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("entity_not_found", "User null not found");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, alice",
        "PUT, alice/password",
        "GET, alice/disconnect",
        "DELETE, alice/disconnect/phone",
    })
    void anyCall_withoutAToken_isUnauthorized(String method, String path) throws Exception {
        TestClient.online(server, "alice", "phone");

        var answer = TestClient.http(HttpRequest.newBuilder(URI.create(server.rest() + "/org/app/users/" + path))
                .method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("unauthorized", "Unable to authenticate (OAuth)");
        assertThat(server.sessions("alice")).hasSize(1);
    }
}
