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

/** Threads over REST. */
class ThreadRestTest {
    private final DevServer server = DevServer.start(DevServerOptions.defaults());
    private TestClient alice;
    private String group;
    private long lastId;

    @BeforeEach
    void begin() throws Exception {
        for (String user : List.of("alice", "bob", "carol")) {
            JsonObject body = new JsonObject().put("username", user).put("password", "pw");
            assertThat(TestClient.post(server, "/org/app/users", body.encode()).statusCode())
                    .isEqualTo(200);
        }
        JsonObject creation = new JsonObject()
                .put("owner", "alice")
                .put("groupname", "friends")
                .put("members", new JsonArray().add("bob"));
        group = answered("POST", "/org/app/chatgroups", "alice", creation)
                .getJsonObject("data")
                .getString("groupid");
        alice = TestClient.online(server, "alice", "a");
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

    private JsonObject answered(String method, String path, String user, JsonObject body) throws Exception {
        HttpResponse<String> answer = call(method, path, user, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private JsonObject read(String path) throws Exception {
        return answered("GET", "/org/app" + path, "alice", new JsonObject());
    }

    private void expectRefusal(String method, String path, String user, JsonObject body, int status, int code)
            throws Exception {
        HttpResponse<String> answer = call(method, "/org/app" + path, user, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getInteger("error_code", 0)).isEqualTo(code);
    }

    private long send(String to, String text) throws Exception {
        JID jid = Uplink.jid(to).toBuilder().setDomain("conference.easemob.com").build();
        alice.send(Uplink.message(
                ++lastId,
                jid,
                MessageBody.newBuilder()
                        .setType(MessageBody.Type.GROUPCHAT)
                        .addContents(MessageBody.Content.newBuilder()
                                .setType(MessageBody.Content.Type.TEXT)
                                .setText(text))));
        return alice.sync().getServerId();
    }

    private JsonObject creation(long message, String name) {
        return new JsonObject()
                .put("owner", "alice")
                .put("group_id", group)
                .put("msg_id", Long.toString(message))
                .put("name", name);
    }

    private String create(long message, String name) throws Exception {
        return answered("POST", "/org/app/thread?resource=a", "alice", creation(message, name))
                .getJsonObject("data")
                .getString("thread_id");
    }

    private JsonObject described(String id, long message, String name) {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("owner", "alice")
                .put("msgId", Long.toString(message))
                .put("groupId", group);
    }

    private static JsonObject timeless(JsonObject thread) {
        assertThat(thread.getLong("created")).isPositive();
        thread.remove("created");
        return thread;
    }

    @Test
    void thread_isBegun_entered_renamed_leftAndEnded() throws Exception {
        long message = send(group, "hello");
        String id = create(message, "aside");
        String path = "/org/app/thread/" + id;

        JsonObject joined = answered("POST", path + "/user/bob/join?resource=b", "bob", new JsonObject())
                .getJsonObject("data");
        assertThat(joined.getString("status")).isEqualTo("ok");
        assertThat(timeless(joined.getJsonObject("detail"))).isEqualTo(described(id, message, "aside"));
        JsonObject renaming = new JsonObject().put("name", "apart");
        assertThat(answered("PUT", path + "?resource=a", "alice", renaming).getJsonObject("data"))
                .isEqualTo(renaming);
        assertThat(timeless(read("/thread/" + id).getJsonObject("data")))
                .isEqualTo(described(id, message, "apart").put("affiliations_count", 2));
        answered("DELETE", path + "/user/bob/quit?resource=b", "bob", new JsonObject());
        expectRefusal("DELETE", "/thread/" + id + "/user/bob/quit", "bob", new JsonObject(), 404, 40012);
        assertThat(answered("DELETE", path + "?resource=a", "alice", new JsonObject())
                        .getJsonObject("data")
                        .getString("status"))
                .isEqualTo("ok");
        expectRefusal("GET", "/thread/" + id, "alice", new JsonObject(), 404, 40011);
    }

    @Test
    void members_areListedAPageAtATime_andRemoved() throws Exception {
        String id = create(send(group, "hello"), "aside");
        answered("POST", "/org/app/thread/" + id + "/user/bob/join", "bob", new JsonObject());
        String path = "/thread/" + id + "/users";

        JsonObject first = read(path + "?limit=1&cursor=&_v=1");
        JsonObject second = read(
                path + "?limit=1&cursor=" + first.getJsonObject("properties").getString("cursor"));

        assertThat(first.getJsonObject("data").getJsonArray("affiliations")).containsExactly("alice");
        assertThat(second.getJsonObject("data").getJsonArray("affiliations")).containsExactly("bob");
        assertThat(second.getJsonObject("properties").getString("cursor")).isEmpty();
        assertThat(answered("DELETE", "/org/app" + path + "/bob?resource=a", "alice", new JsonObject())
                        .getJsonObject("data"))
                .isEqualTo(new JsonObject().put("result", true).put("user", "bob"));
        expectRefusal("DELETE", path + "/bob", "alice", new JsonObject(), 404, 40012);
        expectRefusal("GET", path + "?limit=51", "alice", new JsonObject(), 400, 0);
    }

    @Test
    void threads_areListed_ofAGroupAndThoseThatAUserIsIn_aPageAtATime() throws Exception {
        String one = create(send(group, "one"), "one");
        String two = create(send(group, "two"), "two");
        answered("POST", "/org/app/thread/" + two + "/user/bob/join", "bob", new JsonObject());

        JsonObject first = read("/threads/chatgroups/" + group + "?cursor=&limit=1");
        String cursor = first.getJsonObject("properties").getString("cursor");
        JsonObject second = read("/threads/chatgroups/" + group + "?limit=1&cursor=" + cursor);

        assertThat(ids(first)).containsExactly(one);
        assertThat(ids(second)).containsExactly(two);
        assertThat(second.getJsonObject("properties").getString("cursor")).isEmpty();
        assertThat(ids(read("/threads/user/alice?limit=20&cursor="))).containsExactly(one, two);
        assertThat(ids(read("/threads/chatgroups/" + group + "/user/alice"))).containsExactly(one, two);
        assertThat(ids(answered("GET", "/org/app/threads/user/bob", "bob", new JsonObject())))
                .containsExactly(two);
        expectRefusal("GET", "/threads/user/alice", "bob", new JsonObject(), 401, 0);
        expectRefusal("GET", "/threads/chatgroups/" + group, "carol", new JsonObject(), 403, 0);
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("entities").stream()
                .map(each -> ((JsonObject) each).getString("id"))
                .toList();
    }

    @Test
    void lastMessages_areOfSeveralThreads() throws Exception {
        String quiet = create(send(group, "one"), "one");
        String loud = create(send(group, "two"), "two");
        long message = send(loud, "hi");

        JsonArray last = answered(
                        "POST",
                        "/org/app/thread/message",
                        "bob",
                        new JsonObject()
                                .put("threadIds", new JsonArray().add(quiet).add(loud)))
                .getJsonArray("entities");

        assertThat(last.getJsonObject(0))
                .isEqualTo(new JsonObject().put("thread_id", quiet).put("last_message", new JsonObject()));
        assertThat(last.getJsonObject(1).getString("thread_id")).isEqualTo(loud);
        JsonObject told = last.getJsonObject(1).getJsonObject("last_message");
        assertThat(told.getString("id")).isEqualTo(Long.toString(message));
        assertThat(told.getJsonObject("payload").getJsonArray("bodies").getJsonObject(0))
                .isEqualTo(new JsonObject().put("type", "txt").put("msg", "hi"));
        JsonObject none = new JsonObject().put("threadIds", new JsonArray());
        expectRefusal("POST", "/thread/message", "alice", none, 400, 0);
        JsonObject unknown = new JsonObject().put("threadIds", new JsonArray().add("1"));
        expectRefusal("POST", "/thread/message", "alice", unknown, 404, 40011);
    }

    @Test
    void thread_thatCannotBe_isRefused() throws Exception {
        long message = send(group, "hello");
        String id = create(message, "aside");

        expectRefusal("POST", "/thread", "alice", creation(message, "again"), 400, 40002);
        expectRefusal("POST", "/thread", "bob", creation(message, "mine"), 401, 0);
        expectRefusal("POST", "/thread/" + id + "/user/carol/join", "carol", new JsonObject(), 404, 40012);
        expectRefusal("POST", "/thread/1/user/bob/join", "bob", new JsonObject(), 404, 40011);
        expectRefusal("DELETE", "/thread/" + id, "bob", new JsonObject(), 403, 0);
    }
}
