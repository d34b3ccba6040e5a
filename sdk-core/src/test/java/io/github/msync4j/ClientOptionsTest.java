package io.github.msync4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.custom.MessageType;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.metrics.RecordedMetrics;
import io.github.msync4j.tracing.RecordedSpans;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOptionsTest {
    @ParameterizedTest
    @Tag("R8")
    @Tag("R9")
    @ValueSource(strings = {"", "x", "a#b#c", "#", "a#", "#b", " # "})
    void wrongAppKeyIsRefusedWithTheAllowedForm(String appKey) {
        assertThatThrownBy(() -> ClientOptions.builder(appKey))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("appKey")
                .hasMessageContaining("org#app");
    }

    @Test
    @Tag("R12")
    void plainTextToAnotherHostNeedsItsOption() {
        ClientOptions.Builder plain = ClientOptions.builder("org#app")
                .rest(URI.create("http://chat.example"))
                .socket(URI.create("ws://chat.example/websocket"));

        assertThatThrownBy(plain::build).hasMessageContaining("rest").hasMessageContaining("plainTextAllowed");
        assertThat(plain.plainTextAllowed(true).build().rest()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://127.1.2.3", "http://[::1]:80"})
    void plainTextToThisHostIsAllowed(String rest) {
        ClientOptions options = ClientOptions.builder("org#app")
                .rest(URI.create(rest))
                .socket(URI.create("ws://127.0.0.1/websocket"))
                .build();

        assertThat(options.rest()).contains(URI.create(rest));
    }

    @Test
    @Tag("R8")
    @Tag("R10")
    void oneAddressAloneIsRefused() {
        assertThatThrownBy(() -> ClientOptions.builder("org#app")
                        .rest(URI.create("https://chat.example"))
                        .build())
                .hasMessageContaining("give both");
    }

    @Test
    void addressWithASecretIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> ClientOptions.builder("org#app").rest(URI.create("https://u:hidden@chat.example")))
                .hasMessageContaining("rest")
                .hasMessageNotContaining("hidden");
    }

    @Test
    @Tag("R13")
    void durationsOutOfRangeNameOptionValueAndRange() {
        assertThatThrownBy(() -> ClientOptions.builder("org#app").heartbeatInterval(Duration.ofSeconds(4)))
                .hasMessage("heartbeatInterval: PT4S is not allowed; allowed: PT5S to PT5M");
        assertThatThrownBy(() -> ClientOptions.builder("org#app").customPlatform(101))
                .hasMessageContaining("customPlatform")
                .hasMessageContaining("1 to 100");
    }

    @Test
    @Tag("R13")
    void heartbeatIsAnsweredWithinItsIntervalAtTheLatest() {
        ClientOptions.Builder five = ClientOptions.builder("org#app").heartbeatInterval(Duration.ofSeconds(5));
        assertThat(five.build().heartbeatTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(five.build().toBuilder()
                        .heartbeatInterval(Duration.ofMinutes(1))
                        .build()
                        .heartbeatTimeout())
                .isEqualTo(ClientOptions.DEFAULT_HEARTBEAT_TIMEOUT);
        assertThatThrownBy(() -> five.heartbeatTimeout(Duration.ofSeconds(6)).build())
                .hasMessage("heartbeatTimeout: PT6S is not allowed; allowed: at most the heartbeatInterval, PT5S");
    }

    @Test
    void everyOptionSurvivesACopy() throws Exception {
        ClientOptions options = ClientOptions.builder("org#app")
                .rest(URI.create("https://rest.example"))
                .socket(URI.create("wss://socket.example/websocket"))
                .bootstrap(List.of(URI.create("https://dns.example")))
                .plainTextAllowed(true)
                .deviceId("device")
                .deviceName("name")
                .customPlatform(7)
                .loginExtension("ext")
                .heartbeatInterval(Duration.ofSeconds(11))
                .heartbeatTimeout(Duration.ofSeconds(3))
                .stepTimeout(Duration.ofSeconds(4))
                .loginTimeout(Duration.ofSeconds(12))
                .sendTimeout(Duration.ofSeconds(13))
                .loginAttempts(4)
                .restAttempts(5)
                .reconnect(ReconnectPolicy.never())
                .offlineSends(OfflineSends.failing())
                .deliveryReceipts(true)
                .handlerExecutor(Runnable::run)
                .logging(LogOptions.builder().cache(true).build())
                .metrics(new RecordedMetrics())
                .tracer(new RecordedSpans())
                .addMessageTypes(List.of(type("note")))
                .attachmentUploader((source, target) -> new CompletableFuture<>())
                .proxy(ProxySettings.none())
                .tls(SSLContext.getDefault())
                .build();
        ClientOptions copy = options.toBuilder().build();
        ClientOptions defaults = ClientOptions.builder("other#key").build();

        for (Field field : ClientOptions.class.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getName().equals("appId")) {
                field.setAccessible(true);
                assertThat(field.get(copy)).as(field.getName()).isEqualTo(field.get(options));
                assertThat(field.get(options))
                        .as("set here: " + field.getName())
                        .isNotEqualTo(field.get(defaults));
            }
        }
    }

    @Test
    @Tag("R8")
    void appIdGoesWithTheLookUpOfTheAddresses() {
        ClientOptions options = ClientOptions.builderForAppId("id-1").build();
        assertThat(options.toBuilder().build().appId()).contains("id-1");
        assertThat(options.appKey()).isEmpty();
        assertThatThrownBy(() -> ClientOptions.builderForAppId(" ")).hasMessageContaining("appId");
        assertThatThrownBy(() -> ClientOptions.builderForAppId("id-1")
                        .rest(URI.create("https://rest.example"))
                        .socket(URI.create("wss://socket.example/websocket"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("app id");
    }

    @Test
    void policiesNameOptionValueAndRange() {
        assertThatThrownBy(() -> ReconnectPolicy.standard().withMaxAttempts(-1))
                .hasMessage("maxAttempts: -1 is not allowed; allowed: 0 or more");
        assertThatThrownBy(() -> ReconnectPolicy.standard().withBackoff(Duration.ofSeconds(5), Duration.ofSeconds(1)))
                .hasMessageContaining("cap: PT1S is not allowed");
        assertThatThrownBy(() -> OfflineSends.waiting(0, 1, Duration.ofSeconds(1)))
                .hasMessage("maxMessages: 0 is not allowed; allowed: 1 to 1000000");
        assertThatThrownBy(() -> OfflineSends.failing().sendingAgain()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ProxySettings.http("proxy", 0)).hasMessageContaining("proxy:0");
        assertThat(ProxySettings.socks5("proxy", 1080, "user", "hidden".toCharArray())
                        .toString())
                .isEqualTo("SOCKS5 user:***@proxy:1080");
    }

    @Test
    void twoMessageTypesOfOneNameAreRefused() {
        ClientOptions.Builder one = ClientOptions.builder("org#app").addMessageTypes(List.of(type("note")));

        assertThat(one.addMessageTypes(List.of(type("other"))).build().messageTypes())
                .extracting(MessageType::event)
                .containsExactly("note", "other");
        assertThatThrownBy(() -> one.addMessageTypes(List.of(type("note"))))
                .hasMessage("messageTypes: note is not allowed; allowed: one type for each event name");
    }

    private static MessageType type(String event) {
        return MessageType.of(event, attributes -> () -> event, (value, message) -> {
            throw new AssertionError("nothing is received here");
        });
    }
}
