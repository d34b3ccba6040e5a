package io.github.msync4j.interop;

import static io.github.msync4j.interop.OfficialUsers.expect;
import static io.github.msync4j.interop.OfficialUsers.json;
import static io.github.msync4j.interop.OfficialUsers.send;
import static io.github.msync4j.interop.OfficialUsers.timeless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.interop.OfficialClient.Rejected;
import io.github.msync4j.interop.Trial.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recalls and edits among official clients: every field of what they see. */
class OfficialChangesTest {
    private OfficialUsers users;

    @BeforeEach
    void start() throws Exception {
        users = new OfficialUsers();
    }

    @AfterEach
    void stop() {
        if (users != null) {
            users.close();
        }
    }

    /** Bob, or a group or a room that he is in. */
    private String receiver(String chatType) throws Exception {
        return switch (chatType) {
            case "groupChat" -> users.group();
            case "chatRoom" -> users.room();
            default -> "bob";
        };
    }

    private List<OfficialClient> others(String chatType) {
        return chatType.equals("groupChat")
                ? List.of(users.desk, users.bob, users.carol)
                : List.of(users.desk, users.bob);
    }

    private String sent(String chatType, String to, Map<String, ?> message, String event) throws Exception {
        String id = send(users.alice, chatType, to, message);
        for (OfficialClient client : others(chatType)) {
            client.next(event);
        }
        if (chatType.equals("singleChat")) {
            users.alice.next("onDeliveredMessage");
            users.desk.next("onDeliveredMessage");
        }
        return id;
    }

    private static JsonNode rejection(ThrowingCallable call) {
        return catchThrowableOfType(Rejected.class, call).error();
    }

    @ParameterizedTest
    @ValueSource(strings = {"singleChat", "groupChat", "chatRoom"})
    @Trial(what = "recall, with what is said with it", ways = Way.OFFICIAL_TO_OFFICIAL)
    void recall_isSeenByTheReceiversAndTheSendersOtherDevice_withWhatItSays(String chatType) throws Exception {
        String to = receiver(chatType);
        String message = sent(chatType, to, Map.of("msg", "oops"), "onTextMessage");

        String recall = users.alice
                .call("recallMessage", Map.of("mid", message, "to", to, "chatType", chatType, "ext", "why"))
                .path("serverMsgId")
                .asText();

        for (OfficialClient client : others(chatType)) {
            expect(
                    client,
                    "onRecallMessage",
                    "{'id':'%s','from':'alice','to':'%s','mid':'%s','ext':'why','onlineState':1}",
                    recall,
                    to,
                    message);
        }
        assertThat(rejection(() -> users.alice.call(
                                "recallMessage", Map.of("mid", message, "to", to, "chatType", chatType)))
                        .path("type")
                        .asInt())
                .isEqualTo(1302);
    }

    @Test
    @Trial(what = "recall of a message that still waited", ways = Way.OFFICIAL_TO_OFFICIAL)
    void recalledMessage_ofOneWhoIsAway_isNeverSeen() throws Exception {
        users.bob.logout();
        users.bob.next("onDisconnected");
        String message = send(users.alice, "singleChat", "bob", Map.of("msg", "oops"));
        users.desk.next("onTextMessage");

        String recall = users.alice
                .call("recallMessage", Map.of("mid", message, "to", "bob", "chatType", "singleChat"))
                .path("serverMsgId")
                .asText();
        users.desk.next("onRecallMessage");
        users.bob.login("bob", Rest.PASSWORD);

        expect(
                users.bob,
                "onRecallMessage",
                "{'id':'%s','from':'alice','to':'bob','mid':'%s','ext':'','onlineState':0}",
                recall,
                message);
        users.bob.next("onOfflineMessageSyncFinish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"singleChat", "groupChat", "chatRoom"})
    @Trial(what = "edit of text, custom message and attributes", ways = Way.OFFICIAL_TO_OFFICIAL)
    void editedText_isSeenByTheReceiversAndTheSendersOtherDevice(String chatType) throws Exception {
        String to = receiver(chatType);
        String message = sent(chatType, to, Map.of("msg", "helo", "ext", Map.of("v", 1)), "onTextMessage");

        JsonNode done = users.alice.edit(message, edit(chatType, to, "hello"));

        String modified = "'modifiedInfo':{'operationTime':0,'operatorId':'alice','operationCount':1}";
        String seen = "{'id':'%s','type':'txt','chatType':'%s','msg':'hello','to':'%s','from':'alice','ext':{'v':2},"
                + "'time':0,'onlineState':%s," + modified + "}";
        assertThat(timeless(done.path("message"))).isEqualTo(json(seen, message, chatType, to, 3));
        assertThat(timeless(done.path("modifiedInfo")))
                .isEqualTo(json("{'operationTime':0,'operatorId':'alice','operationCount':1}"));
        for (OfficialClient client : others(chatType)) {
            expect(client, "onModifiedMessage", seen, message, chatType, to, 1);
        }
    }

    private static Map<String, Object> edit(String chatType, String to, String text) {
        Map<String, Object> edit = new HashMap<>(Map.of("type", "txt", "chatType", chatType, "to", to, "msg", text));
        edit.put("ext", Map.of("v", 2));
        return edit;
    }

    @Test
    void editedCustomMessage_isSeenWithItsNewContent() throws Exception {
        Map<String, Object> gift = Map.of("type", "custom", "customEvent", "gift", "customExts", Map.of("n", "1"));
        String message = sent("singleChat", "bob", gift, "onCustomMessage");

        JsonNode done = users.alice.edit(
                message,
                Map.of(
                        "type", "custom",
                        "chatType", "singleChat",
                        "to", "bob",
                        "customEvent", "gift2",
                        "customExts", Map.of("n", "2")));

        assertThat(done.path("modifiedInfo").path("operationCount").asInt()).isEqualTo(1);
        for (OfficialClient client : List.of(users.desk, users.bob)) {
            expect(
                    client,
                    "onModifiedMessage",
                    "{'id':'%s','type':'custom','chatType':'singleChat','from':'alice','to':'bob','ext':{},'time':0,"
                            + "'onlineState':1,'customEvent':'gift2','params':{},'customExts':{'n':'2'},"
                            + "'modifiedInfo':{'operationTime':0,'operatorId':'alice','operationCount':1}}",
                    message);
        }
    }

    @Test
    @Trial(what = "five edits, and no sixth", ways = Way.OFFICIAL_TO_OFFICIAL)
    void message_isEditedFiveTimes_andByItsSenderAlone() throws Exception {
        String group = users.group();
        String message = sent("groupChat", group, Map.of("msg", "0"), "onTextMessage");
        for (int i = 1; i <= 5; i++) {
            JsonNode done = users.alice.edit(message, edit("groupChat", group, "" + i));
            assertThat(done.path("modifiedInfo").path("operationCount").asInt()).isEqualTo(i);
            for (OfficialClient client : others("groupChat")) {
                assertThat(client.next("onModifiedMessage").path("msg").asText())
                        .isEqualTo("" + i);
            }
        }

        JsonNode limit = rejection(() -> users.alice.edit(message, edit("groupChat", group, "6")));
        assertThat(limit.path("type").asInt()).isEqualTo(50);
        assertThat(limit.path("message").asText()).isEqualTo("Modify message limit reached");
        assertThat(rejection(() -> users.bob.edit(message, edit("groupChat", group, "mine")))
                        .path("type")
                        .asInt())
                .isEqualTo(603);
        assertThat(rejection(() -> users.alice.edit("42", edit("groupChat", group, "what?")))
                        .path("type")
                        .asInt())
                .isEqualTo(1302);
    }

    @Test
    void command_cannotBeEdited() throws Exception {
        Map<String, Object> command = Map.of("type", "cmd", "action", "typing");
        String message = sent("singleChat", "bob", command, "onCmdMessage");

        JsonNode error = rejection(() -> users.alice.edit(
                message, Map.of("type", "cmd", "chatType", "singleChat", "to", "bob", "action", "away")));

        assertThat(error.path("type").asInt()).isEqualTo(1303);
    }
}
