package io.github.msync4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that holds one secret on one line. */
final class SecretFile {
    private SecretFile() {}

    static String read(String option, Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.USAGE, ExitCode.USAGE.name(), option + ": there is no file " + file, e);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, ExitCode.USAGE.name(), option + ": cannot read " + file, e);
        }
        String line = text.stripTrailing();
        if (line.isEmpty() || line.lines().count() != 1) {
            throw Failure.usage(option + ": " + file + " must hold one line");
        }
        return line;
    }
}
