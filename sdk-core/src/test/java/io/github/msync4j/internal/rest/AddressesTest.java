package io.github.msync4j.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.rest.BootstrapApi;
import io.github.msync4j.rest.ServerQuery;
import io.github.msync4j.rest.Servers;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestTransport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final AppKey APP = new AppKey("org", "app");
    private static final String SECURE = "{\"protocol\":\"https\",\"domain\":\"chat.example\",\"port\":\"443\"}";
    private static final String PLAIN = "{\"protocol\":\"http\",\"domain\":\"chat.example\",\"port\":\"80\"}";
    private static final String LOCAL = "{\"protocol\":\"http\",\"ip\":\"127.0.0.1\",\"port\":\"8080\"}";

    @Test
    void firstHostWithTlsIsTaken() {
        Addresses addresses = Addresses.of(answer(PLAIN + "," + SECURE), APP, false);

        assertThat(addresses.rest(0)).isEqualTo(URI.create("https://chat.example:443"));
        assertThat(addresses.socket(0)).isEqualTo(URI.create("wss://chat.example:443/websocket"));
    }

    @Test
    @Tag("R12")
    void onlyPlainHostsAreAFailureAndNoWayDown() {
        assertThatThrownBy(() -> Addresses.of(answer(PLAIN), APP, false))
                .isInstanceOf(MsyncException.class)
                .hasMessageContaining("TLS");
    }

    @Test
    void plainHostsCountWhereTheyAreAllowedOrOnThisHost() {
        assertThat(Addresses.of(answer(PLAIN), APP, true).rest(0)).isEqualTo(URI.create("http://chat.example:80"));
        assertThat(Addresses.of(answer(LOCAL), APP, false).socket(0))
                .isEqualTo(URI.create("ws://127.0.0.1:8080/websocket"));
    }

    @Test
    void hostsAreUsedInTheServersOrderRoundAndRound() {
        String second = "{\"protocol\":\"https\",\"domain\":\"two.example\"}";
        Addresses addresses = Addresses.of(answer(SECURE + "," + second), APP, false);

        assertThat(addresses.socket(0)).isEqualTo(URI.create("wss://chat.example:443/websocket"));
        assertThat(addresses.socket(1)).isEqualTo(URI.create("wss://two.example/websocket"));
        assertThat(addresses.socket(2)).isEqualTo(addresses.socket(0));
    }

    @Test
    void hostThatIsNoneIsPassedOver() {
        String bad =
                "{\"protocol\":\"https\",\"domain\":\"a b\"},{\"protocol\":\"https\",\"domain\":\"u:p@evil.example\"},"
                        + "{\"protocol\":\"https\",\"domain\":\"evil.example?\"},{\"protocol\":\"https\"},null";
        assertThat(Addresses.of(answer(bad + "," + SECURE), APP, true).rest())
                .containsExactly(URI.create("https://chat.example:443"));
    }

    @Test
    void appThatIsKnownByItsIdIsNamedInTheAnswer() {
        Servers answer = answer(SECURE).toBuilder().appKey("a#b").build();
        assertThat(Addresses.of(answer, null, false).app()).isEqualTo(new AppKey("a", "b"));
        assertThatThrownBy(() -> Addresses.of(answer(SECURE), null, false)).hasMessageContaining("app key");
    }

    @Test
    void answerWithoutHostsIsAFailure() {
        assertThatThrownBy(() -> Addresses.of(answer(""), APP, true)).isInstanceOf(MsyncException.class);
    }

    @Test
    void answerWithSomethingElseInTheHostsPlaceIsAFailure() {
        assertThatThrownBy(() -> answer("7"))
                .isInstanceOf(JsonException.class)
                .hasMessage("/rest/hosts/0 is not an object");
    }

    private static Servers answer(String hosts) {
        String json = "{\"rest\":{\"hosts\":[" + hosts + "]},\"msync-wx\":{\"hosts\":[" + hosts + "]}}";
        RestTransport<ErrorCode> transport = new RestTransport<>() {
            @Override
            public <Q, A> CompletableFuture<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
                return CompletableFuture.completedFuture(operation.answer(json.getBytes(StandardCharsets.UTF_8)));
            }
        };
        return BootstrapApi.of(transport)
                .findServers(ServerQuery.builder().build())
                .toCompletableFuture()
                .join();
    }
}
