package io.github.msync4j.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Frames that the vendor's client wrote, or was content with. */
final class Vectors {
    private Vectors() {}

    static Stream<JsonNode> all() {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors.json"))) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode get(String name) {
        return all().filter(vector -> vector.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static byte[] frame(String name) {
        return HexFormat.of().parseHex(get(name).get("hex").asText());
    }
}
