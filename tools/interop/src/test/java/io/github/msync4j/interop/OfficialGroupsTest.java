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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups and chat rooms among official clients: every field of what they see. */
class OfficialGroupsTest {
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

    @Test
    @Trial(what = "message to a group", ways = Way.OFFICIAL_TO_OFFICIAL)
    void groupMessage_reachesTheMembersAndTheSendersOtherDevice() throws Exception {
        String group = users.group();

        JsonNode sent = users.alice.message(Map.of(
                "type",
                "txt",
                "chatType",
                "groupChat",
                "to",
                group,
                "msg",
                "hi all",
                "ext",
                Map.of("a", 1, "b", List.of(true)),
                "msgConfig",
                Map.of("allowGroupAck", true)));

        String id = sent.path("serverMsgId").asText();
        String seen = "{'id':'%s','type':'txt','chatType':'groupChat','msg':'hi all','to':'%s','from':'alice',"
                + "'ext':{'a':1,'b':[true]},'time':0,'onlineState':%s,'msgConfig':{'allowGroupAck':true}}";
        assertThat(timeless(sent.path("message"))).isEqualTo(json(seen, id, group, 3));
        for (OfficialClient client : List.of(users.desk, users.bob, users.carol)) {
            JsonNode got = client.next("onTextMessage");
            assertThat(timeless(got)).isEqualTo(json(seen, id, group, 1));
            assertThat(got.path("time")).isEqualTo(sent.path("message").path("time"));
            assertThat(client.next("onMessage")).containsExactly(got);
        }
        assertThat(users.alice.next("onReceivedMessage"))
                .isEqualTo(json(
                        "{'id':'%s','mid':'%s','to':'%s'}",
                        sent.path("localMsgId").asText(), id, group));
    }

    @Test
    @Trial(what = "message to some members of a group", ways = Way.OFFICIAL_TO_OFFICIAL)
    void directedMessage_reachesWhomItIsMeantFor_andMoreThanTwentyAreRefused() throws Exception {
        String group = users.group();
        List<String> tooMany =
                IntStream.rangeClosed(0, 20).mapToObj(i -> "user" + i).toList();

        send(users.alice, "groupChat", group, Map.of("msg", "psst", "receiverList", List.of("bob")));
        JsonNode error = catchThrowableOfType(
                        Rejected.class,
                        () -> send(users.alice, "groupChat", group, Map.of("msg", "psst", "receiverList", tooMany)))
                .error();
        send(users.alice, "groupChat", group, Map.of("msg", "to all"));

        assertThat(error.path("type").asInt()).isEqualTo(50);
        assertThat(error.path("message").asText()).isEqualTo("limit directed users");
        for (OfficialClient client : List.of(users.desk, users.bob)) {
            assertThat(client.next("onTextMessage").path("msg").asText()).isEqualTo("psst");
        }
        for (OfficialClient client : List.of(users.desk, users.bob, users.carol)) {
            assertThat(client.next("onTextMessage").path("msg").asText()).isEqualTo("to all");
        }
    }

    @Test
    @Trial(what = "message for who is online only", ways = Way.OFFICIAL_TO_OFFICIAL)
    void onlineOnlyMessage_isNotKeptForWhoIsAway() throws Exception {
        String group = users.group();
        users.carol.logout();
        users.carol.next("onDisconnected");

        send(users.alice, "groupChat", group, Map.of("msg", "now or never", "deliverOnlineOnly", true));
        String kept = send(users.alice, "groupChat", group, Map.of("msg", "whenever"));

        for (OfficialClient client : List.of(users.desk, users.bob)) {
            assertThat(client.next("onTextMessage").path("msg").asText()).isEqualTo("now or never");
            assertThat(client.next("onTextMessage").path("msg").asText()).isEqualTo("whenever");
        }
        users.carol.login("carol", Rest.PASSWORD);
        expect(
                users.carol,
                "onTextMessage",
                "{'id':'%s','type':'txt','chatType':'groupChat','msg':'whenever','to':'%s','from':'alice','ext':{},"
                        + "'time':0,'onlineState':0}",
                kept,
                group);
        users.carol.next("onOfflineMessageSyncFinish");
    }

    @Test
    @Trial(what = "leaving a group", ways = Way.OFFICIAL_TO_OFFICIAL)
    void memberWhoLeft_isSeenToLeave_andCannotSendAnyMore() throws Exception {
        String group = users.group();

        users.carol.call("leaveGroup", Map.of("groupId", group));

        for (OfficialClient client : List.of(users.alice, users.desk, users.bob)) {
            expect(
                    client,
                    "onGroupEvent",
                    "{'operation':'memberAbsence','id':'%s','from':'carol','memberCount':2}",
                    group);
        }
        assertThat(catchThrowableOfType(
                                Rejected.class, () -> send(users.carol, "groupChat", group, Map.of("msg", "bye")))
                        .error()
                        .path("type")
                        .asInt())
                .isEqualTo(602);
        assertThat(catchThrowableOfType(
                                Rejected.class, () -> send(users.carol, "groupChat", "1", Map.of("msg", "hello?")))
                        .error()
                        .path("type")
                        .asInt())
                .isEqualTo(605);
    }

    @Test
    @Trial(what = "members of a group listed and removed, and its end", ways = Way.OFFICIAL_TO_OFFICIAL)
    void membersOfAGroup_areListedAndRemoved_andItsEndIsTold() throws Exception {
        String group = users.group();

        JsonNode members = users.bob
                .call("getGroupMembers", Map.of("groupId", group))
                .path("data")
                .path("members");
        JsonNode page = users.bob
                .call("listGroupMembers", Map.of("groupId", group, "pageNum", 1, "pageSize", 2))
                .path("data");
        JsonNode removed = users.alice.call("removeGroupMember", Map.of("groupId", group, "username", "carol"));
        JsonNode several =
                users.alice.call("removeGroupMembers", Map.of("groupId", group, "users", List.of("carol", "x")));

        assertThat(members).extracting(each -> each.path("userId").asText()).containsExactly("alice", "bob", "carol");
        assertThat(members).extracting(each -> each.path("role").asText()).containsExactly("owner", "member", "member");
        assertThat(members).allMatch(each -> each.path("joinedTime").isNumber());
        assertThat(page).isEqualTo(json("[{'owner':'alice'},{'member':'bob'}]"));
        assertThat(removed.path("data"))
                .isEqualTo(json("{'action':'remove_member','groupid':'%s','user':'carol','result':true}", group));
        assertThat(several.path("data"))
                .extracting(each -> each.path("result").asBoolean())
                .containsExactly(false, false);
        expect(users.carol, "onGroupEvent", "{'operation':'removeMember','id':'%s','from':'alice'}", group);
        for (OfficialClient client : List.of(users.desk, users.bob)) {
            expect(
                    client,
                    "onGroupEvent",
                    "{'operation':'memberAbsence','id':'%s','from':'carol','memberCount':2}",
                    group);
        }
        assertThat(users.alice.call("destroyGroup", Map.of("groupId", group)).path("data"))
                .isEqualTo(json("{'id':'%s','success':true}", group));
        for (OfficialClient client : List.of(users.desk, users.bob)) {
            expect(client, "onGroupEvent", "{'operation':'destroy','id':'%s','from':'alice'}", group);
        }
    }

    @Test
    @Trial(what = "members of a chat room listed and removed, and its end", ways = Way.OFFICIAL_TO_OFFICIAL)
    void membersOfARoom_areListedAndRemoved_andItsEndIsTold() throws Exception {
        String room = users.room();
        users.carol.call("joinChatRoom", Map.of("roomId", room));
        for (OfficialClient client : List.of(users.alice, users.desk, users.bob)) {
            client.next("onChatroomEvent");
        }

        JsonNode members = users.bob
                .call("getChatRoomMembers", Map.of("chatRoomId", room))
                .path("data")
                .path("members");
        users.alice.call("removeChatRoomMember", Map.of("chatRoomId", room, "username", "carol"));

        assertThat(members).extracting(each -> each.path("userId").asText()).containsExactly("alice", "bob", "carol");
        expect(users.carol, "onChatroomEvent", "{'operation':'removeMember','id':'%s','from':'alice'}", room);
        for (OfficialClient client : List.of(users.desk, users.bob)) {
            expect(
                    client,
                    "onChatroomEvent",
                    "{'operation':'memberAbsence','id':'%s','from':'carol','memberCount':2}",
                    room);
        }
        users.alice.call("destroyChatRoom", Map.of("chatRoomId", room));
        for (OfficialClient client : List.of(users.desk, users.bob)) {
            expect(client, "onChatroomEvent", "{'operation':'destroy','id':'%s','from':'alice'}", room);
        }
    }

    @Test
    @Trial(what = "message to a chat room, of each priority", ways = Way.OFFICIAL_TO_OFFICIAL)
    void roomMessage_ofEachPriority_reachesWhoIsThere() throws Exception {
        String room = users.room();
        for (String priority : List.of("high", "normal", "low")) {
            String id = send(users.alice, "chatRoom", room, Map.of("msg", "hi", "priority", priority));

            for (OfficialClient client : List.of(users.desk, users.bob)) {
                expect(
                        client,
                        "onTextMessage",
                        "{'id':'%s','type':'txt','chatType':'chatRoom','msg':'hi','to':'%s','from':'alice','ext':{},"
                                + "'time':0,'onlineState':1,'priority':'%s','broadcast':false}",
                        id,
                        room,
                        priority);
            }
        }
    }

    @Test
    @Trial(what = "joining and leaving a chat room", ways = Way.OFFICIAL_TO_OFFICIAL)
    void roomThatIsJoinedAndLeft_tellsWhoIsInIt() throws Exception {
        String room = users.room();

        JsonNode joined = users.carol.call("joinChatRoom", Map.of("roomId", room));

        JsonNode info = joined.path("data").path("info");
        assertThat(joined.path("data").path("user").asText()).isEqualTo("carol");
        assertThat(info.path("memberCount").asInt()).isEqualTo(3);
        assertThat(info.path("isAllMembersMuted").asBoolean()).isFalse();
        assertThat(info.path("muteExpireTimestamp").asInt()).isEqualTo(-1);
        assertThat(users.carol.call("leaveChatRoom", Map.of("roomId", room)))
                .isEqualTo(json("{'type':0,'data':{'result':true}}"));
        for (OfficialClient client : List.of(users.alice, users.desk, users.bob)) {
            expect(
                    client,
                    "onChatroomEvent",
                    "{'operation':'memberPresence','id':'%s','from':'carol','memberCount':3}",
                    room);
            expect(
                    client,
                    "onChatroomEvent",
                    "{'operation':'memberAbsence','id':'%s','from':'carol','memberCount':2}",
                    room);
        }
        assertThat(catchThrowableOfType(Rejected.class, () -> users.carol.call("joinChatRoom", Map.of("roomId", "1")))
                        .error()
                        .path("type")
                        .asInt())
                .isEqualTo(705);
    }
}
