package io.github.msync4j.interop;

import static io.github.msync4j.interop.MixedUsers.await;
import static io.github.msync4j.interop.OfficialUsers.json;
import static io.github.msync4j.interop.OfficialUsers.timeless;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.AttributeValues;
import io.github.msync4j.interop.Trial.Way;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Edit;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.ReadReceipt;
import io.github.msync4j.message.Recall;
import io.github.msync4j.message.RoomPriority;
import io.github.msync4j.message.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom messages to groups, chat rooms and threads reach, and what becomes of them there. */
class PlacesTest {
    private static MixedUsers users;

    @BeforeAll
    static void start() throws Exception {
        users = new MixedUsers();
    }

    @AfterAll
    static void stop() {
        if (users != null) {
            users.close();
        }
    }

    /** Java says something to a place. */
    private static Message say(Place place, String text) throws Exception {
        return await(users.java
                .sdk()
                .messages()
                .send(users.toSend(place, "bob").content(Text.of(text)).build()));
    }

    /** Bob says something to a place; what else he wishes is in JSON. */
    private static String say(Place place, String text, String more) throws Exception {
        ObjectNode message = users.toSend(MessageKind.ALL.get(0), place, "java").put("msg", text);
        message.setAll((ObjectNode) json(more));
        return users.bob
                .cmd("message", Map.of("message", message))
                .path("serverMsgId")
                .asText();
    }

    /** What a client shows of a text. */
    private static JsonNode shown(OfficialClient client, String id) throws Exception {
        return timeless(
                client.next("onTextMessage", data -> data.path("id").asText().equals(id)));
    }

    private static boolean sawText(OfficialClient client, String id) {
        return client.events().stream()
                .anyMatch(event -> event.name().equals("onTextMessage")
                        && event.data().path("id").asText().equals(id));
    }

    private static Message received(String id) throws Exception {
        return users.java
                .next(MessageReceived.class, each -> each.message().id().equals(id))
                .message();
    }

    private static boolean sawText(JavaClient client, String id) {
        return client.events().stream()
                .anyMatch(event -> event instanceof MessageReceived received
                        && received.message().id().equals(id));
    }

    // ---- to whom ---------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"HIGH, high", "NORMAL, normal", "LOW, low"})
    @Trial(
            what = "message to a chat room, of each priority",
            ways = {Way.JAVA_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    void priorityInARoom_isSeenByTheOthers(RoomPriority java, String official) throws Exception {
        Message fromJava = await(users.java
                .sdk()
                .messages()
                .send(users.toSend(Place.ROOM, "")
                        .content(Text.of("hi"))
                        .priority(java)
                        .build()));
        String fromBob = say(Place.ROOM, "hi", "{'priority':'" + official + "'}");

        assertThat(shown(users.bob, fromJava.id()).path("priority").asText()).isEqualTo(official);
        Message received = received(fromBob);
        assertThat(received)
                .isEqualTo(users.received(Text.of("hi"), Place.ROOM, fromBob, "bob", received)
                        .priority(java)
                        .build());
    }

    @Test
    @Trial(what = "message to some members of a group", ways = Way.JAVA_TO_OFFICIAL)
    void whatJavaSaysToSomeOfAGroup_reachesThemAlone() throws Exception {
        Message directed = await(users.java
                .sdk()
                .messages()
                .send(users.toSend(Place.GROUP, "")
                        .content(Text.of("psst"))
                        .receivers(List.of("bob"))
                        .build()));
        Message toAll = say(Place.GROUP, "all");

        assertThat(shown(users.bob, directed.id()).path("msg").asText()).isEqualTo("psst");
        shown(users.bob, toAll.id());
        shown(users.carol, toAll.id());
        assertThat(sawText(users.carol, directed.id())).isFalse();
    }

    @Test
    @Trial(what = "message to some members of a group", ways = Way.OFFICIAL_TO_JAVA)
    void whatOfficialSaysToSomeOfAGroup_reachesThemAlone() throws Exception {
        String directed = say(Place.GROUP, "psst", "{'receiverList':['java']}");
        String another = say(Place.GROUP, "psst", "{'receiverList':['carol']}");
        String toAll = say(Place.GROUP, "all", "{}");

        Message received = received(directed);
        assertThat(received)
                .isEqualTo(users.received(Text.of("psst"), Place.GROUP, directed, "bob", received)
                        .build());
        received(toAll);
        assertThat(sawText(users.java, another)).isFalse();
    }

    @Test
    @Trial(what = "message for who is online only", ways = Way.JAVA_TO_OFFICIAL)
    void whatJavaSaysToWhoIsThere_isNotKeptForOfficial() throws Exception {
        users.carol.logout();
        users.carol.next("onDisconnected");
        Message now = await(users.java
                .sdk()
                .messages()
                .send(users.toSend(Place.GROUP, "")
                        .content(Text.of("now or never"))
                        .onlineOnly(true)
                        .build()));
        Message whenever = say(Place.GROUP, "whenever");
        users.carol.login("carol", Rest.PASSWORD);

        assertThat(shown(users.bob, now.id()).path("msg").asText()).isEqualTo("now or never");
        assertThat(shown(users.carol, whenever.id()).path("onlineState").asInt())
                .isZero();
        assertThat(sawText(users.carol, now.id())).isFalse();
    }

    @Test
    @Trial(what = "message for who is online only", ways = Way.OFFICIAL_TO_JAVA)
    void whatOfficialSaysToWhoIsThere_isNotKeptForJava() throws Exception {
        users.java.logout();
        String now = say(Place.GROUP, "now or never", "{'deliverOnlineOnly':true}");
        String whenever = say(Place.GROUP, "whenever", "{}");
        users.java.login("java");

        received(whenever);
        assertThat(sawText(users.java, now)).isFalse();
        shown(users.carol, now);
    }

    // ---- what becomes of them --------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(names = "USER", mode = EnumSource.Mode.EXCLUDE)
    @Trial(what = "recall in a group, a chat room and a thread", ways = Way.JAVA_TO_OFFICIAL)
    void recallOfJavas_isSeenByTheOthers(Place place) throws Exception {
        Message message = say(place, "oops");
        await(users.java
                .sdk()
                .messages()
                .recall(Recall.builder()
                        .messageId(message.id())
                        .to(message.to())
                        .chatType(place.java())
                        .thread(place == Place.THREAD)
                        .extension("why")
                        .build()));

        for (OfficialClient client : List.of(users.bob, users.carol)) {
            JsonNode recall = recall(client, message.id());
            assertThat(recall)
                    .isEqualTo(json(
                            "{'id':'%s','from':'java','to':'%s','mid':'%s','ext':'why','onlineState':1}",
                            recall.path("id").asText(), message.to(), message.id()));
        }
    }

    private static JsonNode recall(OfficialClient client, String id) throws Exception {
        return client.next("onRecallMessage", data -> data.path("mid").asText().equals(id));
    }

    @ParameterizedTest
    @EnumSource(names = "USER", mode = EnumSource.Mode.EXCLUDE)
    @Trial(
            what = "recall in a group, a chat room and a thread",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    void recallOfOfficials_isSeenByTheOthers(Place place) throws Exception {
        String id = say(place, "oops", "{}");
        String to = users.id(place, "");
        users.bob.call(
                "recallMessage",
                Map.of(
                        "mid",
                        id,
                        "to",
                        to,
                        "chatType",
                        place.official(),
                        "isChatThread",
                        place == Place.THREAD,
                        "ext",
                        "why"));

        JsonNode recall = recall(users.carol, id);
        assertThat(recall)
                .isEqualTo(json(
                        "{'id':'%s','from':'bob','to':'%s','mid':'%s','ext':'why','onlineState':1}",
                        recall.path("id").asText(), to, id));
        MessageRecalled recalled =
                users.java.next(MessageRecalled.class, each -> each.messageId().equals(id));
        assertThat(recalled)
                .isEqualTo(MessageRecalled.builder()
                        .messageId(id)
                        .from("bob")
                        .to(to)
                        // a recall with an extension has no priority, by which a room is told from a group
                        .chatType(ChatType.GROUP)
                        .time(recalled.time())
                        .extension("why")
                        .build());
    }

    @ParameterizedTest
    @EnumSource(names = "USER", mode = EnumSource.Mode.EXCLUDE)
    @Trial(what = "edit in a group, a chat room and a thread", ways = Way.JAVA_TO_OFFICIAL)
    void editOfJavas_isSeenByTheOthers(Place place) throws Exception {
        Message message = say(place, "helo");
        await(users.java
                .sdk()
                .messages()
                .edit(MessageEdit.builder()
                        .messageId(message.id())
                        .to(message.to())
                        .chatType(place.java())
                        .thread(place == Place.THREAD)
                        .content(Text.of("hello"))
                        .editsAttributes(true)
                        .attributes(Map.of("v", AttributeValues.of(2)))
                        .build()));

        for (OfficialClient client : List.of(users.bob, users.carol)) {
            assertThat(edit(client, message.id())).isEqualTo(edited(place, message.id(), "java"));
        }
    }

    private static JsonNode edit(OfficialClient client, String id) throws Exception {
        return timeless(client.next(
                "onModifiedMessage", data -> data.path("id").asText().equals(id)));
    }

    private static JsonNode edited(Place place, String id, String by) throws Exception {
        ObjectNode content = (ObjectNode) json("{'type':'txt','msg':'hello','ext':{'v':2},'modifiedInfo':"
                + "{'operationTime':0,'operatorId':'" + by + "','operationCount':1}}");
        // of an edit, the client shows neither priority nor broadcast
        return users.shown(content, place, "", id, by).without(List.of("priority", "broadcast"));
    }

    @ParameterizedTest
    @EnumSource(names = "USER", mode = EnumSource.Mode.EXCLUDE)
    @Trial(
            what = "edit in a group, a chat room and a thread",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    void editOfOfficials_isSeenByTheOthers(Place place) throws Exception {
        String id = say(place, "helo", "{}");
        ObjectNode edit = users.toSend(MessageKind.ALL.get(0), place, "").put("msg", "hello");
        edit.putObject("ext").put("v", 2);
        users.bob.cmd("edit", Map.of("messageId", id, "message", edit));

        assertThat(edit(users.carol, id)).isEqualTo(edited(place, id, "bob"));
        Message first = received(id);
        MessageEdited edited =
                users.java.next(MessageEdited.class, each -> each.message().id().equals(id));
        Message message = edited.message();
        assertThat(edited.attributesEdited()).isTrue();
        Message.Builder expected = users.received(Text.of("hello"), place, id, "bob", message)
                .attributes(Map.of("v", AttributeValues.of(2)))
                .edit(Edit.builder()
                        .count(1)
                        .operator("bob")
                        .time(message.edit().orElseThrow().time())
                        .build());
        message.metadata().ifPresent(expected::metadata);
        assertThat(message).isEqualTo(expected.build());
        assertThat(message.time()).isEqualTo(first.time());
    }

    @Test
    @Trial(
            what = "read receipt in a thread, with content and count",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.JAVA_TO_OFFICIAL})
    void messageInAThread_isReadByJava_andByAnotherOfficial() throws Exception {
        String id = say(Place.THREAD, "read this", "{'msgConfig':{'allowGroupAck':true}}");
        Message message = received(id);
        assertThat(message.readReceipt()).isTrue();

        await(users.java
                .sdk()
                .messages()
                .sendReadReceipt(ReadReceipt.builder()
                        .messageId(id)
                        .to(message.to())
                        .chatType(ChatType.GROUP)
                        .content("seen")
                        .build()));

        expectRead(message, "java", 1);
        OfficialUsers.send(
                users.carol,
                "groupChat",
                message.to(),
                Map.of("type", "read", "id", id, "ackContent", "seen", "isChatThread", true));
        expectRead(message, "carol", 2);
    }

    /** Bob is told. */
    private static void expectRead(Message message, String by, int count) throws Exception {
        JsonNode read = users.bob.next("onReadMessage");
        assertThat(read)
                .isEqualTo(json(
                        "{'id':'%s','type':'read','from':'%s','to':'%s','mid':'%s','groupReadCount':{'%s':%s},"
                                + "'ackContent':'seen','onlineState':1}",
                        read.path("id").asText(), by, message.to(), message.id(), message.id(), count));
    }

    @Test
    @Trial(
            what = "read receipt in a thread, with content and count",
            ways = {Way.OFFICIAL_TO_JAVA})
    void messageInAThread_isReadByOfficial() throws Exception {
        Message sent = await(users.java
                .sdk()
                .messages()
                .send(users.toSend(Place.THREAD, "")
                        .content(Text.of("read this"))
                        .readReceipt(true)
                        .build()));
        shown(users.bob, sent.id());

        OfficialUsers.send(
                users.bob,
                "groupChat",
                sent.to(),
                Map.of("type", "read", "id", sent.id(), "ackContent", "seen", "isChatThread", true));

        MessageRead read = users.java.next(MessageRead.class);
        assertThat(read)
                .isEqualTo(MessageRead.builder()
                        .messageId(sent.id())
                        .from("bob")
                        .to(sent.to())
                        .chatType(ChatType.GROUP)
                        .time(read.time())
                        .readers(1)
                        .content("seen")
                        .build());
    }
}
