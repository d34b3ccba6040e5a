package io.github.msync4j.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.net.URI;

/** Where the services are. Source: connection.md 3. */
public record Addresses(URI rest, URI socket) {
    /** What a bootstrap host answered. Hosts without TLS count only if they are allowed: there is no way down. */
    static Addresses of(JsonNode answer, boolean plainText) {
        return new Addresses(
                URI.create(address(answer.path("rest").path("hosts"), "https", "http", plainText)),
                URI.create(address(answer.path("msync-wx").path("hosts"), "wss", "ws", plainText) + "/websocket"));
    }

    private static String address(JsonNode hosts, String secure, String plain, boolean plainText) {
        for (JsonNode host : hosts) {
            boolean tls = host.path("protocol").asText().equals("https");
            if (tls || plainText) {
                String port = host.path("port").asText("");
                String name = host.path("domain").asText(host.path("ip").asText());
                return (tls ? secure : plain) + "://" + name + (port.isEmpty() ? "" : ":" + port);
            }
        }
        throw new MsyncException(ErrorCode.BOOTSTRAP_FAILED, "the answer names no host that speaks TLS");
    }
}
