package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.msync4j.codegen.manifest.FileEntry;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.json.ManifestJson;
import io.github.msync4j.codegen.rules.Explanation;
import io.github.msync4j.codegen.rules.Rule;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The jar as a program. */
class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void manifest_ofADescriptorSet_isPrinted(@TempDir Path folder) throws Exception {
        Path set = folder.resolve("spec.binpb");
        try (InputStream in = CommandLineTest.class.getResourceAsStream("/spec.binpb")) {
            assertThat(in).isNotNull();
            Files.copy(in, set);
        }

        int exit = run("manifest", "--descriptor-set", set.toString(), "--values", "msync4j/api/");

        assertThat(exit).isZero();
        assertThat(ManifestJson.read(out.toString(StandardCharsets.UTF_8)).files())
                .extracting(FileEntry::name, FileEntry::java)
                .contains(
                        tuple("msync4j/api/message.proto", JavaForm.VALUES),
                        tuple("msync4j/wire/frame.proto", JavaForm.MESSAGES))
                .extracting(tuple -> tuple.toList().get(0).toString())
                .noneMatch(name -> name.startsWith("google/"));
    }

    @Test
    void help_isPrinted() throws Exception {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("manifest --descriptor-set FILE");
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void explain_tellsWhatBreaksARuleAndWhyAndWhatToDoWithAnExample(Rule rule) throws Exception {
        assertThat(run("--explain", rule.id().toLowerCase(Locale.ROOT))).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(rule.id() + "  " + rule.what() + "\n")
                .contains("Why:  " + rule.why() + "\n", "Cure: " + rule.cure() + "\n")
                .contains(Explanation.example(rule).indent(4));
    }

    @Test
    void explain_withoutARule_listsAll() throws Exception {
        assertThat(run("--explain")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> rule.id() + "  " + rule.what())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "--explain M999,there is no rule 'M999'",
        "--explain M042 M043,give --explain one id at most",
        "fly,there is no command 'fly'",
        "manifest,give one --descriptor-set FILE",
        "manifest --descriptor-set,--descriptor-set needs a value",
        "manifest --out x,there is no option '--out'",
        "manifest --descriptor-set no-such-file,cannot read no-such-file",
        "manifest --descriptor-set pom.xml,pom.xml is no descriptor set",
    })
    void whatCannotBeDone_isToldInOneLine(String line, String why) throws Exception {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains(why);
    }

    private int run(String... arguments) throws Exception {
        var errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(List.of(arguments), InputStream.nullInputStream(), out, errors);
    }
}
