package io.github.msync4j.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The file that tells GraalVM of the reflection in a native image. */
final class Metadata {
    /** A type that may be looked into from when on another one is reached. */
    private record Key(String condition, String type) {}

    private final SortedMap<Key, SortedSet<Reflection.Member>> entries =
            new TreeMap<>(Comparator.comparing(Key::toString));

    /** Allows a reflection from when on a type is reached. */
    void add(String condition, Reflection reflection) {
        var used = entries.computeIfAbsent(new Key(condition, reflection.type()), key -> new TreeSet<>());
        if (reflection.used() != null) {
            used.add(reflection.used());
        }
    }

    /** Compares with what an artifact ships, or with {@code -DupdateGoldens} replaces that in its sources. */
    void assertShippedBy(String artifact) throws IOException {
        String path = "META-INF/native-image/io.github.msync4j/" + artifact + "/reachability-metadata.json";
        if (System.getProperty("updateGoldens") != null) {
            Files.writeString(Path.of("../..", artifact, "src/main/resources", path), text());
            return;
        }
        try (InputStream shipped = Metadata.class.getResourceAsStream("/" + path)) {
            assertThat(shipped).as(path).isNotNull();
            assertThat(text())
                    .as("%s; refresh with -DupdateGoldens and read the difference", path)
                    .isEqualTo(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private String text() {
        return entries.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",\n    ", "{\n  \"reflection\": [\n    ", "\n  ]\n}\n"));
    }

    private static String line(Key key, SortedSet<Reflection.Member> used) {
        return "{\"condition\": {\"typeReached\": \"%s\"}, \"type\": \"%s\"%s%s}"
                .formatted(key.condition, key.type, members("fields", used), members("methods", used));
    }

    private static String members(String kind, SortedSet<Reflection.Member> used) {
        String members = used.stream()
                .filter(each -> kind.equals("fields") == (each.parameterTypes() == null))
                .map(Metadata::member)
                .collect(Collectors.joining(", "));
        return members.isEmpty() ? "" : ", \"%s\": [%s]".formatted(kind, members);
    }

    private static String member(Reflection.Member member) {
        if (member.parameterTypes() == null) {
            return "{\"name\": \"%s\"}".formatted(member.name());
        }
        String types =
                member.parameterTypes().stream().map(type -> '"' + type + '"').collect(Collectors.joining(", "));
        return "{\"name\": \"%s\", \"parameterTypes\": [%s]}".formatted(member.name(), types);
    }
}
