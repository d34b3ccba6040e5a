package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.EnumEntry;
import io.github.msync4j.codegen.manifest.EventGroupEntry;
import io.github.msync4j.codegen.manifest.ExtensionEntry;
import io.github.msync4j.codegen.manifest.FileEntry;
import io.github.msync4j.codegen.manifest.LoggerEntry;
import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.MessageEntry;
import io.github.msync4j.codegen.manifest.OperationEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the old names became where a file's package changed, so that it is told once and not of each name. */
final class Renames {
    private final Map<String, Pairs.Pair<FileEntry>> moved = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Renames(Manifest before, Manifest after) {
        Pairs.by(FileEntry::name, before.files(), after.files()).both().stream()
                .filter(file ->
                        !file.before().protoPackage().equals(file.after().protoPackage()))
                .forEach(file -> moved.put(file.before().name(), file));
        learn(before.messages(), MessageEntry::name, MessageEntry::file);
        learn(before.extensions(), ExtensionEntry::name, ExtensionEntry::file);
        learn(before.enums(), EnumEntry::name, EnumEntry::file);
        learn(before.eventGroups(), EventGroupEntry::name, EventGroupEntry::file);
        learn(before.loggers(), LoggerEntry::name, LoggerEntry::file);
        learn(before.operations(), OperationEntry::name, OperationEntry::file);
    }

    /** The name that something has now. */
    String now(String old) {
        return names.getOrDefault(old, old);
    }

    /** A field's type, in which a name may follow what kind of type it is. */
    String typeNow(String old) {
        int name = old.indexOf(' ') + 1;
        return old.substring(0, name) + now(old.substring(name));
    }

    private <T> void learn(List<T> entries, Function<T, String> name, Function<T, String> file) {
        for (T entry : entries) {
            Pairs.Pair<FileEntry> home = moved.get(file.apply(entry));
            if (home != null) {
                String old = name.apply(entry);
                names.put(old, home.after().qualified(home.before().relative(old)));
            }
        }
    }
}
