package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedRest.code;
import static io.github.msync4j.rest.ScriptedRest.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Pages;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The messages that the service keeps, on the wire. */
class HistoryApiTest {
    private final ScriptedRest rest = new ScriptedRest();

    private final HistoryApi api = HistoryApi.of(rest);

    @Test
    void pagesEndWithTheOneThatSaysSoWhateverItsCursor() {
        rest.answering("{\"data\":{\"msgs\":[{\"msg\":\"AQID\"}],\"next_key\":\"k1\",\"is_last\":false}}")
                .answering("{\"data\":{\"msgs\":[],\"next_key\":\"k1\",\"is_last\":true}}");
        Pages<HistoryPage> pages = api.listMessagesPages(HistoryQuery.builder()
                .queue("g1@conference.easemob.com")
                .start("-1")
                .pageSize(50)
                .types("txt,img")
                .endTime(Instant.ofEpochMilli(9))
                .senderId("bob")
                .build());

        assertThat(got(pages.next()).orElseThrow().messages().get(0).meta()).containsExactly(1, 2, 3);
        assertThat(got(pages.next()).orElseThrow().isLast()).isTrue();
        assertThat(got(pages.next())).isEmpty();
        String call = "POST /o/a/users/ann/messageroaming"
                + " {\"end\":-1,\"queue\":\"g1@conference.easemob.com\",\"start\":\"%s\",\"pull_number\":50,"
                + "\"is_positive\":false,\"msgType\":\"txt,img\",\"endTime\":9,\"userId\":\"bob\"}";
        assertThat(rest.seen).containsExactly(call.formatted("-1"), call.formatted("k1"));
    }

    @Test
    void anAppWithoutHistorySaysSo() {
        rest.answering(400, "{\"error_description\":\"this appKey not open message roaming\"}")
                .answering(403, "{\"error_description\":\"messageroaming function not open, sorry\"}")
                .answering(400, "{\"error_description\":\"else\"}");
        QueueQuery query =
                QueueQuery.builder().queue("bob@easemob.com").start("-1").build();

        assertThat(code(api.listQueue(query))).isEqualTo(ErrorCode.SERVICE_NOT_ENABLED);
        assertThat(code(api.listQueue(query))).isEqualTo(ErrorCode.SERVICE_NOT_ENABLED);
        assertThat(code(api.listQueue(query))).isEqualTo(ErrorCode.REST_FAILED);
        assertThat(rest.last())
                .isEqualTo(
                        "POST /o/a/users/ann/messageroaming {\"end\":-1,\"queue\":\"bob@easemob.com\",\"start\":\"-1\"}");
    }

    @Test
    void messagesAreDeletedByIdOrByTime() {
        rest.answering("{}").answering("{}");
        got(api.deleteMessages(MessageDeletion.builder()
                .kind(HistoryKind.SINGLE)
                .userId("bob")
                .addMessageId("1")
                .addMessageId("2")
                .build()));
        assertThat(rest.last())
                .isEqualTo("DELETE /o/a/sdk/message/roaming/chat/user/ann?userId=bob&msgIdList=1,2&resource=dev");

        got(api.deleteMessagesBefore(MessageDeletionBefore.builder()
                .kind(HistoryKind.GROUP)
                .groupId("g1")
                .before(Instant.ofEpochMilli(9))
                .build()));
        assertThat(rest.last())
                .isEqualTo("DELETE /o/a/sdk/message/roaming/group/user/ann/time?groupId=g1&delTime=9&resource=dev");
    }

    @Test
    void aPinnedMessageIsReadAndUnpinned() {
        PinnedMessageApi pins = PinnedMessageApi.of(rest);
        rest.answering(
                        "{\"data\":{\"cursor\":\"\",\"msg_infos\":[{\"pin_opt_at\":1,\"pin_operator\":\"bob\",\"message\":{\"id\":\"5\"}}]}}")
                .answering(404, "{\"error_description\":\"user session pin message not exist\"}");

        PinnedMessage pin = got(pins.listPinnedMessages(PinnedMessageQuery.builder()
                        .conversationId("g1")
                        .type(StoredChatType.GROUP)
                        .limit(10)
                        .build()))
                .messages()
                .get(0);
        assertThat(rest.last())
                .isEqualTo("GET /o/a/sdk/user/ann/user_channel/pin?to=g1&type=groupchat&limit=10&cursor=");
        assertThat(pin.operatorId()).isEqualTo("bob");
        assertThat(pin.pinnedAt()).contains(Instant.ofEpochMilli(1));
        assertThat(pin.message().orElseThrow().id()).isEqualTo("5");
        assertThat(code(pins.unpinMessage(MessageUnpin.builder()
                        .conversationId("g1")
                        .type(StoredChatType.GROUP)
                        .messageId("5")
                        .build())))
                .isEqualTo(ErrorCode.MESSAGE_NOT_FOUND);
        assertThat(rest.last())
                .isEqualTo("DELETE /o/a/sdk/user/ann/user_channel/pin?resource=dev"
                        + " {\"to\":\"g1\",\"type\":\"groupchat\",\"pin_msg_id\":\"5\"}");
    }
}
