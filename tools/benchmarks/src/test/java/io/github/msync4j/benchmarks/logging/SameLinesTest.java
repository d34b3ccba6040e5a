package io.github.msync4j.benchmarks.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is compared does the same: each call is a line, and the lines look alike. */
class SameLinesTest {
    private static final String LINE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z DEBUG \\[.*\\]"
            + " io\\.github\\.msync4j\\.connection connection\\.state the state changed"
            + " from=CONNECTING to=ONLINE took=0 client=c1";

    private final Values values = new Values();

    @Test
    void sdk() throws IOException {
        SdkLogging calls = new SdkLogging();
        SdkLogging.Disabled disabled = new SdkLogging.Disabled();
        SdkLogging.Cache cache = new SdkLogging.Cache();
        SdkLogging.File file = new SdkLogging.File();

        calls.disabled(disabled, values);
        calls.file(file, values);
        calls.cache(cache, new Values());
        file.logging.flush();

        assertThat(lines(file.directory)).singleElement().asString().matches(LINE);
        assertThat(cache.logging.cacheStatus().entries()).isEqualTo(1);
        file.close();
    }

    @Test
    void logback() throws IOException {
        LogbackLogging calls = new LogbackLogging();
        LogbackLogging.Memory memory = new LogbackLogging.Memory();
        LogbackLogging.FlushedFile file = new LogbackLogging.FlushedFile();

        calls.disabled(new LogbackLogging.Disabled(), values);
        calls.flushedFile(file, values);
        calls.memory(memory, new Values());

        assertThat(lines(file.directory)).singleElement().asString().matches(LINE);
        assertThat(memory.written.written()).isPositive();
        file.close();
    }

    /** One configuration for each JVM, so only one of its ways. */
    @Test
    void tinylog() {
        TinylogLogging.Memory memory = new TinylogLogging.Memory();

        new TinylogLogging().memory(memory, values);

        assertThat(MemoryWriter.RING.written()).isPositive();
        assertThat(MemoryWriter.RING.last().strip()).matches(LINE);
    }

    private static List<String> lines(Path directory) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".log")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
