package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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
    /** Those that have none in this module, and why. */
    private static final Map<String, String> WITHOUT = Map.of(
            "R11", "delivery receipts belong to the message layer of a later release",
            "R15", "attachments belong to the message layer of a later release",
            "R18", "there is no artifact for an app's own server",
            "R20", "the warning is Javadoc; there is no log record and no artifact of its own yet");

    @Test
    void everyRequirementHasATestOrAReason() throws Exception {
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

        assertThat(tested).doesNotContainAnyElementsOf(WITHOUT.keySet());
        tested.addAll(WITHOUT.keySet());
        assertThat(tested)
                .containsAll(IntStream.rangeClosed(8, 45)
                        .mapToObj(number -> "R" + number)
                        .toList());
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
