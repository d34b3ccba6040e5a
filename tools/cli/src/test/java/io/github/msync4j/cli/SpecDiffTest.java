package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecDiffTest {
    private static final Path SPEC = Path.of("../../protocol/spec.json");
    private static final String ACCEPTED =
            "FIELD_TYPE_CHANGED msync4j.wire.MSync.pov uint64 -> string # nobody sends it\n";

    private final Shell shell = new Shell();

    @TempDir
    private Path folder = Path.of("");

    private String spec = "";

    @BeforeEach
    void readSpec() throws IOException {
        spec = Files.readString(SPEC);
    }

    @Test
    void diff_ofASpecAndItself_tellsThatNothingChanged() {
        Shell.Result result = shell.run("spec", "diff", SPEC.toString(), SPEC.toString());

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("nothing changed\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void diff_thatBreaks_tellsWhatAndEndsWith1() throws IOException {
        Shell.Result result =
                shell.run("spec", "diff", SPEC.toString(), changed().toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .startsWith(
                        "msync4j/wire/frame.proto: [FIELD_TYPE_CHANGED] msync4j.wire.MSync.pov (uint64 -> string): ")
                .endsWith("Breaks the wire, the Java source, the Java binary, the JSON.\n");
        assertThat(result.err()).isEqualTo("msync: 1 of 1 changes break something and are not accepted\n");
    }

    @Test
    void diff_withJson_printsAnObjectForEachChangeAndOneForTheFailure() throws IOException {
        List<JsonNode> objects = shell.run(
                        "spec", "diff", "--json", SPEC.toString(), changed().toString())
                .objects();

        assertThat(objects).hasSize(2);
        assertThat(objects.get(0).path("kind").asText()).isEqualTo("FIELD_TYPE_CHANGED");
        assertThat(objects.get(0).path("thing").asText()).isEqualTo("msync4j.wire.MSync.pov");
        assertThat(objects.get(0).path("breaks").toString()).isEqualTo("[\"wire\",\"source\",\"binary\",\"json\"]");
        assertThat(objects.get(0).path("accepted").asBoolean()).isFalse();
        assertThat(ACCEPTED).startsWith(objects.get(0).path("key").asText() + " #");
        assertThat(objects.get(1).path("error").asText()).isEqualTo("BREAKING");
        assertThat(objects.get(1).path("exitCode").asInt()).isEqualTo(1);
    }

    @Test
    void diff_thatBreaksNothing_endsWith0() throws IOException {
        Path quieter =
                write("new.json", spec.replace("\"name\": \"pov\",", "\"name\": \"pov\", \"deprecated\": true,"));

        Shell.Result result = shell.run("spec", "diff", SPEC.toString(), quieter.toString());

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("[DEPRECATED] msync4j.wire.MSync.pov").endsWith("nothing breaks\n");
    }

    @Test
    void diff_withAnAcceptedChange_endsWith0() throws IOException {
        Path accepted = write("accepted.txt", "# remarks\n\n" + ACCEPTED);

        Shell.Result result =
                shell.run("spec", "diff", SPEC.toString(), changed().toString(), "--ignore", accepted.toString());

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Accepted.");
    }

    @Test
    void diff_withALineThatAcceptsNothing_saysSo() throws IOException {
        Path accepted = write("accepted.txt", ACCEPTED);

        Shell.Result result =
                shell.run("spec", "diff", SPEC.toString(), SPEC.toString(), "--ignore", accepted.toString());

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("accepts what does not break: FIELD_TYPE_CHANGED msync4j.wire.MSync.pov");
    }

    @Test
    void diff_withAnAcceptanceOfAnotherChangeOfTheSameThing_isNotAccepted() throws IOException {
        Path accepted = write("accepted.txt", ACCEPTED.replace("string", "bytes"));

        Shell.Result result =
                shell.run("spec", "diff", SPEC.toString(), changed().toString(), "--ignore", accepted.toString());

        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void diff_withAnAcceptanceWithoutAReason_namesTheLine() throws IOException {
        Path accepted = write("accepted.txt", "# remarks\nFIELD_REMOVED a.B.c\n");

        Shell.Result result =
                shell.run("spec", "diff", SPEC.toString(), SPEC.toString(), "--ignore", accepted.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("accepted.txt: line 2 says no reason");
    }

    @Test
    void diff_ofAFileThatIsNotThere_is2() {
        Shell.Result result = shell.run("spec", "diff", SPEC.toString(), "no-such-file");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("cannot read no-such-file");
    }

    @Test
    void diff_ofWhatIsNoManifest_namesFileAndPlace() throws IOException {
        assertUnreadable("{}", "it has no number as its \"schema\"");
        assertUnreadable(spec.replaceFirst("\"schema\": \\d+", "\"schema\": 99"), "it is of schema 99");
        assertUnreadable(spec.substring(0, spec.length() / 2), "line ");
        assertUnreadable(spec.replaceFirst("\"files\"", "\"filez\""), "Unrecognized field \"filez\"");
        assertUnreadable(spec.replaceFirst("\"cardinality\": \"\\w+\"", "\"packed\": false"), "cardinality");
    }

    private void assertUnreadable(String json, String why) throws IOException {
        Path file = write("bad.json", json);

        Shell.Result result = shell.run("spec", "diff", SPEC.toString(), file.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(file + ": ", why);
    }

    private Path changed() throws IOException {
        return write("new.json", spec.replaceFirst("(\"name\": \"pov\".*?\"type\": )\"uint64\"", "$1\"string\""));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
