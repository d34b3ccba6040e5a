package io.github.msync4j.logging.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all, for its owner alone. */
public final class WholeFile {
    private WholeFile() {}

    /** What a file is filled with. */
    public interface Filling {
        /** Writes all of it. */
        void to(FileChannel channel) throws IOException;
    }

    /**
     * Writes one; its bytes are on the disk then. Where that fails, nothing is left of it.
     *
     * @param replace whether it may take the place of one that is there
     * @throws FileAlreadyExistsException if it may not
     */
    public static void write(Path target, boolean replace, Filling filling) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("not a file: " + target);
        }
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path unfinished = Files.createTempFile(directory, "msync4j-", ".tmp", OwnerOnly.file(directory));
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                filling.to(channel);
                channel.force(true);
            }
            if (replace) {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                // within a directory this is a rename, too; and it does not replace
                Files.move(unfinished, target);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
