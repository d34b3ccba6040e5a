package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/connection.md says what the table says; {@code -DupdateGoldens} writes it. */
class ConnectionPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "docs", "connection.md");
    private static final String FROM = "<!-- generated from ConnectionTable -->\n";
    private static final String TO = "<!-- end of the generated part -->";

    @Test
    void pageIsTheTable() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(FROM) + FROM.length();
        int to = page.indexOf(TO);
        assertThat(from).isGreaterThan(FROM.length());
        assertThat(to).isGreaterThanOrEqualTo(from);
        String current = page.substring(0, from) + ConnectionPage.of(SessionMachine.table()) + page.substring(to);
        if (System.getProperty("updateGoldens") != null) {
            Files.writeString(PAGE, current);
        }
        assertThat(page).as("out of date; run with -DupdateGoldens").isEqualTo(current);
    }
}
