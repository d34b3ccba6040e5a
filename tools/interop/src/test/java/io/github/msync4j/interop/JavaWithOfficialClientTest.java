package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.interop.Trial.Way;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.spec.Event;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** This SDK and the official client through the dev server: neither can tell the other from its own kind. */
class JavaWithOfficialClientTest {
    private static final List<String> THREE = List.of("one", "two", "three");

    private final List<AutoCloseable> open = new ArrayList<>();
    private final SoftAssertions closing = new SoftAssertions();

    private DevServer server;

    /** What a client logs in with. */
    private enum By {
        PASSWORD,
        TOKEN
    }

    @BeforeAll
    static void needNode() {
        NodeModules.installed();
    }

    @BeforeEach
    void start() throws Exception {
        server = serve(DevServerOptions.defaults());
    }

    @AfterEach
    void stop() {
        for (AutoCloseable each : open) {
            closing.check(each::close); // of an official client: fails if it left a promise unhandled
        }
        closing.assertAll();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    @Trial(what = "login by password and by token", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "ten texts in order: emoji, right-to-left, 4 KB of Chinese", ways = Way.JAVA_TO_OFFICIAL)
    void tenTexts_fromJavaToOfficial_arriveUnchangedInOrder(By by) throws Exception {
        JavaClient java = javaClient("java", by);
        OfficialClient official = officialClient("official", by);
        List<Message> sent = new ArrayList<>();
        for (String text : Texts.TEN) {
            sent.add(java.send("official", text));
        }

        for (int i = 0; i < Texts.TEN.size(); i++) {
            Message expected = sent.get(i);
            assertThat(expected.content()).isEqualTo(Text.of(Texts.TEN.get(i)));
            assertSame(official.next("onTextMessage"), expected, "java", "official");
        }
    }

    @ParameterizedTest
    @EnumSource(By.class)
    @Trial(what = "login by password and by token", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "ten texts in order: emoji, right-to-left, 4 KB of Chinese", ways = Way.OFFICIAL_TO_JAVA)
    void tenTexts_fromOfficialToJava_arriveUnchangedInOrder(By by) throws Exception {
        JavaClient java = javaClient("java", by);
        OfficialClient official = officialClient("official", by);
        OfficialClient witness = officialClient("java", by);
        List<String> ids = new ArrayList<>();
        for (String text : Texts.TEN) {
            ids.add(official.send("java", text).path("serverMsgId").asText());
        }

        for (int i = 0; i < Texts.TEN.size(); i++) {
            MessageReceived received = java.next(MessageReceived.class);
            assertThat(received.offline()).isFalse();
            assertThat(received.message().id()).isEqualTo(ids.get(i));
            assertThat(received.message().content()).isEqualTo(Text.of(Texts.TEN.get(i)));
            assertSame(witness.next("onTextMessage"), received.message(), "official", "java");
        }
    }

    @Test
    @Trial(
            what = "texts for a user who is away, between start and finish of the offline sync",
            ways = Way.OFFICIAL_TO_JAVA)
    void textsForJavaWhileItIsAway_afterItsNextLogin_comeBetweenStartAndFinish() throws Exception {
        JavaClient java = javaClient("java", By.PASSWORD);
        OfficialClient official = officialClient("official", By.PASSWORD);
        java.logout();
        java.next(Disconnected.class);
        int before = java.events().size();
        for (String text : THREE) {
            official.send("java", text);
        }

        java.login("java");
        assertThat(java.next(OfflineSyncFinished.class).messages()).isEqualTo(3);

        List<Event> since = java.events().subList(before, java.events().size());
        assertThat(since)
                .extracting(Event::getClass)
                .containsExactly(
                        Connected.class,
                        OfflineSyncStarted.class,
                        MessageReceived.class,
                        MessageReceived.class,
                        MessageReceived.class,
                        OfflineSyncFinished.class);
        assertThat(java.next(OfflineSyncStarted.class).messages()).isEqualTo(3);
        for (String text : THREE) {
            MessageReceived received = java.next(MessageReceived.class);
            assertThat(received.offline()).isTrue();
            assertThat(received.message().from()).isEqualTo("official");
            assertThat(received.message().content()).isEqualTo(Text.of(text));
        }
    }

    @Test
    @Trial(
            what = "texts for a user who is away, between start and finish of the offline sync",
            ways = Way.JAVA_TO_OFFICIAL)
    void textsForOfficialWhileItIsAway_afterItsNextLogin_comeBetweenStartAndFinish() throws Exception {
        JavaClient java = javaClient("java", By.PASSWORD);
        OfficialClient official = officialClient("official", By.PASSWORD);
        official.logout();
        official.next("onDisconnected");
        int before = official.events().size();
        for (String text : THREE) {
            java.send("official", text);
        }

        official.login("official", Rest.PASSWORD);
        official.next("onOfflineMessageSyncFinish");

        assertThat(official.events().subList(before, official.events().size()))
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
    }

    @Test
    @Trial(what = "one device allowed: a new login forces the old one out (206)", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "... which is told what the new one says of itself", ways = Way.OFFICIAL_TO_JAVA)
    void officialLogin_whereOneDeviceIsAllowed_forcesJavaOutAndSaysWhoItIs() throws Exception {
        server = serve(DevServerOptions.builder().maxDevices(1).build());
        JavaClient java = javaClient("alice", By.PASSWORD);
        OfficialClient official = official("alice");
        official.loginExtension("the browser, 浏览器");

        official.login("alice", Rest.PASSWORD);

        Disconnected end = java.next(Disconnected.class);
        assertThat(end.code()).isEqualTo(ErrorCode.LOGGED_IN_ELSEWHERE);
        assertThat(end.reason()).isEqualTo(DisconnectReason.FORCED_OUT);
        assertThat(end.otherDevice()).contains("the browser, 浏览器");
        server.pushText("bob", "alice", "still there?");
        assertThat(official.next("onTextMessage").path("msg").asText()).isEqualTo("still there?");
        assertThat(java.events()).doesNotHaveAnyElementsOfTypes(Reconnecting.class, MessageReceived.class);
    }

    @Test
    @Trial(what = "one device allowed: a new login forces the old one out (206)", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "... which is told what the new one says of itself", ways = Way.JAVA_TO_OFFICIAL)
    void javaLogin_whereOneDeviceIsAllowed_forcesOfficialOutAndSaysWhoItIs() throws Exception {
        server = serve(DevServerOptions.builder().maxDevices(1).build());
        OfficialClient official = officialClient("alice", By.PASSWORD);
        JavaClient java = register(JavaClient.start(server, options -> options.loginExtension("the server, 服务器")));

        java.login("alice");

        JsonNode error = official.next("onError");
        assertThat(error.path("type").asInt()).isEqualTo(206);
        assertThat(error.path("data").path("loginInfoCustomExt").asText()).isEqualTo("the server, 服务器");
        assertThat(official.next("onDisconnected").path("type").asInt()).isEqualTo(206);
        server.pushText("bob", "alice", "still there?");
        assertThat(java.next(MessageReceived.class).message().content()).isEqualTo(Text.of("still there?"));
        assertThat(official.eventNames()).doesNotContain("onReconnecting", "onTextMessage");
    }

    @Test
    @Trial(
            what = "same user twice: what one sends, the other sees",
            ways = {Way.JAVA_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    void sameUserOnBothClients_eachSeesWhatTheOtherSends_andWhatComesForBoth() throws Exception {
        JavaClient java = javaClient("alice", By.PASSWORD);
        OfficialClient official = officialClient("alice", By.TOKEN);

        Message fromJava = java.send("bob", "from Java");
        assertSame(official.next("onTextMessage"), fromJava, "alice", "bob");

        String id = official.send("bob", "from the browser").path("serverMsgId").asText();
        Message seen = java.next(MessageReceived.class).message();
        assertThat(List.of(seen.id(), seen.from(), seen.to())).containsExactly(id, "alice", "bob");
        assertThat(seen.content()).isEqualTo(Text.of("from the browser"));

        server.pushText("bob", "alice", "to both");
        assertSame(
                official.next("onTextMessage"), java.next(MessageReceived.class).message(), "bob", "alice");
    }

    @Test
    @Trial(
            what = "logout of one device leaves the other alone",
            ways = {Way.JAVA_TO_OFFICIAL, Way.OFFICIAL_TO_JAVA})
    void logoutOfOne_endsItsSessionOnly() throws Exception {
        JavaClient java = javaClient("alice", By.PASSWORD);
        OfficialClient official = officialClient("alice", By.PASSWORD);

        official.logout();
        assertThat(official.next("onDisconnected").isNull()).isTrue();
        server.pushText("bob", "alice", "for Java");
        assertThat(java.next(MessageReceived.class).message().content()).isEqualTo(Text.of("for Java"));
        official.login("alice", Rest.PASSWORD);
        assertThat(official.next("onTextMessage").path("msg").asText()).isEqualTo("for Java");

        java.logout();
        assertThat(java.next(Disconnected.class).reason()).isEqualTo(DisconnectReason.LOGOUT);
        server.pushText("bob", "alice", "for the browser");
        assertThat(official.next("onTextMessage").path("msg").asText()).isEqualTo("for the browser");
        assertThat(official.eventNames()).doesNotContain("onError", "onReconnecting");
        assertThat(java.events()).doesNotHaveAnyElementsOfTypes(Reconnecting.class);
    }

    /** Every field of a message that both clients show. */
    private static void assertSame(JsonNode official, Message java, String from, String to) {
        assertThat(official.path("id").asText()).isEqualTo(java.id());
        assertThat(official.path("from").asText()).isEqualTo(java.from()).isEqualTo(from);
        assertThat(official.path("to").asText()).isEqualTo(java.to()).isEqualTo(to);
        assertThat(official.path("time").asLong()).isEqualTo(java.time().toEpochMilli());
        assertThat(official.path("chatType").asText()).isEqualTo("singleChat");
        assertThat(java.chatType()).isEqualTo(ChatType.SINGLE);
        assertThat(Text.of(official.path("msg").asText())).isEqualTo(java.content());
    }

    private DevServer serve(DevServerOptions options) throws Exception {
        DevServer started = register(DevServer.start(options));
        Rest.register(started, "alice", "bob", "java", "official");
        return started;
    }

    private JavaClient javaClient(String user, By by) throws Exception {
        JavaClient client = register(JavaClient.start(server));
        switch (by) {
            case PASSWORD -> client.login(user);
            case TOKEN -> client.loginByToken(user, Rest.token(server, user));
        }
        return client;
    }

    private OfficialClient officialClient(String user, By by) throws Exception {
        OfficialClient client = official(user);
        switch (by) {
            case PASSWORD -> client.login(user, Rest.PASSWORD);
            case TOKEN -> client.loginByToken(user, Rest.token(server, user));
        }
        return client;
    }

    private OfficialClient official(String name) throws Exception {
        return register(OfficialClient.start(name, Rest.APP_KEY, server.rest(), server.socket()));
    }

    private <T extends AutoCloseable> T register(T closeable) {
        open.add(0, closeable);
        return closeable;
    }
}
