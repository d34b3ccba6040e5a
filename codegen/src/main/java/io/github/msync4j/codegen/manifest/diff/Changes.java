package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.Manifest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what changed, and knows which Java each file becomes. */
final class Changes {
    private final List<Change> found = new ArrayList<>();
    private final Map<String, JavaForm> forms = new HashMap<>();
    private final Renames renames;

    /** What is in both is judged as it was. */
    Changes(Manifest before, Manifest after) {
        renames = new Renames(before, after);
        after.files().forEach(file -> forms.put(file.name(), file.java()));
        before.files().forEach(file -> forms.put(file.name(), file.java()));
    }

    Renames renames() {
        return renames;
    }

    JavaForm form(String file) {
        return forms.getOrDefault(file, JavaForm.MESSAGES);
    }

    void add(ChangeKind kind, String thing, String file) {
        add(kind, thing, file, "", "");
    }

    void add(ChangeKind kind, String thing, String file, String before, String after) {
        found.add(new Change(kind, thing, file, before, after, kind.breaks(form(file))));
    }

    void ifChanged(ChangeKind kind, String thing, String file, String before, String after) {
        if (!before.equals(after)) {
            add(kind, thing, file, before, after);
        }
    }

    void ifDeprecationChanged(String thing, String file, boolean before, boolean after) {
        if (before != after) {
            add(after ? ChangeKind.DEPRECATED : ChangeKind.UNDEPRECATED, thing, file);
        }
    }

    List<Change> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(Change::file)
                        .thenComparing(Change::thing)
                        .thenComparing(Change::kind)
                        .thenComparing(Change::before))
                .toList();
    }
}
