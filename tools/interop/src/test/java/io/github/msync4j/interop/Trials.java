package io.github.msync4j.interop;

import io.github.msync4j.interop.Trial.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the tests of this module try between two clients, as a table. A tick is a test that passes, or the build fails. */
final class Trials {
    private Trials() {}

    /** The table, as Markdown. */
    static String page() {
        Map<String, Set<Way>> rows = new TreeMap<>();
        for (Trial trial : all()) {
            rows.computeIfAbsent(trial.what(), what -> EnumSet.noneOf(Way.class))
                    .addAll(List.of(trial.ways()));
        }
        String head = Stream.of(Way.values()).map(Way::title).collect(Collectors.joining(" | ", "| what | ", " |\n"));
        return head + "| --- |" + " --- |".repeat(Way.values().length) + "\n"
                + rows.entrySet().stream()
                        .map(row -> row(row.getKey(), row.getValue()))
                        .collect(Collectors.joining());
    }

    private static String row(String what, Set<Way> ways) {
        return Stream.of(Way.values())
                .map(way -> ways.contains(way) ? "✓" : "")
                .collect(Collectors.joining(" | ", "| " + what + " | ", " |\n"));
    }

    private static List<Trial> all() {
        return tests().stream()
                .flatMap(test -> Stream.of(test.getDeclaredMethods()))
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(method -> Stream.of(method.getAnnotationsByType(Trial.class)))
                .toList();
    }

    private static List<Class<?>> tests() {
        try {
            URI here = Trials.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path folder = Path.of(here).resolve(Trials.class.getPackageName().replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.class"))
                        .<Class<?>>map(name -> loaded(name.substring(0, name.length() - ".class".length())))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(Trials.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
