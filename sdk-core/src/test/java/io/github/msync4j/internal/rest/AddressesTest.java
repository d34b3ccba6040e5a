package io.github.msync4j.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.msync4j.MsyncException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final String SECURE = "{\"protocol\":\"https\",\"domain\":\"chat.example\",\"port\":\"443\"}";
    private static final String PLAIN = "{\"protocol\":\"http\",\"domain\":\"chat.example\",\"port\":\"80\"}";
    private static final String LOCAL = "{\"protocol\":\"http\",\"ip\":\"127.0.0.1\",\"port\":\"8080\"}";

    @Test
    void firstHostWithTlsIsTaken() throws Exception {
        Addresses addresses = Addresses.of(answer(PLAIN + "," + SECURE), false);

        assertThat(addresses.rest()).isEqualTo(URI.create("https://chat.example:443"));
        assertThat(addresses.socket()).isEqualTo(URI.create("wss://chat.example:443/websocket"));
    }

    @Test
    void onlyPlainHostsAreAFailureAndNoWayDown() {
        assertThatThrownBy(() -> Addresses.of(answer(PLAIN), false))
                .isInstanceOf(MsyncException.class)
                .hasMessageContaining("TLS");
    }

    @Test
    void plainHostsCountWhereTheyAreAllowedOrOnThisHost() throws Exception {
        assertThat(Addresses.of(answer(PLAIN), true).rest()).isEqualTo(URI.create("http://chat.example:80"));
        assertThat(Addresses.of(answer(LOCAL), false).socket()).isEqualTo(URI.create("ws://127.0.0.1:8080/websocket"));
    }

    @Test
    void answerWithoutHostsIsAFailure() {
        assertThatThrownBy(() -> Addresses.of(answer(""), true)).isInstanceOf(MsyncException.class);
    }

    private static JsonNode answer(String hosts) throws Exception {
        return new ObjectMapper()
                .readTree("{\"rest\":{\"hosts\":[" + hosts + "]},\"msync-wx\":{\"hosts\":[" + hosts + "]}}");
    }
}
