package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedRest.code;
import static io.github.msync4j.rest.ScriptedRest.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Pages;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Presence and silent mode on the wire. */
class PresenceApiTest {
    private final ScriptedRest rest = new ScriptedRest();

    private final PresenceApi presence = PresenceApi.of(rest);
    private final SilentModeApi silence = SilentModeApi.of(rest);

    @Test
    void aSubscriptionGivesWhatHoldsNow() {
        rest.answering(
                "{\"result\":[{\"uid\":\"bob\",\"last_time\":\"1\",\"expiry\":\"2\",\"ext\":\"busy\",\"status\":{\"web\":\"1\"}}]}");
        Presence bob = got(presence.subscribePresence(PresenceSubscription.builder()
                        .expiry(Duration.ofMinutes(2))
                        .addUserId("bob")
                        .build()))
                .presences()
                .get(0);

        assertThat(rest.last()).isEqualTo("POST /o/a/users/ann/presence/120 {\"usernames\":[\"bob\"]}");
        assertThat(bob.lastOnlineAt()).contains(Instant.ofEpochSecond(1));
        assertThat(bob.expiresAt()).contains(Instant.ofEpochSecond(2));
        assertThat(bob.deviceStates()).containsEntry("web", "1");
    }

    @Test
    void aDescriptionIsPublishedUnderTheDevice() {
        rest.answering("{\"result\":\"ok\"}")
                .answering(400, "{\"error_description\":\"ext is too big \"}")
                .answering(400, "{\"result\":\"the app not open presence\"}");
        PresenceDescription busy =
                PresenceDescription.builder().description("busy").build();

        assertThat(got(presence.publishPresence(busy)).result()).isEqualTo("ok");
        assertThat(rest.last()).isEqualTo("POST /o/a/users/ann/presence/dev/1 {\"ext\":\"busy\"}");
        assertThat(code(presence.publishPresence(busy))).isEqualTo(ErrorCode.PRESENCE_TOO_LONG);
        assertThat(code(presence.publishPresence(busy))).isEqualTo(ErrorCode.SERVICE_NOT_ENABLED);
    }

    @Test
    void subscriptionsEndWithABareArray() {
        rest.answering("{\"result\":\"ok\"}");
        got(presence.unsubscribePresence(PresenceUnsubscription.builder()
                .addUserId("bob")
                .addUserId("cid")
                .build()));
        assertThat(rest.last()).isEqualTo("DELETE /o/a/users/ann/presence [\"bob\",\"cid\"]");
    }

    @Test
    void subscriptionsAreReadPageByPage() {
        rest.answering("{\"result\":{\"totalnum\":\"1\",\"sublist\":[{\"uid\":\"bob\",\"expiry\":\"2\"}]}}")
                .answering("{\"result\":{\"totalnum\":\"1\",\"sublist\":[]}}");
        Pages<PresenceSubscriptionPage> pages = presence.listPresenceSubscriptionsPages(
                PresenceSubscriptionQuery.builder().page(1).pageSize(500).build());

        assertThat(got(pages.next()).orElseThrow().total()).isEqualTo(1);
        assertThat(got(pages.next()).orElseThrow().subscriptions()).isEmpty();
        assertThat(got(pages.next())).isEmpty();
        assertThat(rest.last()).isEqualTo("GET /o/a/users/ann/presence/sublist?pageNum=2&pageSize=500");
    }

    @Test
    void silenceIsAskedForByLengthAndToldByItsEnd() {
        rest.answering("{\"data\":{\"type\":\"AT\",\"ignoreDuration\":9,\"ignoreInterval\":\"22:00-07:30\"}}")
                .answering("{\"data\":{}}");
        SilentMode mode = got(silence.setConversationSilentMode(ConversationSilentModeChange.builder()
                .kind(NotificationKind.GROUP)
                .conversationId("g1")
                .silence(Duration.ofSeconds(3))
                .build()));

        assertThat(rest.last())
                .isEqualTo("PUT /o/a/users/ann/notification/chatgroup/g1?resource=dev {\"ignoreDuration\":3000}");
        assertThat(mode.type()).isEqualTo(RemindType.MENTIONS);
        assertThat(mode.silentUntil()).contains(Instant.ofEpochMilli(9));
        assertThat(mode.daily()).contains("22:00-07:30");
        SilentMode none = got(silence.getSilentMode(SilentModeQuery.builder().build()));
        assertThat(rest.last()).isEqualTo("GET /o/a/users/ann/notification/user/ann");
        assertThat(none).isEqualTo(SilentMode.builder().build());
    }

    @Test
    void aRuleSaysWhoseConversationItIsOf() {
        rest.answering(
                "{\"data\":[{\"user\":\"bob\",\"value\":\"NONE\"},{\"group\":\"g1\",\"value\":\"AT\"}],\"cursor\":\"\"}");
        ConversationRulePage page = got(silence.listConversationRules(
                ConversationRuleQuery.builder().limit(10).build()));

        assertThat(rest.last()).isEqualTo("GET /o/a/users/ann/notification/mute/type?limit=10");
        assertThat(page.rules())
                .containsExactly(
                        ConversationRule.builder()
                                .userId("bob")
                                .type(RemindType.NONE)
                                .build(),
                        ConversationRule.builder()
                                .groupId("g1")
                                .type(RemindType.MENTIONS)
                                .build());
    }
}
