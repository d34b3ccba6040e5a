package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoTest {
    @Test
    void demo_withJson_tellsEachStepAndEndsWell() {
        Shell.Result demo = new Shell().run("demo", "--json");

        assertThat(demo.exit()).as("%s %s", demo.out(), demo.err()).isZero();
        assertThat(demo.objects()).allMatch(step -> step.path("ok").asBoolean());
        assertThat(demo.objects())
                .extracting(step -> step.path("step").asText())
                .containsExactly(
                        "server",
                        "registered",
                        "alice-connected",
                        "bob-token",
                        "bob-connected",
                        "alice-to-bob",
                        "bob-to-alice",
                        "bob-logged-out",
                        "three-sent",
                        "bob-back",
                        "offline-sync-started",
                        "offline-message",
                        "offline-message",
                        "offline-message",
                        "offline-sync-finished",
                        "second-login",
                        "first-forced-out",
                        "logged-out",
                        "log",
                        "end");
        JsonNode forcedOut = demo.objects().get(16);
        assertThat(forcedOut.path("detail").asText()).contains("206", "alice's other laptop");
    }

    @Test
    void demo_forAPerson_showsTimingsAndALogFileThatIsThere() throws IOException {
        Shell.Result demo = new Shell().run("demo");

        assertThat(demo.exit()).as("%s %s", demo.out(), demo.err()).isZero();
        assertThat(demo.out()).contains(" ms  ", "All of it happened").doesNotContain("\u001b");
        Matcher path = Pattern.compile("\\S+msync-demo-\\S+\\.log").matcher(demo.out());
        assertThat(path.find()).isTrue();
        List<String> log = Files.readAllLines(Path.of(path.group()));
        assertThat(log).hasSizeGreaterThan(10);
        Files.delete(Path.of(path.group()));
    }
}
