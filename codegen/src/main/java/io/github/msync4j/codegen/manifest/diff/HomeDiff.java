package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.FileEntry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the files that types stand in. */
final class HomeDiff {
    private final Map<String, FileEntry> before;
    private final Map<String, FileEntry> after;
    private final Changes changes;

    HomeDiff(List<FileEntry> before, List<FileEntry> after, Changes changes) {
        this.before = byName(before);
        this.after = byName(after);
        this.changes = changes;
    }

    <T> void find(Pairs.Pair<T> type, Function<T, String> name, Function<T, String> file) {
        String wasIn = file.apply(type.before());
        String isIn = file.apply(type.after());
        FileEntry old = before.get(wasIn);
        FileEntry now = after.get(isIn);
        if (wasIn.equals(isIn) || old == null || now == null) {
            return; // what became of the file itself is told once
        }
        String thing = name.apply(type.before());
        String was = old.javaClass(thing);
        String is = now.javaClass(name.apply(type.after()));
        if (was.equals(is)) {
            changes.add(ChangeKind.TYPE_FILE_CHANGED, thing, wasIn, wasIn, isIn);
        } else {
            changes.add(ChangeKind.TYPE_JAVA_CLASS_CHANGED, thing, wasIn, was, is);
        }
    }

    private static Map<String, FileEntry> byName(List<FileEntry> files) {
        return files.stream().collect(Collectors.toMap(FileEntry::name, Function.identity()));
    }
}
