package io.github.msync4j.interop;

import static io.github.msync4j.interop.OfficialUsers.json;
import static io.github.msync4j.interop.OfficialUsers.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.msync4j.AttributeValues;
import io.github.msync4j.StoredMessages;
import io.github.msync4j.conversation.ConversationDeleted;
import io.github.msync4j.conversation.ConversationMarked;
import io.github.msync4j.conversation.ConversationPinned;
import io.github.msync4j.conversation.ConversationUnmarked;
import io.github.msync4j.conversation.ConversationUnpinned;
import io.github.msync4j.conversation.HistoryDeleted;
import io.github.msync4j.conversation.MessagePage;
import io.github.msync4j.conversation.MessagePinned;
import io.github.msync4j.conversation.MessageQuery;
import io.github.msync4j.conversation.MessageUnpinned;
import io.github.msync4j.conversation.ReactionChange;
import io.github.msync4j.conversation.ReactionChangeKind;
import io.github.msync4j.conversation.ReactionCount;
import io.github.msync4j.conversation.ReactionsChanged;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.event.Connected;
import io.github.msync4j.interop.Trial.Way;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Size;
import io.github.msync4j.message.Text;
import io.github.msync4j.rest.Conversation;
import io.github.msync4j.rest.ConversationApi;
import io.github.msync4j.rest.ConversationDeletion;
import io.github.msync4j.rest.ConversationMark;
import io.github.msync4j.rest.ConversationMarking;
import io.github.msync4j.rest.ConversationPin;
import io.github.msync4j.rest.ConversationTarget;
import io.github.msync4j.rest.ConversationType;
import io.github.msync4j.rest.ConversationUnmarking;
import io.github.msync4j.rest.ConversationUnpin;
import io.github.msync4j.rest.GroupApi;
import io.github.msync4j.rest.GroupCreation;
import io.github.msync4j.rest.HistoryApi;
import io.github.msync4j.rest.HistoryKind;
import io.github.msync4j.rest.MarkedConversationQuery;
import io.github.msync4j.rest.MessageDeletion;
import io.github.msync4j.rest.MessagePin;
import io.github.msync4j.rest.MessageUnpin;
import io.github.msync4j.rest.NewReaction;
import io.github.msync4j.rest.PinnedMessage;
import io.github.msync4j.rest.PinnedMessageApi;
import io.github.msync4j.rest.PinnedMessageQuery;
import io.github.msync4j.rest.Reaction;
import io.github.msync4j.rest.ReactionApi;
import io.github.msync4j.rest.ReactionQuery;
import io.github.msync4j.rest.ReactionRemoval;
import io.github.msync4j.rest.StoredChatType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations and their history: what one of the two clients does, the other one sees, and both users' other devices. */
class JavaConversationsTest {
    private static final JsonMapper JSON = new JsonMapper();

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
        java = register(JavaClient.start(server));
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

    // ---- history ---------------------------------------------------------------------------------

    @Test
    @Trial(what = "history", ways = Way.OFFICIAL_TO_JAVA)
    void history_ofWhatOfficialSent_isMessages() throws Exception {
        String text = send(official, "singleChat", "java", Map.of("msg", "hi", "ext", Map.of("v", 1)));
        String custom = send(
                official,
                "singleChat",
                "java",
                Map.of("type", "custom", "customEvent", "gift", "customExts", Map.of("name", "rose")));
        String location = send(
                official,
                "singleChat",
                "java",
                Map.of("type", "loc", "addr", "1 Main St", "buildingName", "HQ", "lat", 39.5, "lng", 116.25));
        var pages = java.sdk()
                .messages()
                .history(MessageQuery.builder()
                        .conversationId("official")
                        .pageSize(2)
                        .build());

        MessagePage newest = await(pages.next()).orElseThrow();
        MessagePage oldest = await(pages.next()).orElseThrow();

        assertThat(await(pages.next())).isEmpty();
        assertThat(newest.messages()).extracting(Message::id).containsExactly(location, custom);
        assertThat(newest.messages().get(1).content())
                .isEqualTo(Custom.builder()
                        .event("gift")
                        .putAttribute("name", "rose")
                        .build());
        Message first = oldest.messages().get(0);
        assertThat(first)
                .isEqualTo(Message.builder()
                        .id(text)
                        .from("official")
                        .to("java")
                        .chatType(ChatType.SINGLE)
                        .time(first.time())
                        .content(Text.of("hi"))
                        .putAttribute("v", AttributeValues.of(1))
                        .build());
        assertThat(first.time()).isAfter(Instant.EPOCH);
    }

    @Test
    @Trial(what = "history", ways = Way.JAVA_TO_OFFICIAL)
    void history_ofWhatJavaSent_isReadByOfficial_pageByPage() throws Exception {
        Message one = sendText("one");
        Message two = sendText("two");
        Message three = sendText("three");
        Map<String, Object> query =
                Map.of("targetId", "java", "chatType", "singleChat", "pageSize", 2, "searchDirection", "up");

        JsonNode newest = official.call("getHistoryMessages", query);
        JsonNode rest = official.call(
                "getHistoryMessages",
                Map.of(
                        "targetId",
                        "java",
                        "chatType",
                        "singleChat",
                        "pageSize",
                        2,
                        "searchDirection",
                        "up",
                        "cursor",
                        newest.path("cursor").asText()));
        JsonNode oldest = official.call(
                "getHistoryMessages",
                Map.of("targetId", "java", "chatType", "singleChat", "pageSize", 1, "searchDirection", "down"));

        assertThat(newest.path("isLast").asBoolean()).isFalse();
        assertThat(newest.path("messages")).isEqualTo(json("[%s,%s]", shown(three, "three"), shown(two, "two")));
        assertThat(rest.path("isLast").asBoolean()).isTrue();
        assertThat(rest.path("messages")).isEqualTo(json("[%s]", shown(one, "one")));
        assertThat(oldest.path("messages")).isEqualTo(json("[%s]", shown(one, "one")));
    }

    private Message sendText(String text) throws Exception {
        return await(java.sdk()
                .messages()
                .send(OutgoingMessage.builder()
                        .to("official")
                        .content(Text.of(text))
                        .putAttribute("v", AttributeValues.of(1))
                        .build()));
    }

    /** What the official client makes of it. */
    private static JsonNode shown(Message message, String text) throws Exception {
        return json(
                "{'id':'%s','type':'txt','chatType':'singleChat','msg':'%s','to':'official','from':'java',"
                        + "'ext':{'v':1},'time':%s,'onlineState':3}",
                message.id(), text, message.time().toEpochMilli());
    }

    @Test
    @Trial(what = "history of a group", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "history of a group", ways = Way.OFFICIAL_TO_JAVA)
    void history_ofAGroup_isTheSameForBoth() throws Exception {
        String group = group();
        Message fromJava = await(java.sdk()
                .messages()
                .send(OutgoingMessage.builder()
                        .to(group)
                        .chatType(ChatType.GROUP)
                        .content(Image.builder()
                                .url("https://files.example/1")
                                .size(Size.builder().width(3).height(4).build())
                                .build())
                        .build()));
        String fromOfficial = send(official, "groupChat", group, Map.of("msg", "hi"));

        JsonNode seen = official.call(
                "getHistoryMessages",
                Map.of(
                        "targetId",
                        group,
                        "chatType",
                        "groupChat",
                        "searchOptions",
                        Map.of("msgTypes", List.of("img"))));
        MessageQuery query = MessageQuery.builder()
                .conversationId(group)
                .chatType(ChatType.GROUP)
                .build();

        assertThat(seen.path("messages")).hasSize(1);
        assertThat(seen.path("messages").path(0).path("id").asText()).isEqualTo(fromJava.id());
        assertThat(seen.path("messages").path(0).path("width").asInt()).isEqualTo(3);
        assertThat(await(java.sdk().messages().history(query).next())
                        .orElseThrow()
                        .messages())
                .extracting(Message::id)
                .containsExactly(fromOfficial, fromJava.id());
    }

    @Test
    @Trial(what = "messages deleted for one user", ways = Way.JAVA_TO_OFFICIAL)
    void historyThatJavaDeletes_isGoneOnItsOtherDevice_andStaysForOfficial() throws Exception {
        Message message = sendText("one");
        await(HistoryApi.of(java.sdk().rest())
                .deleteMessages(MessageDeletion.builder()
                        .kind(HistoryKind.SINGLE)
                        .userId("official")
                        .addMessageId(message.id())
                        .build()));

        HistoryDeleted deleted = javasPhone.next(HistoryDeleted.class);
        assertThat(deleted)
                .isEqualTo(HistoryDeleted.builder()
                        .conversationId("official")
                        .chatType(ChatType.SINGLE)
                        .time(deleted.time())
                        .resource(java.next(Connected.class).resource())
                        .build());
        assertThat(official.call("getHistoryMessages", Map.of("targetId", "java", "chatType", "singleChat"))
                        .path("messages"))
                .hasSize(1);
    }

    @Test
    @Trial(what = "messages deleted for one user", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "messages deleted for one user", ways = Way.OFFICIAL_TO_OFFICIAL)
    void historyThatOfficialDeletes_isGoneOnItsOtherDevice_andStaysForJava() throws Exception {
        Message message = sendText("one");
        official.call(
                "removeHistoryMessages",
                Map.of("targetId", "java", "chatType", "singleChat", "messageIds", List.of(message.id())));

        JsonNode deleted = officialsDesk.next("onMultiDeviceEvent");
        assertThat(deleted)
                .isEqualTo(json(
                        "{'operation':'deleteRoaming','conversationId':'java','chatType':'singleChat','resource':'%s'}",
                        deleted.path("resource").asText()));
        assertThat(official.call("getHistoryMessages", Map.of("targetId", "java", "chatType", "singleChat"))
                        .path("messages"))
                .isEmpty();
        MessageQuery query = MessageQuery.builder().conversationId("official").build();
        assertThat(await(java.sdk().messages().history(query).next())
                        .orElseThrow()
                        .messages())
                .containsExactly(message);
    }

    // ---- conversations ---------------------------------------------------------------------------

    @Test
    @Trial(what = "conversation list", ways = Way.JAVA_TO_OFFICIAL)
    void conversationsOfOfficial_showWhatJavaSent_untilOfficialHasReadIt() throws Exception {
        sendText("one");
        Message last = sendText("two");

        assertThat(timeless(official.call("getServerConversations", Map.of("pageSize", 20, "cursor", ""))
                        .path("data")))
                .isEqualTo(json(
                        "{'conversations':[{'conversationId':'java','conversationType':'singleChat','isPinned':false,"
                                + "'pinnedTime':0,'unReadCount':2,'marks':[],'lastMessage':{'id':'%s','type':'txt',"
                                + "'chatType':'singleChat','msg':'two','to':'official','from':'java','ext':{'v':1},"
                                + "'time':0}}],'cursor':''}",
                        last.id()));
        send(official, "singleChat", "java", Map.of("type", "channel"));
        assertThat(official.call("getServerConversations", Map.of("pageSize", 20, "cursor", ""))
                        .path("data")
                        .path("conversations")
                        .path(0)
                        .path("unReadCount")
                        .asInt(-1))
                .isZero();
        assertThat(official.call("getConversationlist", Map.of("pageNum", 1, "pageSize", 20))
                        .path("data")
                        .path("channel_infos")
                        .path(0)
                        .path("channel_id")
                        .asText())
                .isEqualTo("org#app_java@easemob.com");
    }

    @Test
    @Trial(what = "conversation list", ways = Way.OFFICIAL_TO_JAVA)
    void conversationsOfJava_showWhatOfficialSent() throws Exception {
        String id = send(
                official,
                "singleChat",
                "java",
                Map.of(
                        "type",
                        "custom",
                        "customEvent",
                        "gift",
                        "customExts",
                        Map.of("name", "rose"),
                        "ext",
                        Map.of("list", List.of(1))));

        List<Conversation> listed =
                await(ConversationApi.of(java.sdk().rest()).listConversations()).conversations();

        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).id()).isEqualTo("official");
        assertThat(listed.get(0).type()).isEqualTo(StoredChatType.SINGLE);
        assertThat(listed.get(0).unreadCount()).isEqualTo(1);
        Message last =
                listed.get(0).lastMessage().flatMap(StoredMessages::message).orElseThrow();
        assertThat(last)
                .isEqualTo(Message.builder()
                        .id(id)
                        .from("official")
                        .to("java")
                        .chatType(ChatType.SINGLE)
                        .time(last.time())
                        .content(Custom.builder()
                                .event("gift")
                                .putAttribute("name", "rose")
                                .build())
                        .putAttribute("list", AttributeValues.ofJson("[1]"))
                        .build());
    }

    @Test
    @Trial(what = "conversation list, of all kinds of messages", ways = Way.JAVA_TO_OFFICIAL)
    void lastMessage_ofAFileOrCustomMessage_isReadByOfficial() throws Exception {
        await(java.sdk()
                .messages()
                .send(OutgoingMessage.builder()
                        .to("official")
                        .content(File.builder()
                                .url("https://files.example/1")
                                .fileName("doc.pdf")
                                .fileLength(12)
                                .build())
                        .build()));
        JsonNode file = lastMessage();
        assertThat(file.path("type").asText()).isEqualTo("file");
        assertThat(file.path("filename").asText()).isEqualTo("doc.pdf");
        assertThat(file.path("file_length").asInt()).isEqualTo(12);
        await(java.sdk()
                .messages()
                .send(OutgoingMessage.builder()
                        .to("official")
                        .content(Custom.builder()
                                .event("gift")
                                .putAttribute("name", "rose")
                                .build())
                        .build()));
        JsonNode custom = lastMessage();
        assertThat(custom.path("customEvent").asText()).isEqualTo("gift");
        assertThat(custom.path("customExts")).isEqualTo(json("{'name':'rose'}"));
    }

    private JsonNode lastMessage() throws Exception {
        return official.call("getServerConversations", Map.of("pageSize", 20, "cursor", ""))
                .path("data")
                .path("conversations")
                .path(0)
                .path("lastMessage");
    }

    @Test
    @Trial(what = "conversation pinned, marked, deleted", ways = Way.OFFICIAL_TO_OFFICIAL)
    void whatOfficialDoesToAConversation_isToldToItsOtherDevice() throws Exception {
        sendText("one");
        Map<String, Object> java = Map.of("conversationId", "java", "conversationType", "singleChat");
        Map<String, Object> marking = Map.of("conversations", List.of(java), "mark", 3);

        JsonNode pinned = official.call(
                        "pinConversation",
                        Map.of("conversationId", "java", "conversationType", "singleChat", "isPinned", true))
                .path("data");
        assertThat(pinned.path("isPinned").asBoolean()).isTrue();
        assertThat(pinned.path("pinnedTime").asLong()).isPositive();
        official.call("addConversationMark", marking);
        assertThat(official.call("getServerPinnedConversations", Map.of("pageSize", 20, "cursor", ""))
                        .path("data")
                        .path("conversations"))
                .hasSize(1);
        JsonNode marked = official.call(
                        "getServerConversationsByFilter",
                        Map.of("pageSize", 10, "cursor", "", "filter", Map.of("mark", 3)))
                .path("data")
                .path("conversations");
        assertThat(marked).hasSize(1);
        assertThat(marked.path(0).path("marks")).isEqualTo(json("[3]"));
        official.call("removeConversationMark", marking);
        official.call(
                "pinConversation",
                Map.of("conversationId", "java", "conversationType", "singleChat", "isPinned", false));
        official.call("deleteConversation", Map.of("channel", "java", "chatType", "singleChat", "deleteRoam", false));

        String where = "'conversationId':'java','conversationType':'singleChat','timestamp':0";
        for (String expected : List.of(
                "{'operation':'pinnedConversation'," + where + "}",
                "{'operation':'markConversation'," + where + ",'conversationMark':3}",
                "{'operation':'unMarkConversation'," + where + ",'conversationMark':3}",
                "{'operation':'unpinnedConversation'," + where + "}",
                "{'operation':'deleteConversation'," + where + "}")) {
            assertThat(timeless(officialsDesk.next("onMultiDeviceEvent"))).isEqualTo(json(expected));
        }
        assertThat(official.eventNames()).doesNotContain("onMultiDeviceEvent");
        assertThat(official.call("getServerConversations", Map.of("pageSize", 20, "cursor", ""))
                        .path("data")
                        .path("conversations"))
                .isEmpty();
    }

    @Test
    void whatJavaDoesToAConversation_isToldToItsOtherDevice() throws Exception {
        send(official, "singleChat", "java", Map.of("msg", "hi"));
        ConversationApi api = ConversationApi.of(java.sdk().rest());
        ConversationTarget target = ConversationTarget.builder()
                .conversationId("official")
                .type(StoredChatType.SINGLE)
                .build();
        await(api.pinConversation(ConversationPin.builder()
                .conversationId("official")
                .type(ConversationType.SINGLE)
                .build()));
        await(api.markConversations(ConversationMarking.builder()
                .mark(ConversationMark.MARK_0)
                .addTarget(target)
                .build()));
        assertThat(await(api.listMarkedConversations(MarkedConversationQuery.builder()
                                .mark(ConversationMark.MARK_0)
                                .build()))
                        .conversations())
                .extracting(Conversation::id)
                .containsExactly("official");
        await(api.unmarkConversations(ConversationUnmarking.builder()
                .mark(ConversationMark.MARK_0)
                .addTarget(target)
                .build()));
        await(api.unpinConversation(ConversationUnpin.builder()
                .conversationId("official")
                .type(ConversationType.SINGLE)
                .build()));
        await(api.deleteConversation(ConversationDeletion.builder()
                .conversationId("official")
                .type(ConversationType.SINGLE)
                .build()));

        assertThat(javasPhone.next(ConversationPinned.class).conversationId()).isEqualTo("official");
        assertThat(javasPhone.next(ConversationMarked.class).mark()).isEqualTo(ConversationMark.MARK_0);
        assertThat(javasPhone.next(ConversationUnmarked.class).mark()).isEqualTo(ConversationMark.MARK_0);
        assertThat(javasPhone.next(ConversationUnpinned.class).conversationId()).isEqualTo("official");
        assertThat(javasPhone.next(ConversationDeleted.class).conversationId()).isEqualTo("official");
    }

    // ---- pinned messages -------------------------------------------------------------------------

    @Test
    @Trial(what = "message pinned", ways = Way.JAVA_TO_OFFICIAL)
    void messageThatJavaPins_isPinnedForOfficial() throws Exception {
        Message message = sendText("one");
        PinnedMessageApi api = PinnedMessageApi.of(java.sdk().rest());
        await(api.pinMessage(MessagePin.builder()
                .conversationId("official")
                .type(StoredChatType.SINGLE)
                .messageId(message.id())
                .build()));

        for (OfficialClient device : List.of(official, officialsDesk)) {
            assertThat(timeless(device.next("onMessagePinEvent")))
                    .isEqualTo(json(
                            "{'messageId':'%s','conversationId':'java','conversationType':'singleChat',"
                                    + "'operation':'pin','operatorId':'java','time':0}",
                            message.id()));
        }
        assertThat(timeless(official.call(
                                "getServerPinnedMessages",
                                Map.of("conversationId", "java", "conversationType", "singleChat"))
                        .path("data")))
                .isEqualTo(json(
                        "{'list':[{'message':{'id':'%s','type':'txt','chatType':'singleChat','msg':'one',"
                                + "'to':'official','from':'java','ext':{'v':1},'time':0},'pinTime':0,"
                                + "'operatorId':'java'}],'cursor':''}",
                        message.id()));
        MessagePinned pinned = javasPhone.next(MessagePinned.class);
        assertThat(pinned)
                .isEqualTo(MessagePinned.builder()
                        .messageId(message.id())
                        .conversationId("official")
                        .chatType(ChatType.SINGLE)
                        .operator("java")
                        .time(pinned.time())
                        .build());
        await(api.unpinMessage(MessageUnpin.builder()
                .conversationId("official")
                .type(StoredChatType.SINGLE)
                .messageId(message.id())
                .build()));
        assertThat(official.next("onMessagePinEvent").path("operation").asText())
                .isEqualTo("unpin");
    }

    @Test
    @Trial(what = "message pinned", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "message pinned", ways = Way.OFFICIAL_TO_OFFICIAL)
    void messageThatOfficialPins_inAGroup_isPinnedForJava() throws Exception {
        String group = group();
        String id = send(official, "groupChat", group, Map.of("msg", "hi"));
        Map<String, Object> pin = Map.of("conversationId", group, "conversationType", "groupChat", "messageId", id);
        official.call("pinMessage", pin);

        for (JavaClient device : List.of(java, javasPhone)) {
            MessagePinned pinned = device.next(MessagePinned.class);
            assertThat(pinned)
                    .isEqualTo(MessagePinned.builder()
                            .messageId(id)
                            .conversationId(group)
                            .chatType(ChatType.GROUP)
                            .operator("official")
                            .time(pinned.time())
                            .build());
        }
        assertThat(timeless(officialsDesk.next("onMessagePinEvent")))
                .isEqualTo(json(
                        "{'messageId':'%s','conversationId':'%s','conversationType':'groupChat','operation':'pin',"
                                + "'operatorId':'official','time':0}",
                        id, group));
        List<PinnedMessage> pinned = await(PinnedMessageApi.of(java.sdk().rest())
                        .listPinnedMessages(PinnedMessageQuery.builder()
                                .conversationId(group)
                                .type(StoredChatType.GROUP)
                                .build()))
                .messages();
        assertThat(pinned).hasSize(1);
        assertThat(pinned.get(0).operatorId()).isEqualTo("official");
        assertThat(pinned.get(0)
                        .message()
                        .flatMap(StoredMessages::message)
                        .orElseThrow()
                        .id())
                .isEqualTo(id);
        official.call("unpinMessage", pin);
        assertThat(java.next(MessageUnpinned.class).messageId()).isEqualTo(id);
        assertThatThrownBy(() -> official.call("unpinMessage", pin))
                .isInstanceOfSatisfying(
                        OfficialClient.Rejected.class,
                        rejected -> assertThat(rejected.error().path("type").asInt())
                                .isEqualTo(51));
    }

    // ---- reactions -------------------------------------------------------------------------------

    @Test
    @Trial(what = "reaction", ways = Way.JAVA_TO_OFFICIAL)
    void reactionOfJava_isToldToOfficial() throws Exception {
        String id = send(official, "singleChat", "java", Map.of("msg", "hi"));
        ReactionApi api = ReactionApi.of(java.sdk().rest());
        await(api.addReaction(
                NewReaction.builder().messageId(id).reaction("\uD83D\uDE00").build()));

        for (OfficialClient device : List.of(official, officialsDesk)) {
            assertThat(timeless(device.next("onReactionChange")))
                    .isEqualTo(json(
                            "{'from':'java','to':'official','chatType':'singleChat','messageId':'%s','reactions':"
                                    + "[{'reaction':'\uD83D\uDE00','count':1,'op':[{'operator':'java',"
                                    + "'reactionType':'create'}],'userList':['java']}],'ts':0}",
                            id));
        }
        assertThat(official.call("getReactionlist", Map.of("chatType", "singleChat", "messageId", id))
                        .path("data")
                        .path(0)
                        .path("reactionList"))
                .isEqualTo(json("[{'reaction':'\uD83D\uDE00','count':1,'isAddedBySelf':false,'userList':['java']}]"));
        assertThat(official.call("getReactionDetail", Map.of("messageId", id, "reaction", "\uD83D\uDE00"))
                        .path("data")
                        .path("userList"))
                .isEqualTo(json("['java']"));
        assertThat(official.call("getHistoryMessages", Map.of("targetId", "java", "chatType", "singleChat"))
                        .path("messages")
                        .path(0)
                        .path("reactions"))
                .isEqualTo(json("[{'reaction':'\uD83D\uDE00','count':1,'isAddedBySelf':false,'userList':['java']}]"));
        await(api.removeReaction(
                ReactionRemoval.builder().messageId(id).reaction("\uD83D\uDE00").build()));
        assertThat(official.next("onReactionChange").path("reactions").path(0).path("op"))
                .isEqualTo(json("[{'operator':'java','reactionType':'delete'}]"));
    }

    @Test
    @Trial(what = "reaction", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "reaction", ways = Way.OFFICIAL_TO_OFFICIAL)
    void reactionOfOfficial_isToldToAllDevicesOfBoth() throws Exception {
        Message message = sendText("one");
        Map<String, Object> reaction = Map.of("messageId", message.id(), "reaction", "a b&c");
        official.call("addReaction", reaction);

        for (JavaClient device : List.of(java, javasPhone)) {
            ReactionsChanged changed = device.next(ReactionsChanged.class);
            assertThat(changed)
                    .isEqualTo(ReactionsChanged.builder()
                            .messageId(message.id())
                            .conversationId("official")
                            .chatType(ChatType.SINGLE)
                            .from("official")
                            .addReaction(ReactionCount.builder()
                                    .reaction("a b&c")
                                    .count(1)
                                    .addUserId("official")
                                    .build())
                            .addChange(ReactionChange.builder()
                                    .reaction("a b&c")
                                    .userId("official")
                                    .kind(ReactionChangeKind.ADDED)
                                    .build())
                            .time(changed.time())
                            .build());
        }
        for (OfficialClient device : List.of(official, officialsDesk)) {
            assertThat(device.next("onReactionChange").path("from").asText()).isEqualTo("official");
        }
        List<Reaction> listed = await(ReactionApi.of(java.sdk().rest())
                        .listReactions(ReactionQuery.builder()
                                .addMessageId(message.id())
                                .chatType(StoredChatType.SINGLE)
                                .build()))
                .messages()
                .get(0)
                .reactions();
        assertThat(listed).extracting(Reaction::userIds).containsExactly(List.of("official"));
        assertThatThrownBy(() -> official.call("addReaction", reaction))
                .isInstanceOfSatisfying(
                        OfficialClient.Rejected.class,
                        rejected -> assertThat(rejected.error().path("type").asInt())
                                .isEqualTo(1101));
    }

    private String group() throws Exception {
        return await(GroupApi.of(java.sdk().rest())
                        .createGroup(GroupCreation.builder()
                                .name("friends")
                                .members(List.of("official"))
                                .build()))
                .groupId();
    }

    /** Times are checked for being there. */
    private static JsonNode timeless(JsonNode value) throws Exception {
        return JSON.readTree(value.toString()
                .replaceAll("\"(time|ts|timestamp|pinTime|pinnedTime)\":1[0-9]{12}(?=[,}])", "\"$1\":0"));
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private <T extends AutoCloseable> T register(T closeable) {
        open.add(0, closeable);
        return closeable;
    }
}
