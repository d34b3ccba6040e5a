package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.FileEntry;
import java.util.List;

/** Compares files. */
final class FileDiff {
    private FileDiff() {}

    static void find(List<FileEntry> before, List<FileEntry> after, Changes changes) {
        Pairs<FileEntry> files = Pairs.by(FileEntry::name, before, after);
        files.gone().forEach(gone -> changes.add(ChangeKind.FILE_REMOVED, gone.name(), gone.name()));
        files.added().forEach(added -> changes.add(ChangeKind.FILE_ADDED, added.name(), added.name()));
        files.both().forEach(pair -> compare(pair.before(), pair.after(), changes));
    }

    private static void compare(FileEntry old, FileEntry now, Changes changes) {
        String file = old.name();
        changes.ifDeprecationChanged(file, file, old.deprecated(), now.deprecated());
        changes.ifChanged(ChangeKind.FILE_PACKAGE_CHANGED, file, file, old.protoPackage(), now.protoPackage());
        changes.ifChanged(ChangeKind.FILE_EDITION_CHANGED, file, file, old.edition(), now.edition());
        changes.ifChanged(ChangeKind.FILE_JAVA_PACKAGE_CHANGED, file, file, old.javaPackage(), now.javaPackage());
        if (old.java() != now.java()) {
            changes.add(
                    ChangeKind.FILE_JAVA_FORM_CHANGED,
                    file,
                    file,
                    old.java().toString(),
                    now.java().toString());
            return; // nothing else of its Java can be compared
        }
        changes.ifChanged(ChangeKind.FILE_OUTER_CLASS_CHANGED, file, file, old.outerClass(), now.outerClass());
        if (old.multipleFiles() != now.multipleFiles()) {
            changes.add(ChangeKind.FILE_MULTIPLE_FILES_CHANGED, file, file);
        }
    }
}
