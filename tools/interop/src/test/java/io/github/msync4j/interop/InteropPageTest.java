package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/interop.md} shows the differences as they are tested. */
class InteropPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "..", "docs", "interop.md");
    private static final String BEGIN = "<!-- generated from ChosenDifferences -->\n";
    private static final String END = "<!-- end of the generated part -->\n";

    @Test
    void generatedPart_equalsTheTablesOfTheFrameTest() throws IOException {
        String page = Files.readString(PAGE);
        String refreshed = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + ChosenDifferences.page()
                + page.substring(page.indexOf(END));
        if (System.getProperty("updateGoldens") != null) {
            Files.writeString(PAGE, refreshed);
        }
        assertThat(refreshed)
                .as("%s; refresh with -DupdateGoldens and read the difference", PAGE)
                .isEqualTo(Files.readString(PAGE));
    }
}
