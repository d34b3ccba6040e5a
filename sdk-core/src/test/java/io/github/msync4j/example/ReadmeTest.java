package io.github.msync4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadmeTest {
    @ParameterizedTest
    @CsvSource({"README.md, FirstMessage", "README.zh-CN.md, FirstMessage", "README.md, StayingOnline"})
    void programInTheReadmeIsTheOneThatCompiles(String readme, String example) throws IOException {
        String program = Files.readString(Path.of("src/test/java/io/github/msync4j/example", example + ".java"));
        String imports = program.substring(program.indexOf("import"));

        assertThat(Files.readString(Path.of("..").resolve(readme))).contains("```java\n" + imports + "```");
    }
}
