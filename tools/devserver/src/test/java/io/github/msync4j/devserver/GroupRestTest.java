package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MessageBody;
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
    void readersOfAMessage_areListedAPageAtATime() throws Exception {
        var created = call("POST", "/org/app/chatgroups", "alice", group("bob", "carol"));
        String id = new JsonObject(created.body()).getJsonObject("data").getString("groupid");
        JID group =
                Uplink.jid(id).toBuilder().setDomain("conference.easemob.com").build();
        var asks = MessageBody.MessageConfig.newBuilder().setAllowGroupAck(true);
        TestClient alice = TestClient.online(server, "alice", "a");
        alice.send(Uplink.message(
                1,
                group,
                MessageBody.newBuilder().setType(MessageBody.Type.GROUPCHAT).setMsgConfig(asks)));
        long message = alice.sync().getServerId();
        for (String reader : List.of("bob", "carol")) {
            TestClient client = TestClient.online(server, reader, "x");
            client.send(Uplink.message(
                    1,
                    group,
                    MessageBody.newBuilder().setType(MessageBody.Type.READ_ACK).setAckMessageId(message)));
            assertThat(client.sync().getStatus().getErrorCodeValue()).isZero();
        }
        String path = "/org/app/chatgroups/" + id + "/acks/" + message;

        // as the vendor's client asks
        var all = new JsonObject(read(path + "?limit=500&key=undefined&_v=1").body()).getJsonObject("data");
        var first = new JsonObject(read(path + "?limit=1").body()).getJsonObject("data");
        var second = new JsonObject(read(path + "?limit=1&key=" + first.getString("next_key"))
                        .body())
                .getJsonObject("data");

        assertThat(all.getJsonArray("userlist")).containsExactly("bob", "carol");
        assertThat(all.getInteger("total")).isEqualTo(2);
        assertThat(all.getString("ackmid")).isEqualTo(Long.toString(message));
        assertThat(all.getBoolean("is_last")).isTrue();
        assertThat(all.getString("next_key")).isEmpty();
        assertThat(all.getLong("timestamp")).isPositive();
        assertThat(first.getJsonArray("userlist")).containsExactly("bob");
        assertThat(first.getBoolean("is_last")).isFalse();
        assertThat(second.getJsonArray("userlist")).containsExactly("carol");
        assertThat(second.getBoolean("is_last")).isTrue();
        expectRefusal(read("/org/app/chatgroups/" + id + "/acks/x"), 404, "no such message");
        expectRefusal(read(path + "?limit=0"), 400, "limit is not a number from 1 to 500");
    }

    private HttpResponse<String> read(String path) throws Exception {
        return call("GET", path, "alice", new JsonObject());
    }

    private JsonArray list(String path) throws Exception {
        return new JsonObject(read(path).body()).getJsonArray("data");
    }

    @Test
    void members_areListed_byCursorWithTheirTimes_andByPage() throws Exception {
        var created = call("POST", "/org/app/chatgroups", "alice", group("bob", "carol"));
        String id = new JsonObject(created.body()).getJsonObject("data").getString("groupid");
        String path = "/org/app/chatgroups/" + id + "/users";

        JsonObject first = new JsonObject(
                read(path + "?cursor=undefined&limit=2&joined_time=true").body());
        // who left after the first page is not in the second, and nobody is left out
        call("DELETE", "/org/app/chatgroups/" + id + "/quit", "bob", new JsonObject());
        JsonObject second = new JsonObject(
                read(path + "?limit=2&cursor=" + first.getString("cursor")).body());

        assertThat(first.getJsonArray("data").getJsonObject(0).getString("owner"))
                .isEqualTo("alice");
        assertThat(first.getJsonArray("data").getJsonObject(0).getLong("joined_time"))
                .isPositive();
        assertThat(first.getJsonArray("data").getJsonObject(1).getString("member"))
                .isEqualTo("bob");
        assertThat(second.getJsonArray("data").size()).isEqualTo(1);
        assertThat(second.getJsonArray("data").getJsonObject(0).getString("member"))
                .isEqualTo("carol");
        assertThat(second.getString("cursor")).isEmpty();
        assertThat(list(path + "?version=v3&pagenum=1&pagesize=1"))
                .containsExactly(new JsonObject().put("owner", "alice"));
        assertThat(list(path + "?version=v3&pagenum=2&pagesize=1"))
                .containsExactly(new JsonObject().put("member", "carol"));
        assertThat(list(path + "?version=v3&pagenum=3&pagesize=1")).isEmpty();
        expectRefusal(read(path + "?limit=51"), 400, "limit is not a number from 1 to 50");
        expectRefusal(call("GET", path, "bob", new JsonObject()), 403, "are not members of this group");
    }

    @Test
    void members_areRemoved_eachForItself_byTheOwnerAlone() throws Exception {
        var created = call("POST", "/org/app/chatgroups", "alice", group("bob", "carol"));
        String id = new JsonObject(created.body()).getJsonObject("data").getString("groupid");
        String path = "/org/app/chatgroups/" + id + "/users/";
        expectRefusal(call("DELETE", path + "carol", "bob", new JsonObject()), 403, "for the owner alone");

        var one = call("DELETE", path + "bob?resource=a", "alice", new JsonObject());
        var several = call("DELETE", path + "bob,carol,alice?resource=a", "alice", new JsonObject());

        assertThat(new JsonObject(one.body()).getJsonObject("data"))
                .isEqualTo(new JsonObject()
                        .put("action", "remove_member")
                        .put("groupid", id)
                        .put("user", "bob")
                        .put("result", true));
        assertThat(new JsonObject(several.body())
                        .getJsonArray("data").stream().map(each -> ((JsonObject) each).getBoolean("result")))
                .containsExactly(false, true, false);
        assertThat(new JsonObject(several.body())
                        .getJsonArray("data")
                        .getJsonObject(0)
                        .getString("reason"))
                .isEqualTo("users [bob] are not members of this group!");
        expectRefusal(call("DELETE", path + "bob", "alice", new JsonObject()), 403, "are not members of this group");
        expectRefusal(
                call("DELETE", path + "x,".repeat(60) + "x", "alice", new JsonObject()), 400, "more than 60 users");
    }

    @Test
    void groupsAndRooms_areEndedByTheirOwner() throws Exception {
        var created = call("POST", "/org/app/chatgroups", "alice", group("bob"));
        String group = "/org/app/chatgroups/"
                + new JsonObject(created.body()).getJsonObject("data").getString("groupid");
        var made = call("POST", "/org/app/chatrooms", "alice", new JsonObject().put("name", "hall"));
        String room = "/org/app/chatrooms/"
                + new JsonObject(made.body()).getJsonObject("data").getString("id");
        expectRefusal(call("DELETE", group, "bob", new JsonObject()), 403, "for the owner alone");
        assertThat(list(room + "/users?limit=50&cursor=undefined")
                        .getJsonObject(0)
                        .getString("owner"))
                .isEqualTo("alice");

        for (String path : List.of(group, room)) {
            var ended = call("DELETE", path + "?version=v3&resource=a", "alice", new JsonObject());
            JsonObject data = new JsonObject(ended.body()).getJsonObject("data");
            assertThat(data.getBoolean("success")).isTrue();
            assertThat(path).endsWith(data.getString("id"));
            expectRefusal(read(path + "/users"), 404, "does not exist!");
        }
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
