package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
    static Stream<String> specs() {
        return TestSpecs.below("golden").stream();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void generatingASpecGivesTheJavaBesideIt(String spec) throws IOException {
        Path folder = Golden.RESOURCES.resolve(spec).resolveSibling(".").normalize();
        Map<String, String> generated = TestSpecs.generate(spec);

        Set<String> names = new TreeSet<>();
        for (var file : generated.entrySet()) {
            String name = file.getKey().replaceFirst(".*/", "");
            names.add(name);
            Golden.assertEqual(folder.resolve(name), file.getValue());
        }
        assertThat(folder.toFile().list((directory, name) -> name.endsWith(".java")))
                .as("the goldens, none of them left over")
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    @Tag("compiler")
    void everythingGeneratedCompilesWithoutWarningsAndWithCompleteJavadoc(@TempDir Path output) {
        Map<String, String> generated = TestSpecs.generate(TestSpecs.withoutClient());

        JavaCompilation.compileStrictly(generated, output);
    }

    @Test
    void theSameRequestGivesTheSameBytesTwice() {
        var request = TestSpecs.request(specs().toArray(String[]::new));

        assertThat(Main.run(request).toByteString()).isEqualTo(Main.run(request).toByteString());
    }

    @Test
    void theOrderOfTheFilesInTheRequestDoesNotShowInTheResponse() {
        var there = TestSpecs.request("golden/values/values.proto", "golden/enums/enums.proto");
        var back = TestSpecs.request("golden/enums/enums.proto", "golden/values/values.proto");

        assertThat(Main.run(there)).isEqualTo(Main.run(back));
    }
}
