package io.github.msync4j.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.transport.PlainText;
import java.net.URI;

/** Where the services are. Source: connection.md 3. */
public record Addresses(URI rest, URI socket) {
    /** What a bootstrap host answered. A host without TLS counts only where it is allowed: there is no way down. */
    static Addresses of(JsonNode answer, boolean plainTextAllowed) {
        return new Addresses(
                first(answer.path("rest"), "https", "http", "", plainTextAllowed),
                first(answer.path("msync-wx"), "wss", "ws", "/websocket", plainTextAllowed));
    }

    private static URI first(JsonNode service, String secure, String plain, String path, boolean plainTextAllowed) {
        for (JsonNode host : service.path("hosts")) {
            String scheme = host.path("protocol").asText().equals("https") ? secure : plain;
            String name = host.path("domain").asText(host.path("ip").asText());
            String port = host.path("port").asText("");
            URI address = URI.create(scheme + "://" + name + (port.isEmpty() ? "" : ":" + port) + path);
            if (address.getHost() != null && PlainText.allows(address, plainTextAllowed)) {
                return address;
            }
        }
        throw new MsyncException(ErrorCode.BOOTSTRAP_FAILED, "the answer names no host that speaks TLS");
    }
}
