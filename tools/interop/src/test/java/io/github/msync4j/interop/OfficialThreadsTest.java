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
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads among official clients: every field of what they see. Alice owns the group; Bob begins the thread. */
class OfficialThreadsTest {
    private OfficialUsers users;
    private String group;
    private String parent;
    private String thread;

    @BeforeEach
    void begin() throws Exception {
        users = new OfficialUsers();
        group = users.group();
        parent = send(users.alice, "groupChat", group, Map.of("msg", "let us talk"));
        for (OfficialClient client : List.of(users.desk, users.bob, users.carol)) {
            client.next("onTextMessage");
        }
        thread = users.bob
                .call("createChatThread", Map.of("parentId", group, "name", "aside", "messageId", parent))
                .path("data")
                .path("chatThreadId")
                .asText();
        for (OfficialClient client : List.of(users.alice, users.desk, users.carol)) {
            expectChange(client, "aside", "bob", "create", "'createTimestamp':0,'messageCount':0");
        }
    }

    @AfterEach
    void stop() {
        if (users != null) {
            users.close();
        }
    }

    private void expectChange(OfficialClient client, String name, String operator, String operation, String more)
            throws Exception {
        expect(
                client,
                "onChatThreadChange",
                "{'id':'%s','name':'%s','parentId':'%s','messageId':'%s','timestamp':0,'operator':'%s','operation':'%s'"
                        + (more.isEmpty() ? "" : "," + more) + "}",
                thread,
                name,
                group,
                parent,
                operator,
                operation);
    }

    private void expectOnDesk(String operation, String name) throws Exception {
        expect(
                users.desk,
                "onMultiDeviceEvent",
                "{'operation':'%s','chatThreadId':'%s','chatThreadName':'%s','parentId':'%s'}",
                operation,
                thread,
                name,
                group);
    }

    private JsonNode call(OfficialClient client, String method) throws Exception {
        return client.call(method, Map.of("chatThreadId", thread));
    }

    private static int rejection(ThrowingCallable call) {
        return catchThrowableOfType(Rejected.class, call).error().path("type").asInt();
    }

    /** A text of Bob's in the thread, as clients show the last one: with the chat type as it is spelt in REST. */
    private String last(String id, String text) {
        return shown(id, text).replace("groupChat", "groupchat");
    }

    /** A text of Bob's in the thread, as clients show it. */
    private String shown(String id, String text) {
        return "'id':'" + id + "','type':'txt','chatType':'groupChat','msg':'" + text + "','to':'" + thread
                + "','from':'bob','ext':{},'time':0,'chatThread':{'messageId':'" + parent + "','parentId':'" + group
                + "','chatThreadName':'aside'}";
    }

    @Test
    @Trial(what = "thread begun, entered, renamed, left and ended", ways = Way.OFFICIAL_TO_OFFICIAL)
    void thread_isSeenByAllOfTheGroup_andItsMembersOtherDevices() throws Exception {
        JsonNode joined = call(users.alice, "joinChatThread").path("data").path("detail");
        expectOnDesk("chatThreadJoin", "aside");
        users.alice.call("changeChatThreadName", Map.of("chatThreadId", thread, "name", "apart"));
        expectOnDesk("chatThreadNameUpdate", "apart");
        for (OfficialClient client : List.of(users.desk, users.bob, users.carol)) {
            expectChange(client, "apart", "alice", "update", "'messageCount':0");
        }
        call(users.alice, "leaveChatThread");
        expectOnDesk("chatThreadLeave", "apart");
        call(users.alice, "destroyChatThread");
        expectOnDesk("chatThreadDestroy", "apart");
        for (OfficialClient client : List.of(users.desk, users.bob, users.carol)) {
            expectChange(client, "apart", "alice", "destroy", "");
        }

        assertThat(timeless(joined))
                .isEqualTo(json(
                        "{'id':'%s','name':'aside','owner':'bob','created':0,'messageId':'%s','parentId':'%s'}",
                        thread, parent, group));
        assertThat(rejection(() -> call(users.alice, "joinChatThread"))).isEqualTo(1300);
    }

    @Test
    @Trial(what = "messages in a thread, and what its group hears of them", ways = Way.OFFICIAL_TO_OFFICIAL)
    void messageInAThread_reachesItsMembers_andTheGroupHearsOfIt() throws Exception {
        call(users.alice, "joinChatThread");
        users.desk.next("onMultiDeviceEvent");

        String id = send(users.bob, "groupChat", thread, Map.of("msg", "psst", "isChatThread", true));

        for (OfficialClient client : List.of(users.alice, users.desk)) {
            expect(client, "onTextMessage", "{" + shown(id, "psst") + ",'onlineState':1}");
        }
        for (OfficialClient client : List.of(users.alice, users.desk, users.carol)) {
            JsonNode change = client.next("onChatThreadChange");
            assertThat(change.path("messageCount").asInt()).isEqualTo(1);
            assertThat(change.path("operation").asText()).isEqualTo("update");
            assertThat(timeless(change.path("lastMessage"))).isEqualTo(json("{" + last(id, "psst") + "}"));
        }
        users.bob.call("recallMessage", Map.of("mid", id, "to", thread, "chatType", "groupChat", "isChatThread", true));
        for (OfficialClient client : List.of(users.alice, users.desk)) {
            assertThat(client.next("onRecallMessage").path("mid").asText()).isEqualTo(id);
        }
        for (OfficialClient client : List.of(users.alice, users.desk, users.carol)) {
            expectChange(client, "aside", "bob", "update", "'messageCount':0,'lastMessage':{}");
        }
        assertThat(rejection(
                        () -> send(users.carol, "groupChat", thread, Map.of("msg", "may I?", "isChatThread", true))))
                .isEqualTo(602);
    }

    @Test
    @Trial(what = "threads, their members and last messages listed, and their history", ways = Way.OFFICIAL_TO_OFFICIAL)
    void threads_areListed_withTheirMembersAndMessages() throws Exception {
        String id = send(users.bob, "groupChat", thread, Map.of("msg", "psst", "isChatThread", true));
        for (OfficialClient client : List.of(users.alice, users.desk, users.carol)) {
            client.next("onChatThreadChange");
        }
        String described = "{'id':'%s','name':'aside','owner':'bob','created':0,'messageId':'%s','parentId':'%s'%s}";

        JsonNode ofGroup = users.carol.call("getChatThreads", Map.of("parentId", group, "pageSize", 20));
        JsonNode joined = users.bob.call("getJoinedChatThreads", Map.of("pageSize", 20));
        JsonNode joinedHere = users.bob.call("getJoinedChatThreads", Map.of("parentId", group));
        JsonNode members = call(users.alice, "getChatThreadMembers");
        JsonNode details = call(users.alice, "getChatThreadDetail");
        JsonNode last = users.alice.call("getChatThreadLastMessage", Map.of("chatThreadIds", List.of(thread)));
        JsonNode history = users.bob.call(
                "getHistoryMessages", Map.of("targetId", thread, "chatType", "groupChat", "pageSize", 5));
        JsonNode ofParent = users.carol.call(
                "getHistoryMessages", Map.of("targetId", group, "chatType", "groupChat", "pageSize", 5));

        for (JsonNode page : List.of(ofGroup, joined, joinedHere)) {
            assertThat(timeless(page.path("entities")))
                    .isEqualTo(json("[" + described + "]", thread, parent, group, ""));
            assertThat(page.path("properties").path("cursor").asText()).isEmpty();
        }
        assertThat(users.carol.call("getJoinedChatThreads", Map.of()).path("entities"))
                .isEmpty();
        assertThat(members.path("data").path("affiliations")).isEqualTo(json("['bob']"));
        assertThat(timeless(details.path("data")))
                .isEqualTo(json(described, thread, parent, group, ",\"affiliationsCount\":1"));
        assertThat(timeless(last.path("entities")))
                .isEqualTo(json("[{'chatThreadId':'%s','lastMessage':{" + last(id, "psst") + "}}]", thread));
        assertThat(timeless(history.path("messages"))).isEqualTo(json("[{" + shown(id, "psst") + ",'onlineState':3}]"));
        JsonNode overview = ofParent.path("messages").get(0).path("chatThreadOverview");
        assertThat(timeless(overview))
                .isEqualTo(json(
                        "{'id':'%s','parentId':'%s','name':'aside','createTimestamp':0,'updateTimestamp':0,"
                                + "'messageCount':1,'lastMessage':{" + last(id, "psst") + "}}",
                        thread,
                        group));
    }

    @Test
    @Trial(what = "member removed from a thread; its end with its group", ways = Way.OFFICIAL_TO_OFFICIAL)
    void memberWhoIsRemoved_isTold_andSoAreAllOfTheGroupOfItsEnd() throws Exception {
        users.alice.call("removeChatThreadMember", Map.of("chatThreadId", thread, "username", "bob"));

        expect(
                users.bob,
                "onChatThreadChange",
                "{'operation':'userRemove','id':'%s','name':'aside','parentId':'%s','operator':'alice','userName':'bob'}",
                thread,
                group);
        users.alice.call("destroyGroup", Map.of("groupId", group));
        for (OfficialClient client : List.of(users.desk, users.bob, users.carol)) {
            expectChange(client, "aside", "alice", "destroy", "");
            expect(client, "onGroupEvent", "{'operation':'destroy','id':'%s','from':'alice'}", group);
        }
    }

    @Test
    void thread_thatCannotBe_isRefusedInTheServicesWords() throws Exception {
        Map<String, String> again = Map.of("parentId", group, "name", "again", "messageId", parent);

        assertThat(rejection(() -> users.carol.call("createChatThread", again))).isEqualTo(1301);
        assertThat(rejection(() -> users.carol.call("getChatThreadDetail", Map.of("chatThreadId", "1"))))
                .isEqualTo(1300);
        assertThat(rejection(() -> call(users.carol, "destroyChatThread"))).isEqualTo(603);
    }
}
