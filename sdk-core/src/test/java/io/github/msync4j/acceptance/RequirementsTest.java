package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which requirements have a test. */
class RequirementsTest {
    /** Those that have one in a module of their own. */
    private static final Map<String, String> ELSEWHERE =
            Map.of("R18", "server-admin", "R19", "sdk-registration", "R20", "sdk-registration", "R51", "sdk-logging");

    @Test
    void everyRequirementHasATest() throws Exception {
        Set<String> tested = new TreeSet<>();
        Path tests = Path.of(RequirementsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(tests)) {
            files.map(file -> tests.relativize(file).toString())
                    .filter(name -> name.endsWith("Test.class"))
                    .flatMap(RequirementsTest::tags)
                    .forEach(tag -> tested.add(tag.value()));
        }

        for (Map.Entry<String, String> each : ELSEWHERE.entrySet()) {
            if (isTestedIn(each.getValue(), each.getKey())) {
                tested.add(each.getKey());
            }
        }
        assertThat(tested)
                .containsAll(IntStream.rangeClosed(8, 54)
                        .mapToObj(number -> "R" + number)
                        .toList());
    }

    /** Its classes are not on this module's path, so its sources have to say it. */
    private static boolean isTestedIn(String module, String requirement) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
            String tag = "@Tag(\"" + requirement + "\")";
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .anyMatch(file -> read(file).contains(tag));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Tag> tags(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.');
        try {
            Class<?> type = Class.forName(name, false, RequirementsTest.class.getClassLoader());
            return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods()))
                    .flatMap(element -> Arrays.stream(element.getAnnotationsByType(Tag.class)));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
