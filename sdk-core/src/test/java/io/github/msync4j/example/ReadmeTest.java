package io.github.msync4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadmeTest {
    @ParameterizedTest
    @CsvSource({
        "README.md, sdk-core/src/test/java/io/github/msync4j/example/FirstMessage.java",
        "README.zh-CN.md, sdk-core/src/test/java/io/github/msync4j/example/FirstMessage.java",
        "README.md, sdk-core/src/test/java/io/github/msync4j/example/StayingOnline.java",
        "README.md, sdk-core/src/test/java/io/github/msync4j/example/AskingTheService.java",
        "README.md, sdk-core/src/test/java/io/github/msync4j/example/AfterSending.java",
        "README.md, sdk-core/src/test/java/io/github/msync4j/example/SendingFiles.java",
        "README.md, sdk-core/src/test/java/io/github/msync4j/example/LookingBack.java",
        "README.md, sdk-core/src/test/java/io/github/msync4j/example/KeepingALog.java",
        "docs/metrics.md, sdk-metrics-micrometer/src/test/java/io/github/msync4j/example/WithMicrometer.java",
        "docs/metrics.md, sdk-opentelemetry/src/test/java/io/github/msync4j/example/WithOpenTelemetry.java",
        "README.md, tools/extender/src/it/orders/src/main/java/com/acme/orders/Orders.java"
    })
    void programInTheReadmeIsTheOneThatCompiles(String readme, String example) throws IOException {
        String program = Files.readString(Path.of("..").resolve(example));
        String imports = program.substring(program.indexOf("import"));

        assertThat(Files.readString(Path.of("..").resolve(readme))).contains("```java\n" + imports + "```");
    }
}
