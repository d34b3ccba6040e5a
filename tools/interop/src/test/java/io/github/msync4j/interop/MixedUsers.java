package io.github.msync4j.interop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.rest.ChatRoomApi;
import io.github.msync4j.rest.ChatRoomCreation;
import io.github.msync4j.rest.GroupApi;
import io.github.msync4j.rest.GroupCreation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;

/** Java on this SDK, Bob and Carol on official clients, and a group and a chat room that all of them are in. */
final class MixedUsers implements AutoCloseable {
    final DevServer server;
    final JavaClient java;
    final OfficialClient bob;
    final OfficialClient carol;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final String group;
    private final String room;

    MixedUsers() throws Exception {
        NodeModules.installed();
        server = register(DevServer.start(DevServerOptions.defaults()));
        Rest.register(server, "java", "bob", "carol");
        java = register(JavaClient.start(server));
        java.login("java");
        bob = official("bob");
        carol = official("carol");
        List<String> others = List.of("bob", "carol");
        group = await(GroupApi.of(java.sdk().rest())
                        .createGroup(GroupCreation.builder()
                                .name("friends")
                                .members(others)
                                .build()))
                .groupId();
        room = await(ChatRoomApi.of(java.sdk().rest())
                        .createChatRoom(ChatRoomCreation.builder()
                                .name("hall")
                                .members(others)
                                .build()))
                .chatRoomId();
    }

    private OfficialClient official(String user) throws Exception {
        OfficialClient client = register(OfficialClient.start(user, Rest.APP_KEY, server.rest(), server.socket()));
        client.login(user, Rest.PASSWORD);
        return client;
    }

    /** The id of a place; of one of two, that of the other user. */
    String id(Place place, String user) {
        return switch (place) {
            case USER -> user;
            case GROUP -> group;
            case ROOM -> room;
        };
    }

    /** A message of Java's to a place, or to a user. */
    OutgoingMessage.Builder toSend(Place place, String user) {
        return OutgoingMessage.builder().to(id(place, user)).chatType(place.java());
    }

    /** A message of an official client's to a place, or to a user, in its own words. */
    ObjectNode toSend(MessageKind kind, Place place, String user) throws Exception {
        return kind.sent().put("chatType", place.official()).put("to", id(place, user));
    }

    /** What an official client shows of every message; a time is {@code 'time':0} in what is expected. */
    ObjectNode shown(ObjectNode content, Place place, String user, String id, String from) {
        ObjectNode shown = content.put("id", id)
                .put("chatType", place.official())
                .put("from", from)
                .put("to", id(place, user))
                .put("time", 0)
                .put("onlineState", 1);
        return place == Place.ROOM ? shown.put("priority", "normal").put("broadcast", false) : shown;
    }

    static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private <T extends AutoCloseable> T register(T closeable) {
        open.add(0, closeable);
        return closeable;
    }

    @Override
    public void close() {
        SoftAssertions all = new SoftAssertions();
        for (AutoCloseable each : open) {
            all.check(each::close); // of an official client: fails if it left a promise unhandled
        }
        all.assertAll();
    }
}
