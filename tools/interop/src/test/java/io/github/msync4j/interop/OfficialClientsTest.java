package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.interop.OfficialClient.Rejected;
import io.github.msync4j.interop.Trial.Way;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two official clients through the dev server: what they see must be what the real service shows them. */
class OfficialClientsTest {
    private static final String PASSWORD = "pw";

    @BeforeAll
    static void needNode() {
        NodeModules.installed();
    }

    @Test
    @Trial(what = "login by password and by token", ways = Way.OFFICIAL_TO_OFFICIAL)
    @Trial(what = "ten texts in order: emoji, right-to-left, 4 KB of Chinese", ways = Way.OFFICIAL_TO_OFFICIAL)
    void tenTextsEachWay_loginsByPasswordAndToken_arriveUnchangedInOrder() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                OfficialClient alice = client("alice", server);
                OfficialClient bob = client("bob", server)) {
            alice.register("alice", PASSWORD);
            bob.register("bob", PASSWORD);
            String token;
            try (OfficialClient bobsOtherDevice = client("bob-2", server)) {
                token = bobsOtherDevice
                        .login("bob", PASSWORD)
                        .path("accessToken")
                        .asText();
            }

            alice.login("alice", PASSWORD);
            bob.loginByToken("bob", token);
            converse(alice, "alice", bob, "bob");
            converse(bob, "bob", alice, "alice");
        }
    }

    @Test
    @Trial(
            what = "texts for a user who is away, between start and finish of the offline sync",
            ways = Way.OFFICIAL_TO_OFFICIAL)
    void messagesForAUserWhoIsOffline_afterTheNextLogin_comeBetweenStartAndFinish() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                OfficialClient alice = client("alice", server);
                OfficialClient bob = client("bob", server)) {
            alice.register("alice", PASSWORD);
            bob.register("bob", PASSWORD);
            alice.login("alice", PASSWORD);
            bob.login("bob", PASSWORD);
            bob.logout();
            bob.next("onDisconnected");
            int before = bob.events().size();

            for (String text : List.of("one", "two", "three")) {
                alice.send("bob", text);
            }
            bob.login("bob", PASSWORD);
            bob.next("onOfflineMessageSyncFinish");

            assertThat(bob.events().subList(before, bob.events().size()))
                    .filteredOn(event -> event.name().matches("onConnected|onTextMessage|onOffline.*"))
                    .extracting(event -> event.name().equals("onTextMessage")
                            ? event.data().path("msg").asText()
                            : event.name())
                    .containsExactly(
                            "onConnected",
                            "onOfflineMessageSyncStart",
                            "one",
                            "two",
                            "three",
                            "onOfflineMessageSyncFinish");
            for (int i = 0; i < 3; i++) {
                alice.next("onDeliveredMessage");
            }
        }
    }

    @Test
    @Trial(what = "texts sent before the receiver's first login", ways = Way.OFFICIAL_TO_OFFICIAL)
    void messagesSentBeforeTheFirstLogin_atThatLogin_arrive() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                OfficialClient alice = client("alice", server);
                OfficialClient bob = client("bob", server)) {
            alice.register("alice", PASSWORD);
            bob.register("bob", PASSWORD);
            alice.login("alice", PASSWORD);
            alice.send("bob", "welcome");

            bob.login("bob", PASSWORD);

            assertThat(bob.next("onTextMessage").path("msg").asText()).isEqualTo("welcome");
        }
    }

    @Test
    @Trial(what = "one device allowed: a new login forces the old one out (206)", ways = Way.OFFICIAL_TO_OFFICIAL)
    void secondLogin_whereOneDeviceIsAllowed_forcesTheFirstOutWith206() throws Exception {
        try (DevServer server =
                        DevServer.start(DevServerOptions.builder().maxDevices(1).build());
                OfficialClient first = client("first", server);
                OfficialClient second = client("second", server);
                OfficialClient bob = client("bob", server)) {
            first.register("alice", PASSWORD);
            bob.register("bob", PASSWORD);
            first.login("alice", PASSWORD);
            bob.login("bob", PASSWORD);

            second.login("alice", PASSWORD);

            assertThat(first.next("onError").path("type").asInt()).isEqualTo(206);
            assertThat(first.next("onDisconnected").path("type").asInt()).isEqualTo(206);
            bob.send("alice", "still there?");
            assertThat(second.next("onTextMessage").path("msg").asText()).isEqualTo("still there?");
            assertThat(first.eventNames()).doesNotContain("onReconnecting", "onTextMessage");
        }
    }

    @Test
    void twoSessions_thatDoTheSame_sendTheSameFrames() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                OfficialClient one = client("one", server);
                OfficialClient other = client("other", server)) {
            one.register("alice", PASSWORD);
            one.register("bob", PASSWORD);
            for (OfficialClient client : List.of(one, other)) {
                client.login("alice", PASSWORD);
                client.send("bob", "hello");
                client.logout();
                client.next("onDisconnected");
            }

            assertThat(one.uplink())
                    .extracting(FrameKind::of)
                    .contains(FrameKind.PROVISION, FrameKind.UNREAD, FrameKind.MESSAGE, FrameKind.LOGOUT)
                    .doesNotContain(FrameKind.OTHER);
            assertThat(ChosenDifferences.unexplained(Uplink.between(one.uplink(), other.uplink())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LOGGED_IN_ELSEWHERE, 206", "USER_REMOVED, 207", "PASSWORD_CHANGED, 216", "KICKED, 217"})
    @Trial(what = "forced out by the server: 206, 207, 216, 217", ways = Way.OFFICIAL_TO_OFFICIAL)
    void userWhomTheServerForcesOut_isToldWhy(ForceOutReason reason, int number) throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                OfficialClient alice = client("alice", server)) {
            alice.register("alice", PASSWORD);
            alice.login("alice", PASSWORD);

            server.forceOut("alice", null, reason, "");

            assertThat(alice.next("onError").path("type").asInt()).isEqualTo(number);
            assertThat(alice.next("onDisconnected").path("type").asInt()).isEqualTo(number);
        }
    }

    @Test
    @Trial(what = "same user twice: what one sends, the other sees", ways = Way.OFFICIAL_TO_OFFICIAL)
    void textSentFromOneDevice_onTheUsersOtherDevice_isSeenToo() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                OfficialClient phone = client("phone", server);
                OfficialClient desk = client("desk", server);
                OfficialClient bob = client("bob", server)) {
            phone.register("alice", PASSWORD);
            bob.register("bob", PASSWORD);
            phone.login("alice", PASSWORD);
            desk.login("alice", PASSWORD);
            bob.login("bob", PASSWORD);

            String id = phone.send("bob", "from my phone").path("serverMsgId").asText();

            JsonNode seen = desk.next("onTextMessage");
            assertThat(seen.path("id").asText()).isEqualTo(id);
            assertThat(seen.path("from").asText()).isEqualTo("alice");
            assertThat(seen.path("to").asText()).isEqualTo("bob");
            assertThat(bob.next("onTextMessage").path("id").asText()).isEqualTo(id);

            bob.send("alice", "to both");
            assertThat(phone.next("onTextMessage").path("msg").asText()).isEqualTo("to both");
            assertThat(desk.next("onTextMessage").path("msg").asText()).isEqualTo("to both");
        }
    }

    @Test
    @Trial(what = "logout of the only device", ways = Way.OFFICIAL_TO_OFFICIAL)
    void logout_ofTheOnlyDevice_endsTheSessionWithoutAReason() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                OfficialClient alice = client("alice", server)) {
            alice.register("alice", PASSWORD);
            alice.login("alice", PASSWORD);

            alice.logout();

            assertThat(alice.next("onDisconnected").isNull()).isTrue();
            assertThat(alice.eventNames()).doesNotContain("onError", "onReconnecting");
            assertThat(server.sessions("alice")).isEmpty();
        }
    }

    @Test
    @Trial(what = "refused logins: wrong password, unknown user, garbage token", ways = Way.OFFICIAL_TO_OFFICIAL)
    void login_withWhatTheServerRefuses_failsWithTheNumberOfTheRealService() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                OfficialClient alice = client("alice", server)) {
            alice.register("alice", PASSWORD);

            JsonNode wrong = rejection(() -> alice.login("alice", "wrong"));
            assertThat(wrong.path("type").asInt()).isEqualTo(1);
            assertThat(wrong.path("message").asText()).isEqualTo("invalid password");
            assertThat(wrong.path("data").path("type").asInt()).isEqualTo(17);

            JsonNode unknown = rejection(() -> alice.login("nobody", PASSWORD));
            assertThat(unknown.path("message").asText()).isEqualTo("user not found");
            assertThat(unknown.path("data").path("type").asInt()).isEqualTo(204);

            JsonNode garbage = rejection(() -> alice.loginByToken("alice", "garbage"));
            assertThat(garbage.path("type").asInt()).isEqualTo(28);

            JsonNode taken = rejection(() -> alice.register("alice", PASSWORD));
            assertThat(taken.path("type").asInt()).isEqualTo(17);

            alice.login("alice", PASSWORD); // none of it is in the way
        }
    }

    /** Sends ten texts; each must arrive as it was, in order, and its delivery receipt must come back. */
    private static void converse(OfficialClient sender, String from, OfficialClient receiver, String to)
            throws Exception {
        List<String> ids = new ArrayList<>();
        for (String text : Texts.TEN) {
            ids.add(sender.send(to, text).path("serverMsgId").asText());
        }
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            JsonNode got = receiver.next("onTextMessage");
            assertThat(got.path("msg").asText()).isEqualTo(Texts.TEN.get(i));
            assertThat(got.path("id").asText()).isEqualTo(ids.get(i));
            assertThat(got.path("from").asText()).isEqualTo(from);
            assertThat(got.path("to").asText()).isEqualTo(to);
            assertThat(got.path("chatType").asText()).isEqualTo("singleChat");
            receipts.add(sender.next("onDeliveredMessage").path("mid").asText());
        }
        assertThat(receipts).containsExactlyInAnyOrderElementsOf(ids);
    }

    private static JsonNode rejection(ThrowingCallable call) {
        return catchThrowableOfType(Rejected.class, call).error();
    }

    private static OfficialClient client(String name, DevServer server) throws Exception {
        return OfficialClient.start(name, "org#app", server.rest(), server.socket());
    }
}
