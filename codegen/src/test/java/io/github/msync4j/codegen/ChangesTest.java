package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.diff.Change;
import io.github.msync4j.codegen.manifest.diff.ChangeKind;
import io.github.msync4j.codegen.manifest.diff.SpecDiff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of change has a pair of specs that differ by it, and in changes/KIND/diff.txt what is said of them. */
class ChangesTest {
    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void aPairOfSpecsShowsTheChangeAndWhatItBreaks(ChangeKind kind) throws IOException {
        List<Change> found = new ArrayList<>();
        var text = new StringBuilder();
        for (ChangeSpecs.Forms forms : ChangeSpecs.Forms.of(kind)) {
            List<Change> changes = ChangeSpecs.changes(kind, forms);
            found.addAll(changes);
            text.append("%s -> %s\n".formatted(forms.before(), forms.after()));
            changes.forEach(change -> text.append("  ").append(change).append('\n'));

            if (!kind.breaks(forms.before()).isEmpty()) {
                assertThat(changes).as("%s", forms).extracting(Change::kind).contains(kind);
            }
        }

        assertThat(found).extracting(Change::kind).contains(kind);
        Golden.assertEqual(Golden.RESOURCES.resolve(ChangeSpecs.folder(kind) + "diff.txt"), text.toString());
    }

    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void whatDidNotChangeIsNotToldOf(ChangeKind kind) {
        for (JavaForm form : JavaForm.values()) {
            String folder = ChangeSpecs.folder(kind) + "old/";

            assertThat(SpecDiff.between(ChangeSpecs.manifest(folder, form), ChangeSpecs.manifest(folder, form)))
                    .isEmpty();
        }
    }

    @Test
    void everyKindHasAPairOfSpecs() {
        var folders = new TreeSet<String>();
        for (String file : TestSpecs.below("changes")) {
            folders.add(file.replaceFirst("/(old|new)/.*", "/"));
        }

        assertThat(Arrays.stream(ChangeKind.values()).map(ChangeSpecs::folder))
                .containsExactlyInAnyOrderElementsOf(folders);
    }
}
