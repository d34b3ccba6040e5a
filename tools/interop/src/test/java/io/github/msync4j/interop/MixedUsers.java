package io.github.msync4j.interop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageThread;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Text;
import io.github.msync4j.rest.ChatRoomApi;
import io.github.msync4j.rest.ChatRoomCreation;
import io.github.msync4j.rest.GroupApi;
import io.github.msync4j.rest.GroupCreation;
import io.github.msync4j.rest.ThreadApi;
import io.github.msync4j.rest.ThreadCreation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;

/** Java on this SDK, Bob and Carol on official clients; a group, a thread of it and a chat room that all of them are in. */
final class MixedUsers implements AutoCloseable {
    final DevServer server;
    final JavaClient java;
    final OfficialClient bob;
    final OfficialClient carol;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final String group;
    private final String room;
    private final String parent;
    private final String thread;

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
        parent = await(java.sdk()
                        .messages()
                        .send(OutgoingMessage.builder()
                                .to(group)
                                .chatType(ChatType.GROUP)
                                .content(Text.of("let us talk"))
                                .build()))
                .id();
        thread = await(ThreadApi.of(java.sdk().rest())
                        .createThread(ThreadCreation.builder()
                                .groupId(group)
                                .messageId(parent)
                                .name("aside")
                                .build()))
                .threadId();
        bob.call("joinChatThread", Map.of("chatThreadId", thread));
        carol.call("joinChatThread", Map.of("chatThreadId", thread));
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
            case THREAD -> thread;
        };
    }

    /** A message of Java's to a place, or to a user. */
    OutgoingMessage.Builder toSend(Place place, String user) {
        return OutgoingMessage.builder()
                .to(id(place, user))
                .chatType(place.java())
                .thread(place == Place.THREAD);
    }

    /** A message of an official client's to a place, or to a user, in its own words. */
    ObjectNode toSend(MessageKind kind, Place place, String user) throws Exception {
        ObjectNode message = kind.sent().put("chatType", place.official()).put("to", id(place, user));
        return place == Place.THREAD ? message.put("isChatThread", true) : message;
    }

    /** What an official client shows of every message; a time is {@code 'time':0} in what is expected. */
    ObjectNode shown(ObjectNode content, Place place, String user, String id, String from) {
        ObjectNode shown = content.put("id", id)
                .put("chatType", place.official())
                .put("from", from)
                .put("to", id(place, user))
                .put("time", 0)
                .put("onlineState", 1);
        if (place == Place.THREAD) {
            shown.putObject("chatThread")
                    .put("messageId", parent)
                    .put("parentId", group)
                    .put("chatThreadName", "aside");
        }
        return place == Place.ROOM ? shown.put("priority", "normal").put("broadcast", false) : shown;
    }

    /** What Java receives with every message, but for the priority of one in a chat room. */
    Message.Builder received(Content content, Place place, String id, String from, Message received) {
        Message.Builder expected = Message.builder()
                .id(id)
                .from(from)
                .to(id(place, "java"))
                .chatType(place.java())
                .time(received.time())
                .content(content);
        if (place == Place.THREAD) {
            received.metadata().ifPresent(expected::metadata);
            expected.thread(true)
                    .threadDetails(MessageThread.builder()
                            .messageId(parent)
                            .groupId(group)
                            .name("aside")
                            .build());
        }
        return expected;
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
