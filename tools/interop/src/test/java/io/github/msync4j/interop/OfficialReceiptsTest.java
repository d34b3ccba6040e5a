package io.github.msync4j.interop;

import static io.github.msync4j.interop.OfficialUsers.expect;
import static io.github.msync4j.interop.OfficialUsers.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.interop.OfficialClient.Rejected;
import io.github.msync4j.interop.Trial.Way;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts among official clients: every field of what they see. */
class OfficialReceiptsTest {
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
    @Trial(what = "delivery receipt", ways = Way.OFFICIAL_TO_OFFICIAL)
    @Trial(what = "read receipt", ways = Way.OFFICIAL_TO_OFFICIAL)
    @Trial(what = "conversation receipt", ways = Way.OFFICIAL_TO_OFFICIAL)
    void messageToAUser_isSeenToBeDeliveredAndRead_onAllTheSendersDevices() throws Exception {
        String message = send(users.alice, "singleChat", "bob", Map.of("msg", "hi"));
        users.desk.next("onTextMessage");
        users.bob.next("onTextMessage");
        JsonNode delivered = users.alice.next("onDeliveredMessage");

        String read = send(users.bob, "singleChat", "alice", Map.of("type", "read", "id", message));
        String channel = send(users.bob, "singleChat", "alice", Map.of("type", "channel"));

        assertThat(delivered)
                .isEqualTo(OfficialUsers.json(
                        "{'id':'%s','type':'delivery','from':'bob','to':'alice','mid':'%s','onlineState':1}",
                        delivered.path("id").asText(), message));
        assertThat(users.desk.next("onDeliveredMessage")).isEqualTo(delivered);
        for (OfficialClient client : List.of(users.alice, users.desk)) {
            expect(
                    client,
                    "onReadMessage",
                    "{'id':'%s','type':'read','from':'bob','to':'alice','mid':'%s','onlineState':1}",
                    read,
                    message);
            expect(
                    client,
                    "onChannelMessage",
                    "{'id':'%s','type':'channel','chatType':'singleChat','from':'bob','to':'alice','time':0,"
                            + "'onlineState':1}",
                    channel);
        }
    }

    @Test
    void receiptThatOneDeviceSends_isSeenByTheOther() throws Exception {
        String message = send(users.bob, "singleChat", "alice", Map.of("msg", "hi"));
        users.alice.next("onTextMessage");
        users.desk.next("onTextMessage");
        // each of the two devices says that it has the message, and hears that the other one does
        JsonNode fromDesk = users.alice.next("onDeliveredMessage");
        JsonNode fromAlice = users.desk.next("onDeliveredMessage");
        users.bob.next("onDeliveredMessage");
        users.bob.next("onDeliveredMessage");

        String read = send(users.alice, "singleChat", "bob", Map.of("type", "read", "id", message));
        String channel = send(users.alice, "singleChat", "bob", Map.of("type", "channel"));

        assertThat(List.of(fromDesk, fromAlice)).allSatisfy(event -> {
            assertThat(event.path("from").asText()).isEqualTo("alice");
            assertThat(event.path("to").asText()).isEqualTo("bob");
            assertThat(event.path("mid").asText()).isEqualTo(message);
        });
        for (OfficialClient client : List.of(users.desk, users.bob)) {
            expect(
                    client,
                    "onReadMessage",
                    "{'id':'%s','type':'read','from':'alice','to':'bob','mid':'%s','onlineState':1}",
                    read,
                    message);
            expect(
                    client,
                    "onChannelMessage",
                    "{'id':'%s','type':'channel','chatType':'singleChat','from':'alice','to':'bob','time':0,"
                            + "'onlineState':1}",
                    channel);
        }
    }

    @Test
    @Trial(what = "read receipt in a group, with content and count", ways = Way.OFFICIAL_TO_OFFICIAL)
    void groupMessageThatAsksForReceipts_tellsItsAuthorAloneWhoReadIt() throws Exception {
        String group = users.group();
        String message = send(
                users.alice,
                "groupChat",
                group,
                Map.of("msg", "read this", "msgConfig", Map.of("allowGroupAck", true)));
        for (OfficialClient client : List.of(users.desk, users.bob, users.carol)) {
            client.next("onTextMessage");
        }
        int count = 0;
        for (OfficialClient reader : List.of(users.bob, users.carol, users.bob)) {
            String read = send(reader, "groupChat", group, Map.of("type", "read", "id", message, "ackContent", "seen"));
            count = Math.min(count + 1, 2);
            for (OfficialClient client : List.of(users.alice, users.desk)) {
                expect(
                        client,
                        "onReadMessage",
                        "{'id':'%s','type':'read','from':'%s','to':'%s','mid':'%s','groupReadCount':{'%s':%s},"
                                + "'ackContent':'seen','onlineState':1}",
                        read,
                        reader == users.bob ? "bob" : "carol",
                        group,
                        message,
                        message,
                        count);
            }
        }

        JsonNode readers = users.alice
                .call("getGroupMsgReadUser", Map.of("groupId", group, "msgId", message))
                .path("data");
        assertThat(readers.path("userlist")).extracting(JsonNode::asText).containsExactly("bob", "carol");
        assertThat(readers.path("total").asInt()).isEqualTo(2);
        assertThat(readers.path("ackmid").asText()).isEqualTo(message);
        assertThat(readers.path("is_last").asBoolean()).isTrue();
        // what is not for carol would come before this
        send(users.bob, "groupChat", group, Map.of("msg", "done"));
        for (OfficialClient client : List.of(users.alice, users.desk, users.carol)) {
            client.next("onTextMessage");
        }
    }

    @Test
    void groupMessageThatAsksForNone_takesNoReceipt_aConversationDoes() throws Exception {
        String group = users.group();
        String message = send(users.alice, "groupChat", group, Map.of("msg", "never mind"));
        for (OfficialClient client : List.of(users.desk, users.bob, users.carol)) {
            client.next("onTextMessage");
        }

        JsonNode error = catchThrowableOfType(
                        Rejected.class,
                        () -> send(users.bob, "groupChat", group, Map.of("type", "read", "id", message)))
                .error();
        String channel = send(users.bob, "groupChat", group, Map.of("type", "channel"));

        assertThat(error.path("type").asInt()).isEqualTo(503);
        for (OfficialClient client : List.of(users.alice, users.desk, users.carol)) {
            expect(
                    client,
                    "onChannelMessage",
                    "{'id':'%s','type':'channel','chatType':'singleChat','from':'bob','to':'%s','time':0,"
                            + "'onlineState':1}",
                    channel,
                    group);
        }
    }
}
