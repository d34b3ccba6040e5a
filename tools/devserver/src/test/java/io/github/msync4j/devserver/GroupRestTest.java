package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups and rooms over REST. */
class GroupRestTest {

    private final DevServer server = DevServer.start(DevServerOptions.defaults());

    @BeforeEach
    void register() throws Exception {
        for (String user : List.of("alice", "bob", "carol")) {
            JsonObject body = new JsonObject().put("username", user).put("password", "pw");
            assertThat(TestClient.post(server, "/org/app/users", body.encode()).statusCode())
                    .isEqualTo(200);
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> call(String method, String path, String user, JsonObject body) throws Exception {
        JsonObject login = new JsonObject()
                .put("grant_type", "password")
                .put("username", user)
                .put("password", "pw");
        String token = new JsonObject(TestClient.post(server, "/org/app/token", login.encode())
                        .body())
                .getString("access_token");
        return TestClient.http(HttpRequest.newBuilder(URI.create(server.rest() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    private static JsonObject group(String... members) {
        return new JsonObject()
                .put("owner", "alice")
                .put("groupname", "friends")
                .put("members", new JsonArray(List.of(members)));
    }

    private static void expectRefusal(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("error_description")).contains(words);
    }

    @Test
    void group_isMade_joinedByInvitation_andLeft() throws Exception {
        var created = call("POST", "/org/app/chatgroups", "alice", group("bob"));
        assertThat(created.statusCode()).isEqualTo(200);
        String id = new JsonObject(created.body()).getJsonObject("data").getString("groupid");
        assertThat(id).matches("[0-9]+");
        JsonObject carol = new JsonObject().put("usernames", new JsonArray().add("carol"));
        expectRefusal(
                call("POST", "/org/app/chatgroups/" + id + "/invite", "carol", carol),
                403,
                "are not members of this group");

        var invited = call("POST", "/org/app/chatgroups/" + id + "/invite", "bob", carol);

        JsonObject result = new JsonObject(invited.body()).getJsonArray("data").getJsonObject(0);
        assertThat(result.getString("user")).isEqualTo("carol");
        assertThat(result.getBoolean("result")).isTrue();
        String quit = "/org/app/chatgroups/" + id + "/quit";
        assertThat(call("DELETE", quit, "carol", new JsonObject()).statusCode()).isEqualTo(200);
        expectRefusal(call("DELETE", quit, "carol", new JsonObject()), 403, "are not members of this group");
        expectRefusal(call("DELETE", quit, "alice", new JsonObject()), 403, "the owner cannot leave");
    }

    @Test
    void group_thatCannotBe_isRefused() throws Exception {
        expectRefusal(
                call("POST", "/org/app/chatgroups", "alice", group("nobody")), 404, "username nobody doesn't exist!");
        expectRefusal(call("POST", "/org/app/chatgroups", "bob", group()), 401, "Unable to authenticate");
        expectRefusal(
                call("POST", "/org/app/chatgroups", "alice", group().put("invite_need_confirm", true)),
                400,
                "not served here");
        expectRefusal(
                call("DELETE", "/org/app/chatgroups/1/quit", "alice", new JsonObject()),
                404,
                "grpID 1 does not exist!");
    }

    @Test
    void room_isMade_andIsNoGroup() throws Exception {
        var created = call("POST", "/org/app/chatrooms", "alice", new JsonObject().put("name", "hall"));
        String id = new JsonObject(created.body()).getJsonObject("data").getString("id");

        assertThat(id).matches("[0-9]+");
        expectRefusal(
                call("DELETE", "/org/app/chatgroups/" + id + "/quit", "alice", new JsonObject()),
                404,
                "does not exist!");
    }
}
