package io.github.msync4j.cli.logs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Where lines come from. Nothing is written, locked or waited for. */
public interface LogSource extends Closeable {
    /** Hands over the whole lines that are new since the last time. */
    void read(Consumer<String> lines) throws IOException;

    /** Hands over what stands behind the last whole line. */
    void finish(Consumer<String> lines);

    /**
     * A file, a directory or a support bundle. A directory is read from its oldest file on; the file that is being written, by itself, but
     * followed into those that come after it.
     *
     * @param path the file, directory or bundle
     * @param notices told what is missing, and why
     * @throws IOException if there is none, or it cannot be read
     */
    static LogSource open(Path path, Consumer<String> notices) throws IOException {
        if (Files.isDirectory(path)) {
            return LogDirectory.open(path, true, notices);
        }
        if (Files.notExists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (BundleSource.isBundle(path)) {
            return BundleSource.open(path);
        }
        Path parent = path.toAbsolutePath().getParent();
        return path.endsWith(LogDirectory.NAME) && parent != null
                ? LogDirectory.open(parent, false, notices)
                : GrowingFile.open(path);
    }
}
