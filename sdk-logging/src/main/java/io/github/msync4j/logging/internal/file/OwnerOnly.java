package io.github.msync4j.logging.internal.file;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** How files are made that tell of users: for their owner alone, where the file system knows owners. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Of a file at this path. */
    public static FileAttribute<?>[] file(Path path) {
        return permissions(path, "rw-------");
    }

    /** Of a directory at this path. */
    public static FileAttribute<?>[] directory(Path path) {
        return permissions(path, "rwx------");
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
