package io.github.msync4j.interop;

import static io.github.msync4j.interop.OfficialUsers.json;
import static io.github.msync4j.interop.OfficialUsers.send;
import static io.github.msync4j.interop.OfficialUsers.timeless;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.AttributeValues;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.interop.Trial.Way;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.ConversationRead;
import io.github.msync4j.message.ConversationReceipt;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageDelivered;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.ReadReceipt;
import io.github.msync4j.message.Recall;
import io.github.msync4j.message.Text;
import io.github.msync4j.rest.GroupApi;
import io.github.msync4j.rest.GroupCreation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages between this SDK and the official client, and on the other devices of both users. */
class JavaChangesTest {
    private final List<AutoCloseable> open = new ArrayList<>();

    private JavaClient java;
    private JavaClient javasPhone;
    private OfficialClient official;
    private OfficialClient officialsDesk;

    @BeforeEach
    void start() throws Exception {
        NodeModules.installed();
        DevServer server = register(DevServer.start(DevServerOptions.defaults()));
        Rest.register(server, "java", "official");
        java = register(JavaClient.start(server, options -> options.deliveryReceipts(true)));
        javasPhone = register(JavaClient.start(server));
        java.login("java");
        javasPhone.login("java");
        official = register(OfficialClient.start("official", Rest.APP_KEY, server.rest(), server.socket()));
        officialsDesk = register(OfficialClient.start("desk", Rest.APP_KEY, server.rest(), server.socket()));
        official.login("official", Rest.PASSWORD);
        officialsDesk.login("official", Rest.PASSWORD);
    }

    @AfterEach
    void stop() {
        SoftAssertions closing = new SoftAssertions();
        for (AutoCloseable each : open) {
            closing.check(each::close); // of an official client: fails if it left a promise unhandled
        }
        closing.assertAll();
    }

    @Test
    @Trial(what = "delivery receipt", ways = Way.OFFICIAL_TO_JAVA)
    void deliveryOfWhatJavaSent_isKnownToAllItsDevices() throws Exception {
        Message sent = java.send("official", "hi");

        // each of the two official devices says so
        for (JavaClient device : List.of(java, java, javasPhone, javasPhone)) {
            MessageDelivered delivered = device.next(MessageDelivered.class);
            assertThat(delivered.messageId()).isEqualTo(sent.id());
            assertThat(delivered.from()).isEqualTo("official");
            assertThat(delivered.to()).isEqualTo("java");
            assertThat(delivered.time()).isAfterOrEqualTo(sent.time());
        }
    }

    @Test
    @Trial(what = "delivery receipt", ways = Way.JAVA_TO_OFFICIAL)
    void deliveryOfWhatOfficialSent_isKnownToAllItsDevices() throws Exception {
        String id = send(official, "singleChat", "java", Map.of("msg", "hi"));

        for (OfficialClient device : List.of(official, officialsDesk)) {
            JsonNode delivered = device.next("onDeliveredMessage");
            assertThat(delivered)
                    .isEqualTo(json(
                            "{'id':'%s','type':'delivery','from':'java','to':'official','mid':'%s','onlineState':1}",
                            delivered.path("id").asText(), id));
        }
    }

    @Test
    @Trial(what = "read receipt", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "conversation receipt", ways = Way.JAVA_TO_OFFICIAL)
    void readByJava_isKnownToOfficial_andToJavasOtherDevice() throws Exception {
        String id = send(official, "singleChat", "java", Map.of("msg", "hi"));
        await(java.sdk()
                .messages()
                .sendReadReceipt(java.next(MessageReceived.class).message()));
        await(java.sdk()
                .messages()
                .sendConversationReceipt(
                        ConversationReceipt.builder().to("official").build()));

        for (OfficialClient device : List.of(official, officialsDesk)) {
            JsonNode read = device.next("onReadMessage");
            assertThat(read)
                    .isEqualTo(json(
                            "{'id':'%s','type':'read','from':'java','to':'official','mid':'%s','onlineState':1}",
                            read.path("id").asText(), id));
            JsonNode channel = device.next("onChannelMessage");
            assertThat(timeless(channel))
                    .isEqualTo(json(
                            "{'id':'%s','type':'channel','chatType':'singleChat','from':'java','to':'official','time':0,"
                                    + "'onlineState':1}",
                            channel.path("id").asText()));
        }
        assertThat(javasPhone.next(MessageRead.class).from()).isEqualTo("java");
        assertThat(javasPhone.next(ConversationRead.class).from()).isEqualTo("java");
    }

    @Test
    @Trial(what = "read receipt", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "conversation receipt", ways = Way.OFFICIAL_TO_JAVA)
    void readByOfficial_isKnownToAllOfJavasDevices() throws Exception {
        Message sent = java.send("official", "hi");
        send(official, "singleChat", "java", Map.of("type", "read", "id", sent.id()));
        send(official, "singleChat", "java", Map.of("type", "channel"));

        for (JavaClient device : List.of(java, javasPhone)) {
            MessageRead read = device.next(MessageRead.class);
            assertThat(read)
                    .isEqualTo(MessageRead.builder()
                            .messageId(sent.id())
                            .from("official")
                            .to("java")
                            .chatType(ChatType.SINGLE)
                            .time(read.time())
                            .build());
            ConversationRead conversation = device.next(ConversationRead.class);
            assertThat(conversation)
                    .isEqualTo(ConversationRead.builder()
                            .from("official")
                            .to("java")
                            .chatType(ChatType.SINGLE)
                            .time(conversation.time())
                            .build());
        }
    }

    @Test
    @Trial(what = "message to a group", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "read receipt in a group, with content and count", ways = Way.JAVA_TO_OFFICIAL)
    void groupMessageOfOfficials_isReadByJava() throws Exception {
        String group = group();
        String id = send(
                official, "groupChat", group, Map.of("msg", "read this", "msgConfig", Map.of("allowGroupAck", true)));
        Message message = java.next(MessageReceived.class).message();
        assertThat(message.readReceipt()).isTrue();
        assertThat(message)
                .isEqualTo(Message.builder()
                        .id(id)
                        .from("official")
                        .to(group)
                        .chatType(ChatType.GROUP)
                        .time(message.time())
                        .content(Text.of("read this"))
                        .readReceipt(true)
                        .build());

        await(java.sdk()
                .messages()
                .sendReadReceipt(ReadReceipt.builder()
                        .messageId(id)
                        .to(group)
                        .chatType(ChatType.GROUP)
                        .content("seen")
                        .build()));

        for (OfficialClient device : List.of(official, officialsDesk)) {
            JsonNode read = device.next("onReadMessage");
            assertThat(read)
                    .isEqualTo(json(
                            "{'id':'%s','type':'read','from':'java','to':'%s','mid':'%s','groupReadCount':{'%s':1},"
                                    + "'ackContent':'seen','onlineState':1}",
                            read.path("id").asText(), group, id, id));
        }
    }

    @Test
    @Trial(what = "message to a group", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "read receipt in a group, with content and count", ways = Way.OFFICIAL_TO_JAVA)
    void groupMessageOfJavas_isReadByOfficial() throws Exception {
        String group = group();
        Message sent = await(java.sdk()
                .messages()
                .send(OutgoingMessage.builder()
                        .to(group)
                        .chatType(ChatType.GROUP)
                        .content(Text.of("read this"))
                        .readReceipt(true)
                        .build()));
        JsonNode message = official.next("onTextMessage");
        assertThat(timeless(message))
                .isEqualTo(json(
                        "{'id':'%s','type':'txt','chatType':'groupChat','msg':'read this','to':'%s','from':'java',"
                                + "'ext':{},'time':0,'onlineState':1,'msgConfig':{'allowGroupAck':true}}",
                        sent.id(), group));

        send(official, "groupChat", group, Map.of("type", "read", "id", sent.id(), "ackContent", "seen"));

        for (JavaClient device : List.of(java, javasPhone)) {
            MessageRead read = device.next(MessageRead.class);
            assertThat(read)
                    .isEqualTo(MessageRead.builder()
                            .messageId(sent.id())
                            .from("official")
                            .to(group)
                            .chatType(ChatType.GROUP)
                            .time(read.time())
                            .readers(1)
                            .content("seen")
                            .build());
        }
    }

    @Test
    @Trial(what = "recall, with what is said with it", ways = Way.JAVA_TO_OFFICIAL)
    void recallOfJavas_isSeenByOfficial_andByJavasOtherDevice() throws Exception {
        Message sent = java.send("official", "oops");
        await(java.sdk()
                .messages()
                .recall(Recall.builder()
                        .messageId(sent.id())
                        .to("official")
                        .extension("why")
                        .build()));

        for (OfficialClient device : List.of(official, officialsDesk)) {
            JsonNode recall = device.next("onRecallMessage");
            assertThat(recall)
                    .isEqualTo(json(
                            "{'id':'%s','from':'java','to':'official','mid':'%s','ext':'why','onlineState':1}",
                            recall.path("id").asText(), sent.id()));
        }
        assertThat(javasPhone.next(MessageRecalled.class).extension()).contains("why");
    }

    @Test
    @Trial(what = "recall, with what is said with it", ways = Way.OFFICIAL_TO_JAVA)
    void recallOfOfficials_isSeenByAllOfJavasDevices() throws Exception {
        for (String to : List.of("java", group())) {
            boolean single = to.equals("java");
            String chatType = single ? "singleChat" : "groupChat";
            String id = send(official, chatType, to, Map.of("msg", "oops"));
            official.call("recallMessage", Map.of("mid", id, "to", to, "chatType", chatType, "ext", "why"));

            for (JavaClient device : List.of(java, javasPhone)) {
                MessageRecalled recalled = device.next(MessageRecalled.class);
                assertThat(recalled)
                        .isEqualTo(MessageRecalled.builder()
                                .messageId(id)
                                .from("official")
                                .to(to)
                                .chatType(single ? ChatType.SINGLE : ChatType.GROUP)
                                .time(recalled.time())
                                .extension("why")
                                .build());
            }
        }
    }

    @Test
    @Trial(what = "edit of text, custom message and attributes", ways = Way.JAVA_TO_OFFICIAL)
    void editOfJavas_isSeenByOfficial_andByJavasOtherDevice() throws Exception {
        Message sent = java.send("official", "helo");
        MessageEdited edited = await(java.sdk()
                .messages()
                .edit(MessageEdit.builder()
                        .messageId(sent.id())
                        .to("official")
                        .content(Text.of("hello"))
                        .editsAttributes(true)
                        .attributes(Map.of("v", AttributeValues.of(2)))
                        .build()));

        for (OfficialClient device : List.of(official, officialsDesk)) {
            assertThat(timeless(device.next("onModifiedMessage")))
                    .isEqualTo(json(
                            "{'id':'%s','type':'txt','chatType':'singleChat','msg':'hello','to':'official','from':'java',"
                                    + "'ext':{'v':2},'time':0,'onlineState':1,'modifiedInfo':{'operationTime':0,"
                                    + "'operatorId':'java','operationCount':1}}",
                            sent.id()));
        }
        Message onPhone = javasPhone.next(MessageEdited.class).message();
        assertThat(onPhone.content()).isEqualTo(edited.message().content());
        assertThat(onPhone.attributes()).isEqualTo(edited.message().attributes());
        assertThat(onPhone.edit()).isEqualTo(edited.message().edit());

        Message gift = await(java.sdk()
                .messages()
                .send(OutgoingMessage.builder()
                        .to("official")
                        .content(Custom.builder().event("gift").build())
                        .build()));
        await(java.sdk()
                .messages()
                .edit(MessageEdit.builder()
                        .messageId(gift.id())
                        .to("official")
                        .content(Custom.builder()
                                .event("gift2")
                                .putAttribute("n", "1")
                                .build())
                        .build()));
        JsonNode custom = official.next("onModifiedMessage");
        assertThat(custom.path("customEvent").asText()).isEqualTo("gift2");
        assertThat(custom.path("customExts")).isEqualTo(json("{'n':'1'}"));
    }

    @Test
    @Trial(what = "edit of text, custom message and attributes", ways = Way.OFFICIAL_TO_JAVA)
    void editOfOfficials_isSeenByAllOfJavasDevices() throws Exception {
        String id = send(official, "singleChat", "java", Map.of("msg", "helo"));
        Map<String, Object> hello =
                new HashMap<>(Map.of("type", "txt", "chatType", "singleChat", "to", "java", "msg", "hello"));
        hello.put("ext", Map.of("v", 2));
        official.edit(id, hello);

        for (JavaClient device : List.of(java, javasPhone)) {
            Message first = device.next(MessageReceived.class).message();
            MessageEdited edited = device.next(MessageEdited.class);
            Message message = edited.message();
            assertThat(edited.attributesEdited()).isTrue();
            assertThat(message.id()).isEqualTo(id);
            assertThat(message.from()).isEqualTo("official");
            assertThat(message.to()).isEqualTo("java");
            assertThat(message.chatType()).isEqualTo(ChatType.SINGLE);
            assertThat(message.time()).isEqualTo(first.time());
            assertThat(message.content()).isEqualTo(Text.of("hello"));
            assertThat(message.attributes()).isEqualTo(Map.of("v", AttributeValues.of(2)));
            assertThat(message.edit()).hasValueSatisfying(edit -> {
                assertThat(edit.count()).isEqualTo(1);
                assertThat(edit.operator()).isEqualTo("official");
                assertThat(edit.time()).isAfterOrEqualTo(first.time());
            });
        }
    }

    private String group() throws Exception {
        return await(GroupApi.of(java.sdk().rest())
                        .createGroup(GroupCreation.builder()
                                .name("friends")
                                .members(List.of("official"))
                                .build()))
                .groupId();
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private <T extends AutoCloseable> T register(T closeable) {
        open.add(0, closeable);
        return closeable;
    }
}
