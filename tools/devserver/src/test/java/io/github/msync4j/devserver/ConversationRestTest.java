package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** History, conversations, pinned messages and reactions over REST, as the vendor's client asks for them. */
class ConversationRestTest {

    private static final String ALICE = "/org/app/sdk/user/alice";

    private final DevServer server = DevServer.start(DevServerOptions.defaults());
    private final Map<String, String> tokens = new HashMap<>();
    private TestClient alice;
    private long lastId;

    @BeforeEach
    void register() throws Exception {
        TestClient.online(server, "bob", "b");
        TestClient.online(server, "carol", "c");
        alice = TestClient.online(server, "alice", "a");
        for (String user : List.of("alice", "bob", "carol")) {
            tokens.put(user, TestClient.token(server, user));
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> call(String method, String path, String user, @Nullable JsonObject body)
            throws Exception {
        var publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.encode());
        return TestClient.http(HttpRequest.newBuilder(URI.create(server.rest() + path))
                .header("Authorization", "Bearer " + tokens.get(user))
                .header("Content-Type", "application/json")
                .method(method, publisher));
    }

    private JsonObject ok(String method, String path, String user, @Nullable JsonObject body) throws Exception {
        HttpResponse<String> answer = call(method, path, user, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private JsonObject data(String method, String path, String user, @Nullable JsonObject body) throws Exception {
        return ok(method, path, user, body).getJsonObject("data");
    }

    private static void expectRefusal(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("error_description")).isEqualTo(words);
    }

    private String send(JID to, MessageBody.Builder body) throws Exception {
        body.setFrom(JID.newBuilder().setName("alice")).setTo(JID.newBuilder().setName(to.getName()));
        alice.send(Uplink.meta(
                Uplink.textMeta(++lastId, to, "").setPayload(body.build().toByteString())));
        var ack = alice.sync();
        assertThat(ack.getStatus().getReason()).isEmpty();
        return Long.toUnsignedString(ack.getServerId());
    }

    private String send(String user, String text) throws Exception {
        return send(
                Uplink.jid(user),
                body(MessageBody.Type.CHAT, MessageBody.Content.newBuilder().setText(text)));
    }

    private static MessageBody.Builder body(MessageBody.Type type, MessageBody.Content.Builder content) {
        return MessageBody.newBuilder().setType(type).addContents(content);
    }

    private static JsonObject history(String queue, Object start, int size) {
        return new JsonObject()
                .put("queue", queue)
                .put("start", start)
                .put("pull_number", size)
                .put("is_positive", false)
                .put("msgType", "")
                .put("end", -1)
                .putNull("startTime")
                .putNull("endTime")
                .putNull("userId");
    }

    private static List<String> texts(JsonObject page) throws Exception {
        List<String> texts = new ArrayList<>();
        for (Object each : page.getJsonArray("msgs")) {
            texts.add(MessageBody.parseFrom(meta((JsonObject) each).getPayload())
                    .getContents(0)
                    .getText());
        }
        return texts;
    }

    private static Meta meta(JsonObject message) throws Exception {
        return Meta.parseFrom(Base64.getDecoder().decode(message.getString("msg")));
    }

    @Test
    void history_isListedInPages_fromTheNewestOn_andFromTheOldest() throws Exception {
        for (String text : List.of("one", "two", "three", "four", "five")) {
            send("bob", text);
        }
        String path = "/org/app/users/bob/messageroaming";

        JsonObject first = data("POST", path, "bob", history("alice@easemob.com", -1, 2));
        JsonObject second = data("POST", path, "bob", history("alice@easemob.com", first.getString("next_key"), 2));
        JsonObject third = data("POST", path, "bob", history("alice@easemob.com", second.getString("next_key"), 2));

        assertThat(texts(first)).containsExactly("five", "four");
        assertThat(first.getBoolean("is_last")).isFalse();
        assertThat(texts(second)).containsExactly("three", "two");
        assertThat(texts(third)).containsExactly("one");
        assertThat(third.getBoolean("is_last")).isTrue();
        assertThat(third.getString("next_key")).isEmpty();
        JsonObject oldest =
                data("POST", path, "bob", history("alice@easemob.com", -1, 3).put("is_positive", true));
        assertThat(texts(oldest)).containsExactly("one", "two", "three");
        JsonObject rest = data(
                "POST",
                path,
                "bob",
                history("alice@easemob.com", oldest.getString("next_key"), 3).put("is_positive", true));
        assertThat(texts(rest)).containsExactly("four", "five");
        Meta meta = meta(first.getJsonArray("msgs").getJsonObject(0));
        assertThat(meta.getNs()).isEqualTo(Meta.NameSpace.CHAT);
        assertThat(meta.getFrom().getName()).isEqualTo("alice");
        assertThat(meta.hasMeta()).isFalse();
    }

    @Test
    void history_isListedByKind_andInTheOlderForm() throws Exception {
        send("bob", "one");
        send(
                Uplink.jid("bob"),
                body(
                        MessageBody.Type.CHAT,
                        MessageBody.Content.newBuilder()
                                .setType(MessageBody.Content.Type.IMAGE)
                                .setText("picture")));
        send(
                Uplink.jid("bob"),
                body(
                        MessageBody.Type.CHAT,
                        MessageBody.Content.newBuilder()
                                .setType(MessageBody.Content.Type.TEXT)
                                .setSubType(MessageBody.Content.SubType.forNumber(0))
                                .setText("combined")));
        String path = "/org/app/users/alice/messageroaming";

        assertThat(texts(data(
                        "POST", path, "alice", history("bob@easemob.com", -1, 5).put("msgType", "img,combine"))))
                .containsExactly("combined", "picture");
        assertThat(texts(data(
                        "POST", path, "alice", history("bob@easemob.com", -1, 5).put("msgType", "txt"))))
                .containsExactly("one");
        JsonObject old = new JsonObject()
                .put("queue", "bob@easemob.com")
                .put("start", -1)
                .put("end", -1);
        assertThat(texts(data("POST", path, "alice", old))).containsExactly("combined", "picture", "one");
    }

    @ParameterizedTest
    @CsvSource({
        "queue, bob, queue is neither of a user nor of a group or a room",
        "pull_number, 51, pull_number is not between 1 and 50",
        "pull_number, 0, pull_number is not between 1 and 50",
        "start, abc, start is missing or no number",
        "startTime, x, startTime is missing or no number",
    })
    void history_thatIsAskedForInAWrongWay_isRefused(String name, String value, String words) throws Exception {
        JsonObject query = history("bob@easemob.com", -1, 5).put(name, value);

        expectRefusal(call("POST", "/org/app/users/alice/messageroaming", "alice", query), 400, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /org/app/users/alice/messageroaming",
                "GET /org/app/sdk/user/alice/user_channels/list",
                "GET /org/app/reaction/user/alice"
            })
    void user_seesNothingOfAnother(String call) throws Exception {
        String[] parts = call.split(" ");

        expectRefusal(
                call(parts[0], parts[1], "bob", history("carol@easemob.com", -1, 5)),
                401,
                "Unable to authenticate (OAuth)");
    }

    @Test
    void conversations_areListed_withTheLastMessage_asJson() throws Exception {
        send("carol", "first");
        MessageBody.Builder custom = body(
                        MessageBody.Type.CHAT,
                        MessageBody.Content.newBuilder()
                                .setType(MessageBody.Content.Type.CUSTOM)
                                .setCustomEvent("order")
                                .addCustomExts(text("id", "7"))
                                .addCustomExts(text("state", "paid")))
                .addExt(text("mood", "happy"))
                .addExt(KeyValue.newBuilder()
                        .setKey("json")
                        .setType(KeyValue.ValueType.JSON_STRING)
                        .setStringValue("{\"a\":[1]}"));
        String id = send(Uplink.jid("bob"), custom);

        JsonObject data = data(
                "GET",
                ALICE + "/user_channels/list?&limit=1&cursor=&need_mark=true&needEmptySession=false&_v=1",
                "alice",
                null);

        JsonObject conversation = data.getJsonArray("channel_infos").getJsonObject(0);
        assertThat(data.getJsonArray("channel_infos")).hasSize(1);
        assertThat(conversation.getString("session_to")).isEqualTo("bob");
        assertThat(conversation.getString("session_type")).isEqualTo("chat");
        assertThat(conversation.getBoolean("is_top")).isFalse();
        assertThat(conversation.getLong("update_top_status_time")).isZero();
        assertThat(conversation.getInteger("unread_num")).isZero();
        assertThat(conversation.getJsonArray("marks")).isEmpty();
        JsonObject meta = conversation.getJsonObject("meta");
        assertThat(meta.getString("id")).isEqualTo(id);
        assertThat(meta.getString("from")).isEqualTo("alice");
        assertThat(meta.getString("to")).isEqualTo("bob@easemob.com");
        assertThat(new JsonObject(meta.getString("payload")))
                .isEqualTo(new JsonObject("{\"from\":\"alice\",\"to\":\"bob\",\"type\":\"chat\",\"bodies\":[{\"type\":"
                        + "\"custom\",\"customEvent\":\"order\",\"customExts\":[{\"id\":\"7\"},{\"state\":\"paid\"}]}],"
                        + "\"ext\":{\"mood\":\"happy\",\"json\":{\"a\":[1]}}}"));
        JsonObject next =
                data("GET", ALICE + "/user_channels/list?&limit=1&cursor=" + data.getString("cursor"), "alice", null);
        assertThat(next.getJsonArray("channel_infos").getJsonObject(0).getString("session_to"))
                .isEqualTo("carol");
        assertThat(next.getString("cursor")).isEmpty();
        JsonArray old = data("GET", "/org/app/users/alice/user_channels/page?pageNum=1&pageSize=20&_v=1", "alice", null)
                .getJsonArray("channel_infos");
        assertThat(old).hasSize(2);
        assertThat(old.getJsonObject(0).getString("channel_id")).isEqualTo("org#app_bob@easemob.com");
        assertThat(new JsonObject(old.getJsonObject(0).getJsonObject("meta").getString("payload"))
                        .getJsonArray("bodies")
                        .getJsonObject(0)
                        .getJsonObject("customExts"))
                .isEqualTo(new JsonObject("{\"id\":\"7\",\"state\":\"paid\"}"));
        assertThat(data("GET", "/org/app/users/alice/user_channels", "alice", null)
                        .getJsonArray("channel_infos"))
                .isEqualTo(old);
    }

    private static KeyValue text(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setType(KeyValue.ValueType.STRING)
                .setStringValue(value)
                .build();
    }

    private List<String> listed(String query) throws Exception {
        List<String> names = new ArrayList<>();
        for (Object each :
                data("GET", ALICE + "/user_channels/" + query, "alice", null).getJsonArray("channel_infos")) {
            names.add(((JsonObject) each).getString("session_to"));
        }
        return names;
    }

    @Test
    void conversation_isPutOnTop_andTakenFromThere() throws Exception {
        send("bob", "one");
        send("carol", "two");
        JsonObject bob = new JsonObject().put("type", "chat").put("to", "bob");

        JsonObject pinned = data("POST", ALICE + "/user_channel/top?resource=a", "alice", bob);

        assertThat(pinned.getBoolean("is_top")).isTrue();
        assertThat(pinned.getLong("update_top_status_time")).isPositive();
        assertThat(listed("list?limit=20")).containsExactly("bob", "carol");
        assertThat(listed("list?limit=20&is_top=true")).containsExactly("bob");
        JsonObject unpinned = data("DELETE", ALICE + "/user_channel/top?type=chat&to=bob&resource=a", "alice", null);
        assertThat(unpinned.getBoolean("is_top")).isFalse();
        assertThat(listed("list?limit=20&is_top=true")).isEmpty();
        HttpResponse<String> none = call(
                "POST",
                ALICE + "/user_channel/top?resource=a",
                "alice",
                new JsonObject().put("type", "groupChat").put("to", "1"));
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(none.body()).getInteger("error_code")).isEqualTo(91001);
    }

    @Test
    void conversation_isMarked_andFoundByItsMark() throws Exception {
        send("bob", "one");
        JsonObject marking = new JsonObject()
                .put("mark", "mark_19")
                .put(
                        "targets",
                        new JsonArray()
                                .add(new JsonObject().put("to", "bob").put("type", "chat"))
                                .add(new JsonObject().put("to", "1").put("type", "groupchat")));

        JsonObject marked = data("POST", ALICE + "/user_channels/mark?resource=a", "alice", marking);

        assertThat(marked.getJsonArray("ignore"))
                .isEqualTo(new JsonArray().add(new JsonObject().put("to", "1").put("type", "groupchat")));
        assertThat(listed("mark/search?&limit=10&mark=mark_19")).containsExactly("bob");
        assertThat(listed("mark/search?&limit=10&mark=mark_1")).isEmpty();
        data("DELETE", ALICE + "/user_channels/mark?resource=a", "alice", marking);
        assertThat(listed("mark/search?&limit=10&mark=mark_19")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'param mark must be not empty, please check!'",
        "mark_20, 'param mark illegal, please check it!'",
        "star, 'param mark illegal, please check it!'",
    })
    void mark_thatIsNone_isRefused(String mark, String words) throws Exception {
        JsonObject marking = new JsonObject().put("mark", mark);

        expectRefusal(call("POST", ALICE + "/user_channels/mark?resource=a", "alice", marking), 400, words);
    }

    @Test
    void conversation_thatIsDeleted_comesBackWithItsNextMessage() throws Exception {
        send("bob", "one");
        JsonObject deletion =
                new JsonObject().put("channel", "bob").put("type", "chat").put("delete_roam", false);

        JsonObject deleted = data("DELETE", "/org/app/user/alice/user_channel?resource=a", "alice", deletion);

        assertThat(deleted.getString("result")).isEqualTo("ok");
        assertThat(listed("list?limit=20")).isEmpty();
        send("bob", "two");
        assertThat(listed("list?limit=20")).containsExactly("bob");
        String path = "/org/app/users/alice/messageroaming";
        assertThat(texts(data("POST", path, "alice", history("bob@easemob.com", -1, 5))))
                .containsExactly("two", "one");
        data("DELETE", "/org/app/user/alice/user_channel", "alice", deletion.put("delete_roam", true));
        assertThat(texts(data("POST", path, "alice", history("bob@easemob.com", -1, 5))))
                .isEmpty();
        assertThat(texts(data("POST", "/org/app/users/bob/messageroaming", "bob", history("alice@easemob.com", -1, 5))))
                .as("the other one has it all the same")
                .containsExactly("two", "one");
    }

    @Test
    void messages_areDeletedForOneUser_byId_byTime_andAllOfThem() throws Exception {
        String one = send("bob", "one");
        send("bob", "two");
        String path = "/org/app/users/alice/messageroaming";
        String roaming = "/org/app/sdk/message/roaming/";

        ok("DELETE", roaming + "chat/user/alice?userId=bob&msgIdList=" + one + ",1&resource=a", "alice", null);
        assertThat(texts(data("POST", path, "alice", history("bob@easemob.com", -1, 5))))
                .containsExactly("two");
        ok("DELETE", roaming + "chat/user/alice/time?userId=bob&delTime=5&&resource=a", "alice", null);
        assertThat(texts(data("POST", path, "alice", history("bob@easemob.com", -1, 5))))
                .containsExactly("two");
        ok("DELETE", roaming + "chat/user/alice/time?userId=bob&delTime=9999999999999&&resource=a", "alice", null);
        assertThat(texts(data("POST", path, "alice", history("bob@easemob.com", -1, 5))))
                .isEmpty();
        assertThat(listed("list?limit=20")).isEmpty();
        assertThat(listed("list?limit=20&needEmptySession=true")).containsExactly("bob");
        ok("POST", roaming + "user/alice/delete/all?resource=a", "alice", null);
        assertThat(listed("list?limit=20&needEmptySession=true")).isEmpty();
    }

    @Test
    void deletion_thatIsAskedForInAWrongWay_isRefused() throws Exception {
        String roaming = "/org/app/sdk/message/roaming/";
        String many = "1,".repeat(20) + "1";

        expectRefusal(
                call("DELETE", roaming + "chat/user/alice?userId=bob&msgIdList=" + many, "alice", null),
                400,
                "the number of ids in msgIdList is not between 1 and 20");
        expectRefusal(
                call("DELETE", roaming + "chat/user/alice?userId=bob&msgIdList=", "alice", null),
                400,
                "msgIdList is missing or no number");
        expectRefusal(
                call("DELETE", roaming + "group/user/alice?userId=bob&msgIdList=1", "alice", null),
                400,
                "groupId is missing");
        expectRefusal(
                call("DELETE", roaming + "room/user/alice?userId=bob&msgIdList=1", "alice", null),
                400,
                "messages are kept for chat and group, not for room");
    }

    @Test
    void message_isPinned_listedAndUnpinned() throws Exception {
        String first = send("bob", "one");
        String second = send("bob", "two");
        String path = ALICE + "/user_channel/pin";
        for (String id : List.of(first, second)) {
            ok("POST", path + "?resource=a", "alice", pin(id));
        }

        JsonObject page = data("GET", path + "?to=bob&type=chat&limit=1&cursor=&_v=1", "alice", null);

        JsonObject pinned = page.getJsonArray("msg_infos").getJsonObject(0);
        assertThat(pinned.getString("pin_operator")).isEqualTo("alice");
        assertThat(pinned.getLong("pin_opt_at")).isPositive();
        assertThat(pinned.getJsonObject("message").getString("id")).isEqualTo(second);
        JsonObject next =
                data("GET", path + "?to=bob&type=chat&limit=1&cursor=" + page.getString("cursor"), "alice", null);
        assertThat(next.getJsonArray("msg_infos")
                        .getJsonObject(0)
                        .getJsonObject("message")
                        .getString("id"))
                .isEqualTo(first);
        assertThat(next.getString("cursor")).isEmpty();
        ok("DELETE", path + "?resource=a", "alice", pin(first));
        expectRefusal(
                call("DELETE", path + "?resource=a", "alice", pin(first)), 404, "user session pin message not exist");
        expectRefusal(
                call("POST", path + "?resource=a", "alice", pin("abc")),
                400,
                "param pin_msg_id illegal, please check it!");
    }

    private static JsonObject pin(String id) {
        return new JsonObject().put("to", "bob").put("type", "chat").put("pin_msg_id", id);
    }

    @Test
    void reaction_isAdded_listedAndTakenBack() throws Exception {
        String id = send("bob", "one");
        String plain = send("bob", "two");
        String path = "/org/app/reaction/user/";
        String grin = "\uD83D\uDE00";
        JsonObject reaction = new JsonObject().put("msgId", id).put("message", grin);
        ok("POST", path + "bob", "bob", reaction);
        ok("POST", path + "alice", "alice", reaction);

        JsonArray listed = ok(
                        "GET",
                        path + "alice?msgIdList=" + id + "," + plain + "&msgType=chat&groupId=null&_v=1",
                        "alice",
                        null)
                .getJsonArray("data");

        assertThat(listed).hasSize(1);
        assertThat(listed.getJsonObject(0).getString("msgId")).isEqualTo(id);
        JsonObject seen = listed.getJsonObject(0).getJsonArray("reactionList").getJsonObject(0);
        assertThat(seen.getString("reaction")).isEqualTo(grin);
        assertThat(seen.getInteger("count")).isEqualTo(2);
        assertThat(seen.getBoolean("state")).isTrue();
        assertThat(seen.getJsonArray("userList")).containsExactly("bob", "alice");
        String query = "?msgId=" + id + "&message=" + URLEncoder.encode(grin, StandardCharsets.UTF_8);
        String detail = path + "carol/detail" + query + "&currentPage=null&pageSize=1";
        expectRefusal(call("GET", detail, "carol", null), 400, "the user operation is illegal!");
        JsonObject first = data("GET", detail.replace("carol", "alice"), "alice", null);
        assertThat(first.getJsonArray("userList")).containsExactly("bob");
        JsonObject second =
                data("GET", detail.replace("carol", "alice").replace("null", first.getString("cursor")), "alice", null);
        assertThat(second.getJsonArray("userList")).containsExactly("alice");
        assertThat(second.getString("cursor")).isEmpty();
        JsonObject page = data("POST", "/org/app/users/bob/messageroaming", "bob", history("alice@easemob.com", -1, 5));
        MessageBody body = MessageBody.parseFrom(
                meta(page.getJsonArray("msgs").getJsonObject(1)).getPayload());
        assertThat(new JsonObject(body.getMeta())
                        .getJsonArray("reaction")
                        .getJsonObject(0)
                        .getInteger("count"))
                .isEqualTo(2);
        ok("DELETE", path + "alice" + query, "alice", null);
        expectRefusal(call("DELETE", path + "alice" + query, "alice", null), 400, "the user operation is illegal!");
        expectRefusal(
                call("GET", path + "alice?msgIdList=" + id + "&msgType=groupchat&groupId=null", "alice", null),
                400,
                "groupId can not be null!");
    }
}
