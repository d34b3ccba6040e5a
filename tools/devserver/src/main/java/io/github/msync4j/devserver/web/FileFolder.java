package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Arrival;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the bytes of files lie, under names that the server makes up. */
final class FileFolder {

    private final Path folder;
    private final boolean isOwn;
    /** What is not a file that a client could have: parts, and what breaks off. */
    private final Set<String> unfinished = new HashSet<>();

    private FileFolder(Path folder, boolean isOwn) {
        this.folder = folder;
        this.isOwn = isOwn;
    }

    /** The folder that was given, or one that goes with the server. */
    static FileFolder open(Optional<Path> given) {
        try {
            return given.isPresent()
                    ? new FileFolder(Files.createDirectories(given.get()), false)
                    : new FileFolder(Files.createTempDirectory("msync4j-devserver-"), true);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot keep files in " + given.map(Path::toString).orElse("the temporary folder"), e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    synchronized Path begin(String name) {
        unfinished.add(name);
        return path(name);
    }

    synchronized void finished(String name) {
        unfinished.remove(name);
    }

    synchronized void delete(String name) {
        unfinished.remove(name);
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes one of parts, which are gone then. May take its time. */
    void join(List<Arrival> parts, String whole) {
        try (FileChannel to = FileChannel.open(begin(whole), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (Arrival part : parts) {
                try (FileChannel from = FileChannel.open(path(part.name()), StandardOpenOption.READ)) {
                    for (long at = 0; at < from.size(); ) {
                        at += from.transferTo(at, from.size() - at, to);
                    }
                }
                delete(part.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what nobody could find again. */
    synchronized void close() {
        Set.copyOf(unfinished).forEach(this::delete);
        if (!isOwn) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
