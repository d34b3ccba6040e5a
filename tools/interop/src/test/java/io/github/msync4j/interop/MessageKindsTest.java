package io.github.msync4j.interop;

import static io.github.msync4j.interop.MixedUsers.await;
import static io.github.msync4j.interop.OfficialUsers.json;
import static io.github.msync4j.interop.OfficialUsers.timeless;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.AttributeValues;
import io.github.msync4j.interop.Trial.Way;
import io.github.msync4j.message.AttributeValue;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.RoomPriority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of all kinds to all places, with attributes of all types: every field of what comes. */
class MessageKindsTest {
    private static final String ATTRIBUTES = "{'text':'x','bool':true,'int':-5,'double':3.25,'json':{'a':[1]}}";

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

    static Stream<Arguments> kindsAndPlaces() {
        return Stream.of(Place.values())
                .flatMap(place -> MessageKind.ALL.stream().map(kind -> Arguments.of(kind, place)));
    }

    private static Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put("text", AttributeValues.of("x"));
        attributes.put("bool", AttributeValues.of(true));
        attributes.put("int", AttributeValues.of(-5));
        attributes.put("double", AttributeValues.of(3.25));
        attributes.put("json", AttributeValues.ofJson("{\"a\":[1]}"));
        return attributes;
    }

    @ParameterizedTest
    @MethodSource("kindsAndPlaces")
    @Trial(what = "text, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "picture, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "voice, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "film, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "file, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "place, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "command, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "custom message, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "combined messages, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "messages of all kinds to a group", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "messages of all kinds to a chat room", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "messages of all kinds in a thread", ways = Way.JAVA_TO_OFFICIAL)
    void whatJavaSends_isShownByOfficialClients(MessageKind kind, Place place) throws Exception {
        Message sent = await(users.java
                .sdk()
                .messages()
                .send(users.toSend(place, "bob")
                        .content(kind.content())
                        .attributes(attributes())
                        .build()));

        ObjectNode content = kind.shown(users.server.rest().toString());
        JsonNode expected = expected(content, place, "bob", sent.id(), "java");
        for (OfficialClient client : place == Place.USER ? List.of(users.bob) : List.of(users.bob, users.carol)) {
            assertThat(shown(client, kind, sent.id())).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsAndPlaces")
    @Trial(
            what = "text, with attributes",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "picture, with attributes",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "voice, with attributes",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "film, with attributes",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "file, with attributes",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "place, with attributes",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "command, with attributes",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "custom message, with attributes",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "combined messages, with attributes",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "messages of all kinds to a group",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "messages of all kinds to a chat room",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    @Trial(
            what = "messages of all kinds in a thread",
            ways = {Way.OFFICIAL_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    void whatAnOfficialClientSends_isShownByAnotherOne_andReceivedByJava(MessageKind kind, Place place)
            throws Exception {
        if (place == Place.USER) {
            checkShown(kind, place, send(kind, place, "carol"));
            checkReceived(kind, place, send(kind, place, "java"));
        } else {
            JsonNode sent = send(kind, place, "");
            checkShown(kind, place, sent);
            checkReceived(kind, place, sent);
        }
    }

    /** Bob sends; what the client shows him as that. */
    private static JsonNode send(MessageKind kind, Place place, String user) throws Exception {
        ObjectNode message = users.toSend(kind, place, user);
        message.set("ext", json(ATTRIBUTES));
        return users.bob.cmd("message", Map.of("message", message)).path("message");
    }

    private static void checkShown(MessageKind kind, Place place, JsonNode sent) throws Exception {
        String id = sent.path("id").asText();
        ObjectNode content = kind.shownFrom(sent, users.server.rest().toString());
        assertThat(shown(users.carol, kind, id)).isEqualTo(expected(content, place, "carol", id, "bob"));
    }

    private static void checkReceived(MessageKind kind, Place place, JsonNode sent) throws Exception {
        String id = sent.path("id").asText();
        Message received = users.java
                .next(MessageReceived.class, each -> each.message().id().equals(id))
                .message();
        Message.Builder expected = users.received(kind.receivedFrom(sent), place, id, "bob", received)
                .attributes(attributes());
        if (place == Place.ROOM) {
            expected.priority(RoomPriority.NORMAL);
        }
        assertThat(received).isEqualTo(expected.build());
        assertThat(received.time().toEpochMilli()).isEqualTo(sent.path("time").asLong());
    }

    /** What an official client shows of a message, but for its time, and for what is its own doing. */
    private static JsonNode shown(OfficialClient client, MessageKind kind, String id) throws Exception {
        ObjectNode shown = (ObjectNode) timeless(
                client.next(kind.event(), data -> data.path("id").asText().equals(id)));
        return shown.without(List.of("accessToken", "file", "filetype"));
    }

    private static JsonNode expected(ObjectNode content, Place place, String to, String id, String from)
            throws Exception {
        ObjectNode expected = users.shown(content, place, to, id, from);
        expected.set("ext", json(ATTRIBUTES));
        return expected;
    }
}
