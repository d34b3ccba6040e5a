package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An expected text in a file of the source tree, written anew with {@code -DupdateGoldens}. */
final class Golden {
    /** Surefire runs in the module's folder. */
    static final Path RESOURCES = Path.of("src/test/resources");

    private static final boolean UPDATE = System.getProperty("updateGoldens") != null;

    private Golden() {}

    static void assertEqual(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual)
                .as("%s; refresh with -DupdateGoldens and read the difference", file)
                .isEqualTo(Files.readString(file));
    }
}
