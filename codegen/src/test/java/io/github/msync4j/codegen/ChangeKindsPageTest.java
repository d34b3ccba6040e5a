package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.diff.ChangeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangeKindsPageTest {
    private static final Path PAGE = Path.of("../docs/codegen.md");
    private static final String START =
            "\n| change | what changed | breaks, of messages | breaks, of values |\n| --- | --- | --- | --- |\n";

    @Test
    void theKindsOnThePageAreTheKindsOfTheComparison() throws IOException {
        String written = Files.readString(PAGE);
        int start = written.indexOf(START);
        assertThat(start).as("the head of the table of changes in %s", PAGE).isPositive();
        int end = written.indexOf("\n\n", start + START.length() - 1);

        var page = new StringBuilder(written.substring(0, start)).append(START);
        for (ChangeKind kind : ChangeKind.values()) {
            page.append("| %s | %s | %s | %s |\n"
                    .formatted(kind, kind.what(), broken(kind, JavaForm.MESSAGES), broken(kind, JavaForm.VALUES)));
        }
        Golden.assertEqual(PAGE, page.append(written.substring(end + 1)).toString());
    }

    private static String broken(ChangeKind kind, JavaForm form) {
        return kind.breaks(form).stream()
                .map(breakage -> breakage.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
