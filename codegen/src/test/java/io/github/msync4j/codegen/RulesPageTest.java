package io.github.msync4j.codegen;

import io.github.msync4j.codegen.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    private static final Path PAGE = Path.of("../docs/codegen.md");
    private static final String START = "\n| id | what breaks it | what to do |\n| --- | --- | --- |\n";

    @Test
    void theRulesOnThePageAreTheRulesOfTheGenerator() throws IOException {
        String written = Files.readString(PAGE);
        int start = written.indexOf(START);

        var page = new StringBuilder(start < 0 ? written : written.substring(0, start)).append(START);
        for (Rule rule : Rule.values()) {
            page.append("| %s | %s | %s |\n".formatted(rule.id(), rule.what(), rule.cure()));
        }
        Golden.assertEqual(PAGE, page.toString());
    }
}
