package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A spec that grows breaks nobody: compat/new.proto has a field, an event and an error code more than compat/old.proto,
 * each before the old ones. A pattern switch over a sealed event interface without a default is the exception, and a
 * choice of who writes it: with a new event its source no longer compiles.
 */
class CompatibilityTest {
    @TempDir
    Path folder;

    private Path older;
    private Path newer;

    @BeforeEach
    void generateBoth() {
        older = compiled("old");
        newer = compiled("new");
    }

    @Test
    void aProgramCompiledAgainstTheOldSpecRunsOnTheOldSpec() throws Exception {
        assertThat(run(compileProgram(older), older)).isEqualTo(seen());
    }

    @Test
    void aProgramCompiledAgainstTheOldSpecRunsOnTheNewSpec() throws Exception {
        assertThat(run(compileProgram(older), newer)).isEqualTo(seen());
    }

    @Test
    void aProgramWrittenAgainstTheOldSpecCompilesAndRunsOnTheNewSpec() throws Exception {
        assertThat(run(compileProgram(newer), newer)).isEqualTo(seen());
    }

    private static List<String> seen() {
        return List.of("sold tea", "sold tea", "same true", "note hello", "code SOLD_OUT", "something else");
    }

    private Path compiled(String spec) {
        Path output = folder.resolve(spec);
        JavaCompilation.compileStrictly(TestSpecs.generate("compat/" + spec + ".proto"), create(output));
        return output;
    }

    private Path compileProgram(Path against) throws IOException {
        Path output = create(folder.resolve("program"));
        String source = Files.readString(Golden.RESOURCES.resolve("compat/UserProgram.java"));
        String classPath = against + System.getProperty("path.separator") + System.getProperty("java.class.path");
        JavaCompilation.compile(Map.of("UserProgram.java", source), output, List.of("-cp", classPath));
        return output;
    }

    private static Object run(Path program, Path spec) throws Exception {
        return UserCode.run("UserProgram", program, spec);
    }

    private static Path create(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
