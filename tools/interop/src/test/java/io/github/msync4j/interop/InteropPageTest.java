package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/interop.md} shows what is tried and the differences that were chosen, as the tests have them. */
class InteropPageTest {
    private static final String END = "<!-- end of the generated part -->\n";
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "..", "docs", "interop.md");

    @Test
    void differences_areThoseOfTheFrameTest() throws IOException {
        check("ChosenDifferences", ChosenDifferences.page());
    }

    @Test
    void whatIsTried_isWhatTheTestsTry() throws IOException {
        check("Trials", Trials.page());
    }

    private static void check(String source, String expected) throws IOException {
        String begin = "<!-- generated from " + source + " -->\n";
        String page = Files.readString(PAGE);
        int from = page.indexOf(begin) + begin.length();
        String refreshed = page.substring(0, from) + expected + page.substring(page.indexOf(END, from));
        if (System.getProperty("updateGoldens") != null) {
            Files.writeString(PAGE, refreshed);
        }
        assertThat(refreshed)
                .as("%s; refresh with -DupdateGoldens and read the difference", PAGE)
                .isEqualTo(Files.readString(PAGE));
    }
}
