package io.github.msync4j.benchmarks.logging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where log files go. */
final class Directories {
    private Directories() {}

    static Path create() {
        try {
            return Files.createTempDirectory("msync4j-benchmark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
