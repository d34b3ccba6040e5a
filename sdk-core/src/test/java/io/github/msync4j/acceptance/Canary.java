package io.github.msync4j.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Values that must not be found, and the places to look for them. */
final class Canary {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    /** A value that is nowhere else in the world. */
    String value(String name) {
        String value = "canary" + UUID.randomUUID().toString().replace("-", "");
        values.put(name, value);
        return value;
    }

    /** This must not be found either. */
    void add(String name, String value) {
        values.put(name, value);
    }

    /** Here is to be looked. */
    synchronized void look(String place, Object text) {
        places.merge(place, String.valueOf(text), (before, more) -> before + "\n" + more);
    }

    void lookInto(Path file) throws Exception {
        look(file.getFileName().toString(), new String(Files.readAllBytes(file), ISO_8859_1));
    }

    /** Where there is nothing to look at, nothing was looked at. */
    List<String> emptyPlaces() {
        return places.keySet().stream()
                .filter(place -> places.getOrDefault(place, "").isBlank())
                .toList();
    }

    /** Each value that is where it must not be: as it is, or in Base64. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        forEach((place, name) -> found.add(name + " in " + place));
        return found;
    }

    /** The places where this one is. */
    List<String> placesOf(String value) {
        List<String> found = new ArrayList<>();
        forEach((place, name) -> {
            if (name.equals(value)) {
                found.add(place);
            }
        });
        return found;
    }

    private void forEach(BiConsumer<String, String> found) {
        places.forEach((place, text) -> values.forEach((name, value) -> {
            if (forms(value).anyMatch(text::contains)) {
                found.accept(place, name);
            }
        }));
    }

    private static Stream<String> forms(String value) {
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8));
        // what stands at the end depends on what follows
        return Stream.of(value, base64.substring(0, base64.length() - 1));
    }
}
