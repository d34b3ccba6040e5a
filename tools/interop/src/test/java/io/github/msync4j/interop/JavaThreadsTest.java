package io.github.msync4j.interop;

import static io.github.msync4j.interop.MixedUsers.await;
import static io.github.msync4j.interop.OfficialUsers.json;
import static io.github.msync4j.interop.OfficialUsers.timeless;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.conversation.MessageQuery;
import io.github.msync4j.interop.Trial.Way;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageThread;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Text;
import io.github.msync4j.rest.GroupApi;
import io.github.msync4j.rest.GroupId;
import io.github.msync4j.rest.ThreadApi;
import io.github.msync4j.rest.ThreadCreation;
import io.github.msync4j.rest.ThreadDetails;
import io.github.msync4j.rest.ThreadGroupQuery;
import io.github.msync4j.rest.ThreadId;
import io.github.msync4j.rest.ThreadLastMessageQuery;
import io.github.msync4j.rest.ThreadMemberQuery;
import io.github.msync4j.rest.ThreadQuery;
import io.github.msync4j.rest.ThreadRenaming;
import io.github.msync4j.rest.ThreadUserId;
import io.github.msync4j.thread.ThreadCreated;
import io.github.msync4j.thread.ThreadDestroyed;
import io.github.msync4j.thread.ThreadJoined;
import io.github.msync4j.thread.ThreadLeft;
import io.github.msync4j.thread.ThreadMemberRemoved;
import io.github.msync4j.thread.ThreadMessagesChanged;
import io.github.msync4j.thread.ThreadRenamed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads between this SDK and the official client. */
class JavaThreadsTest {
    private MixedUsers users;
    private ThreadApi threads;
    private String group;
    private String parent;

    @BeforeEach
    void start() throws Exception {
        users = new MixedUsers();
        threads = ThreadApi.of(users.java.sdk().rest());
        group = users.id(Place.GROUP, "");
        parent = await(users.java
                        .sdk()
                        .messages()
                        .send(users.toSend(Place.GROUP, "")
                                .content(Text.of("and now"))
                                .build()))
                .id();
    }

    @AfterEach
    void stop() {
        if (users != null) {
            users.close();
        }
    }

    private static JsonNode change(OfficialClient client, String thread) throws Exception {
        return timeless(client.next(
                "onChatThreadChange", data -> data.path("id").asText().equals(thread)));
    }

    private JsonNode change(String thread, String name, String operation, String more) throws Exception {
        return json(
                "{'id':'%s','name':'%s','parentId':'%s','messageId':'%s','timestamp':0,'operator':'java',"
                        + "'operation':'%s'" + more + "}",
                thread,
                name,
                group,
                parent,
                operation);
    }

    @Test
    @Trial(what = "thread begun, entered, renamed, left and ended", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "messages in a thread, and what its group hears of them", ways = Way.JAVA_TO_OFFICIAL)
    void threadOfJavas_isSeenByOfficial() throws Exception {
        String thread = await(threads.createThread(ThreadCreation.builder()
                        .groupId(group)
                        .messageId(parent)
                        .name("more")
                        .build()))
                .threadId();
        Message sent = await(users.java
                .sdk()
                .messages()
                .send(OutgoingMessage.builder()
                        .to(thread)
                        .chatType(ChatType.GROUP)
                        .thread(true)
                        .content(Text.of("psst"))
                        .build()));
        await(threads.renameThread(
                ThreadRenaming.builder().threadId(thread).name("less").build()));
        await(threads.leaveThread(ThreadId.of(thread)));
        await(threads.joinThread(ThreadId.of(thread)));
        await(threads.destroyThread(ThreadId.of(thread)));

        assertThat(change(users.bob, thread))
                .isEqualTo(change(thread, "more", "create", ",'createTimestamp':0,'messageCount':0"));
        assertThat(change(users.bob, thread))
                .isEqualTo(change(
                        thread,
                        "more",
                        "update",
                        ",'messageCount':1,'lastMessage':{'id':'" + sent.id()
                                + "','type':'txt','chatType':'groupchat','msg':'psst','to':'" + thread
                                + "','from':'java','ext':{},'time':0,'chatThread':{'messageId':'" + parent
                                + "','parentId':'" + group + "','chatThreadName':'more'}}"));
        assertThat(change(users.bob, thread)).isEqualTo(change(thread, "less", "update", ",'messageCount':1"));
        assertThat(change(users.bob, thread)).isEqualTo(change(thread, "less", "destroy", ""));
    }

    @Test
    @Trial(what = "thread begun, entered, renamed, left and ended", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "messages in a thread, and what its group hears of them", ways = Way.OFFICIAL_TO_JAVA)
    void threadOfOfficials_isSeenByJava() throws Exception {
        String thread = users.bob
                .call("createChatThread", Map.of("parentId", group, "name", "more", "messageId", parent))
                .path("data")
                .path("chatThreadId")
                .asText();
        String id = OfficialUsers.send(users.bob, "groupChat", thread, Map.of("msg", "psst", "isChatThread", true));
        users.bob.call("recallMessage", Map.of("mid", id, "to", thread, "chatType", "groupChat", "isChatThread", true));
        users.bob.call("changeChatThreadName", Map.of("chatThreadId", thread, "name", "less"));
        users.bob.call("destroyChatThread", Map.of("chatThreadId", thread));

        ThreadCreated created = users.java.next(ThreadCreated.class);
        assertThat(created)
                .isEqualTo(ThreadCreated.builder()
                        .threadId(thread)
                        .groupId(group)
                        .messageId(parent)
                        .name("more")
                        .operator("bob")
                        .time(created.time())
                        .build());
        ThreadMessagesChanged said = users.java.next(ThreadMessagesChanged.class);
        assertThat(said.threadId()).isEqualTo(thread);
        assertThat(said.operator()).isEqualTo("bob");
        assertThat(said.messageCount()).isEqualTo(1);
        assertThat(said.lastMessage()).hasValueSatisfying(last -> {
            assertThat(last.messageId()).isEqualTo(id);
            assertThat(last.from()).isEqualTo("bob");
            assertThat(last.to()).startsWith(thread);
            assertThat(last.payload().orElseThrow()).contains("\"bodies\":[{\"type\":\"txt\",\"msg\":\"psst\"}]");
        });
        ThreadMessagesChanged unsaid = users.java.next(ThreadMessagesChanged.class);
        assertThat(unsaid.messageCount()).isZero();
        assertThat(unsaid.lastMessage()).isEmpty();
        assertThat(users.java.next(ThreadRenamed.class).name()).isEqualTo("less");
        assertThat(users.java.next(ThreadDestroyed.class).operator()).isEqualTo("bob");
    }

    @Test
    @Trial(what = "member removed from a thread; its end with its group", ways = Way.JAVA_TO_OFFICIAL)
    void memberWhomJavaRemoves_isTold() throws Exception {
        String thread = users.id(Place.THREAD, "");
        await(threads.removeMember(
                ThreadUserId.builder().threadId(thread).userId("bob").build()));
        await(GroupApi.of(users.java.sdk().rest()).destroyGroup(GroupId.of(group)));

        String removed = "{'operation':'userRemove','id':'%s','name':'aside','parentId':'%s','operator':'java',"
                + "'userName':'bob'}";
        assertThat(users.bob.next("onChatThreadChange", data -> data.has("userName")))
                .isEqualTo(json(removed, thread, group));
        JsonNode end = users.carol.next(
                "onChatThreadChange", data -> data.path("operation").asText().equals("destroy"));
        assertThat(end.path("id").asText()).isEqualTo(thread);
    }

    @Test
    @Trial(what = "member removed from a thread; its end with its group", ways = Way.OFFICIAL_TO_JAVA)
    void javaIsToldThatItIsRemoved_andItsOtherDeviceWhatItDoes() throws Exception {
        String thread = users.bob
                .call("createChatThread", Map.of("parentId", group, "name", "more", "messageId", parent))
                .path("data")
                .path("chatThreadId")
                .asText();
        try (JavaClient phone = JavaClient.start(users.server)) {
            phone.login("java");
            await(threads.joinThread(ThreadId.of(thread)));
            await(threads.leaveThread(ThreadId.of(thread)));
            await(threads.joinThread(ThreadId.of(thread)));
            users.bob.call("removeChatThreadMember", Map.of("chatThreadId", thread, "username", "java"));

            assertThat(phone.next(ThreadJoined.class).threadId()).isEqualTo(thread);
            assertThat(phone.next(ThreadLeft.class).groupId()).isEqualTo(group);
            for (JavaClient device : List.of(users.java, phone)) {
                ThreadMemberRemoved removed = device.next(ThreadMemberRemoved.class);
                assertThat(removed)
                        .isEqualTo(ThreadMemberRemoved.builder()
                                .threadId(thread)
                                .groupId(group)
                                .name("more")
                                .time(removed.time())
                                .userId("java")
                                .operator("bob")
                                .build());
            }
        }
        assertThat(users.java.events())
                .noneMatch(event -> event instanceof ThreadJoined || event instanceof ThreadLeft);
    }

    @Test
    @Trial(what = "threads, their members and last messages listed, and their history", ways = Way.JAVA_TO_OFFICIAL)
    void threadOfJavas_isListedByOfficial_withItsMessages() throws Exception {
        String thread = users.id(Place.THREAD, "");
        Message sent = await(users.java
                .sdk()
                .messages()
                .send(users.toSend(Place.THREAD, "").content(Text.of("psst")).build()));

        JsonNode ofGroup =
                users.carol.call("getChatThreads", Map.of("parentId", group)).path("entities");
        JsonNode members = users.carol
                .call("getChatThreadMembers", Map.of("chatThreadId", thread))
                .path("data");
        JsonNode last = users.carol
                .call("getChatThreadLastMessage", Map.of("chatThreadIds", List.of(thread)))
                .path("entities");
        JsonNode history = users.carol
                .call("getHistoryMessages", Map.of("targetId", thread, "chatType", "groupChat"))
                .path("messages");

        assertThat(ofGroup).hasSize(1);
        assertThat(ofGroup.get(0).path("id").asText()).isEqualTo(thread);
        assertThat(ofGroup.get(0).path("owner").asText()).isEqualTo("java");
        assertThat(ofGroup.get(0).path("name").asText()).isEqualTo("aside");
        assertThat(ofGroup.get(0).path("parentId").asText()).isEqualTo(group);
        assertThat(members.path("affiliations")).isEqualTo(json("['java','bob','carol']"));
        assertThat(last.get(0).path("lastMessage").path("id").asText()).isEqualTo(sent.id());
        assertThat(last.get(0).path("lastMessage").path("msg").asText()).isEqualTo("psst");
        assertThat(history).hasSize(1);
        assertThat(history.get(0).path("id").asText()).isEqualTo(sent.id());
        assertThat(history.get(0).path("chatThread").path("chatThreadName").asText())
                .isEqualTo("aside");
    }

    @Test
    @Trial(what = "threads, their members and last messages listed, and their history", ways = Way.OFFICIAL_TO_JAVA)
    void threads_areListedByJava_withTheirMembersAndMessages() throws Exception {
        String thread = users.id(Place.THREAD, "");
        String id = OfficialUsers.send(users.bob, "groupChat", thread, Map.of("msg", "psst", "isChatThread", true));
        ThreadDetails details = await(threads.getThread(ThreadId.of(thread)));

        assertThat(details.name()).isEqualTo("aside");
        assertThat(details.owner()).isEqualTo("java");
        assertThat(details.groupId()).isEqualTo(group);
        assertThat(details.memberCount()).hasValue(3);
        assertThat(await(threads.listMembers(
                                ThreadMemberQuery.builder().threadId(thread).build()))
                        .userIds())
                .containsExactly("java", "bob", "carol");
        assertThat(await(threads.listJoinedThreads(ThreadQuery.builder().build()))
                        .threads())
                .extracting(ThreadDetails::threadId)
                .containsExactly(thread);
        assertThat(await(threads.listThreadsInGroup(
                                ThreadGroupQuery.builder().groupId(group).build()))
                        .threads())
                .extracting(ThreadDetails::messageId)
                .containsExactly(details.messageId());
        assertThat(await(threads.getLastMessages(ThreadLastMessageQuery.builder()
                                .addThreadId(thread)
                                .build()))
                        .lastMessages())
                .singleElement()
                .satisfies(last ->
                        assertThat(last.message().orElseThrow().messageId()).isEqualTo(id));
        List<Message> inThread = history(thread);
        assertThat(inThread).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(id);
            assertThat(message.threadDetails())
                    .contains(MessageThread.builder()
                            .messageId(details.messageId())
                            .groupId(group)
                            .name("aside")
                            .build());
        });
        assertThat(history(group))
                .filteredOn(message -> message.id().equals(details.messageId()))
                .singleElement()
                .satisfies(message -> assertThat(message.threadOverview()).hasValueSatisfying(overview -> {
                    assertThat(overview.threadId()).isEqualTo(thread);
                    assertThat(overview.groupId()).isEqualTo(group);
                    assertThat(overview.name()).isEqualTo("aside");
                    assertThat(overview.messageCount()).isEqualTo(1);
                    assertThat(overview.created()).isEqualTo(details.created());
                    assertThat(overview.lastMessage().orElseThrow().messageId()).isEqualTo(id);
                }));
    }

    private List<Message> history(String conversation) throws Exception {
        return await(users.java
                        .sdk()
                        .messages()
                        .history(MessageQuery.builder()
                                .conversationId(conversation)
                                .chatType(ChatType.GROUP)
                                .build())
                        .next())
                .orElseThrow()
                .messages();
    }
}
