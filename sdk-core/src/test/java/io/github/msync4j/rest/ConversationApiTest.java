package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedRest.code;
import static io.github.msync4j.rest.ScriptedRest.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Pages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The list of conversations on the wire. */
class ConversationApiTest {
    private final ScriptedRest rest = new ScriptedRest();

    private final ConversationApi api = ConversationApi.of(rest);

    private static final String PAGE = """
            {"data": {"cursor": "c 2", "channel_infos": [
              {"session_to": "bob", "session_type": "chat", "is_top": true, "update_top_status_time": 5,
               "unread_num": 2, "marks": ["mark_3", "mark_19", "mark_99"],
               "meta": {"id": "17", "from": "bob", "to": "ann@easemob.com", "timestamp": 7,
                 "payload": "{\\"bodies\\":[{\\"type\\":\\"txt\\",\\"msg\\":\\"hi\\"}],\\"from\\":\\"bob\\",\\"to\\":\\"ann\\",\\"ext\\":{\\"a\\":[1]},\\"type\\":\\"chat\\"}"}},
              {"session_to": "g1", "session_type": "groupchat", "is_top": false, "update_top_status_time": 0,
               "unread_num": 0, "meta": {}}]}}""";

    @Test
    void aPageOfConversationsIsReadWithItsLastMessages() {
        rest.answering(PAGE);
        ConversationPage page = got(api.listConversations(
                ConversationQuery.builder().limit(20).includeEmpty(true).build()));

        assertThat(rest.last())
                .isEqualTo(
                        "GET /o/a/sdk/user/ann/user_channels/list?limit=20&cursor=&needEmptySession=true&need_mark=true");
        assertThat(page.cursor()).isEqualTo("c 2");
        Conversation bob = page.conversations().get(0);
        assertThat(bob.id()).isEqualTo("bob");
        assertThat(bob.type()).isEqualTo(StoredChatType.SINGLE);
        assertThat(bob.pinned()).isTrue();
        assertThat(bob.pinnedAt()).contains(Instant.ofEpochMilli(5));
        assertThat(bob.unreadCount()).isEqualTo(2);
        assertThat(bob.marks())
                .containsExactly(ConversationMark.MARK_3, ConversationMark.MARK_19, ConversationMark.UNKNOWN);
        StoredMessage message = bob.lastMessage().orElseThrow();
        assertThat(message.id()).isEqualTo("17");
        assertThat(message.sentAt()).contains(Instant.ofEpochMilli(7));
        StoredPayload payload = message.payload().orElseThrow();
        assertThat(payload.type()).isEqualTo(StoredChatType.SINGLE);
        assertThat(payload.ext()).contains("{\"a\":[1]}");
        assertThat(payload.bodies())
                .containsExactly(StoredBody.builder()
                        .type(StoredBodyType.TEXT)
                        .text("hi")
                        .build());
        Conversation group = page.conversations().get(1);
        assertThat(group.type()).isEqualTo(StoredChatType.GROUP);
        assertThat(group.lastMessage().orElseThrow().id()).isEmpty();
    }

    @Test
    void pagesFollowTheCursorToItsEnd() {
        rest.answering(PAGE).answering("{\"data\":{\"channel_infos\":[]}}");
        Pages<ConversationPage> pages = api.listMarkedConversationsPages(MarkedConversationQuery.builder()
                .mark(ConversationMark.MARK_0)
                .limit(10)
                .build());

        assertThat(got(pages.next()).orElseThrow().conversations()).hasSize(2);
        assertThat(got(pages.next()).orElseThrow().conversations()).isEmpty();
        assertThat(got(pages.next())).isEmpty();
        String search = "GET /o/a/sdk/user/ann/user_channels/mark/search?mark=mark_0&limit=10&cursor=";
        assertThat(rest.seen).containsExactly(search + "&need_mark=true", search + "c%202&need_mark=true");
    }

    @Test
    void theOlderListIsReadPageByPage() {
        rest.answering(
                        "{\"data\":{\"channel_infos\":[{\"channel_id\":\"o#a_bob@easemob.com\",\"unread_num\":1,\"meta\":{}}]}}")
                .answering("{\"data\":{\"channel_infos\":[]}}");
        Pages<Channels> pages = api.listChannelsPages(
                ChannelQuery.builder().page(1).pageSize(20).build());

        assertThat(got(pages.next()).orElseThrow().channels().get(0).id()).isEqualTo("o#a_bob@easemob.com");
        assertThat(got(pages.next()).map(Channels::channels)).isEqualTo(Optional.of(List.of()));
        assertThat(got(pages.next())).isEmpty();
        assertThat(rest.seen)
                .containsExactly(
                        "GET /o/a/users/ann/user_channels/page?pageNum=1&pageSize=20",
                        "GET /o/a/users/ann/user_channels/page?pageNum=2&pageSize=20");
    }

    @Test
    void eachCallHasItsOwnWordForAGroup() {
        rest.answering("{\"data\":{\"result\":\"ok\"}}").answering("{\"data\":{\"ignore\":[]}}");
        got(api.deleteConversation(ConversationDeletion.builder()
                .conversationId("g1")
                .type(ConversationType.GROUP)
                .deleteMessages(true)
                .build()));
        assertThat(rest.last())
                .isEqualTo("DELETE /o/a/user/ann/user_channel?resource=dev"
                        + " {\"channel\":\"g1\",\"type\":\"groupChat\",\"delete_roam\":true}");

        got(api.markConversations(ConversationMarking.builder()
                .mark(ConversationMark.MARK_7)
                .addTarget(ConversationTarget.builder()
                        .conversationId("g1")
                        .type(StoredChatType.GROUP)
                        .build())
                .build()));
        assertThat(rest.last())
                .isEqualTo("POST /o/a/sdk/user/ann/user_channels/mark?resource=dev"
                        + " {\"mark\":\"mark_7\",\"targets\":[{\"to\":\"g1\",\"type\":\"groupchat\"}]}");
    }

    @Test
    void aPinTellsWhatItMeans() {
        rest.answering("{\"data\":{\"is_top\":true,\"update_top_status_time\":5}}")
                .answering(404, "{\"error_code\":91001}")
                .answering(403, "{\"error_code\":91002}")
                .answering(403, "{}")
                .answering("{\"data\":{\"is_top\":false}}");
        ConversationPin pin = ConversationPin.builder()
                .conversationId("bob")
                .type(ConversationType.SINGLE)
                .build();

        assertThat(got(api.pinConversation(pin)).pinnedAt()).contains(Instant.ofEpochMilli(5));
        assertThat(rest.last())
                .isEqualTo("POST /o/a/sdk/user/ann/user_channel/top?resource=dev {\"to\":\"bob\",\"type\":\"chat\"}");
        assertThat(code(api.pinConversation(pin))).isEqualTo(ErrorCode.CONVERSATION_NOT_FOUND);
        assertThat(code(api.pinConversation(pin))).isEqualTo(ErrorCode.QUOTA_REACHED);
        assertThat(code(api.pinConversation(pin))).isEqualTo(ErrorCode.PERMISSION_DENIED);
        assertThat(got(api.unpinConversation(ConversationUnpin.builder()
                                .conversationId("bob")
                                .type(ConversationType.SINGLE)
                                .build()))
                        .pinned())
                .isFalse();
        assertThat(rest.last()).isEqualTo("DELETE /o/a/sdk/user/ann/user_channel/top?to=bob&type=chat&resource=dev");
    }

    @Test
    void whatACallAnswersThatSaysNothingMayBeAnything() {
        rest.answering("[]").answering("\"ok\"").answering("{\"a\":{\"b\":1}}");
        for (int i = 0; i < 3; i++) {
            got(api.deleteAllConversations(AllConversationsDeletion.builder().build()));
        }
        assertThat(rest.last()).isEqualTo("POST /o/a/sdk/message/roaming/user/ann/delete/all?resource=dev");
    }
}
