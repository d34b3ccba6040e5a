package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.assertj.core.api.SoftAssertions;

/** Alice with two devices, Bob and Carol, all of them official clients on one dev server. */
final class OfficialUsers implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** What comes beside an event that is looked at, in other words; and what a login says. */
    private static final List<String> COMPANIONS = List.of(
            "onConnected",
            "onMessage",
            "onReceivedMessage",
            "onGroupChange",
            "onChatroomChange",
            "onOfflineMessageSyncStart",
            "onOfflineMessageSyncFinish");

    final DevServer server = DevServer.start(DevServerOptions.defaults());
    final OfficialClient alice;
    final OfficialClient desk;
    final OfficialClient bob;
    final OfficialClient carol;

    OfficialUsers() throws Exception {
        NodeModules.installed();
        Rest.register(server, "alice", "bob", "carol");
        alice = login("alice", "alice");
        desk = login("desk", "alice");
        bob = login("bob", "bob");
        carol = login("carol", "carol");
    }

    private OfficialClient login(String device, String user) throws Exception {
        OfficialClient client = OfficialClient.start(device, Rest.APP_KEY, server.rest(), server.socket());
        client.login(user, Rest.PASSWORD);
        return client;
    }

    /** A group of Alice's with Bob and Carol in it; who was told of it has been looked at. */
    String group() throws Exception {
        String id = alice.call(
                        "createGroupVNext",
                        Map.of("groupName", "friends", "members", List.of("bob", "carol"), "inviteNeedConfirm", false))
                .path("data")
                .path("groupId")
                .asText();
        for (OfficialClient member : List.of(bob, carol)) {
            expect(
                    member,
                    "onGroupEvent",
                    "{'operation':'directJoined','id':'%s','from':'alice','name':'friends'}",
                    id);
        }
        expect(bob, "onGroupEvent", "{'operation':'memberPresence','id':'%s','from':'carol','memberCount':3}", id);
        return id;
    }

    /** A chat room of Alice's that Bob has joined; who was told of it has been looked at. */
    String room() throws Exception {
        String id = alice.call("createChatRoom", Map.of("name", "hall", "description", "", "maxusers", 200))
                .path("data")
                .path("id")
                .asText();
        bob.call("joinChatRoom", Map.of("roomId", id, "ext", "hello"));
        for (OfficialClient device : List.of(alice, desk)) {
            expect(
                    device,
                    "onChatroomEvent",
                    "{'operation':'memberPresence','id':'%s','from':'bob','ext':'hello','memberCount':2}",
                    id);
        }
        return id;
    }

    /** Sends a message and gives its server id. */
    static String send(OfficialClient sender, String chatType, String to, Map<String, ?> rest) throws Exception {
        Map<String, Object> message = new HashMap<>(rest);
        message.put("chatType", chatType);
        message.put("to", to);
        message.putIfAbsent("type", "txt");
        return sender.message(message).path("serverMsgId").asText();
    }

    /** The next event of that name has these fields and no others; a time is {@code 'time':0} in what is expected. */
    static void expect(OfficialClient client, String event, String expected, Object... values) throws Exception {
        assertThat(timeless(client.next(event))).isEqualTo(json(expected, values));
    }

    /** JSON in single quotes, with {@code %s} where the values come. */
    static JsonNode json(String text, Object... values) throws JsonProcessingException {
        String json = text.replace('\'', '"');
        for (Object value : values) {
            json = json.replaceFirst("%s", Matcher.quoteReplacement(value.toString()));
        }
        return JSON.readTree(json);
    }

    /** Times are checked for being there: what they are, only the clock knows. */
    static JsonNode timeless(JsonNode value) throws JsonProcessingException {
        return JSON.readTree(value.toString()
                .replaceAll(
                        "\"(time|operationTime|timestamp|createTimestamp|updateTimestamp|created)\":1[0-9]{12}(?=[,}])",
                        "\"$1\":0"));
    }

    @Override
    public void close() {
        SoftAssertions all = new SoftAssertions();
        for (OfficialClient client : List.of(alice, desk, bob, carol)) {
            all.assertThat(client.untaken()).as("what nobody expected").allMatch(COMPANIONS::contains);
            all.check(client::close);
        }
        server.close();
        all.assertAll();
    }
}
