package io.github.msync4j.internal.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;

/** When a token ends, as the server says in its answer to a login. Source: connection.md 10. */
public final class TokenEnd {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenEnd() {}

    /** The end; empty for a token without one, or if the server did not say. */
    public static Optional<Instant> of(String authToken) {
        if (authToken.isEmpty()) {
            return Optional.empty();
        }
        try {
            // named like a duration, but it is the end itself, in Unix milliseconds
            JsonNode end = JSON.readTree(authToken).path("expires_in");
            long millis = end.asLong(0);
            return millis > 0 ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
