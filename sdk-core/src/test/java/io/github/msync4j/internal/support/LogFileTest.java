package io.github.msync4j.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.internal.support.BundleFacts.LogText;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path directory;

    @Test
    void wholeFileIsRead_butForWhatIsJustBeingWritten() throws Exception {
        Path file = Files.writeString(directory.resolve("a.log"), "one ü\ntwo\nthr");

        assertThat(LogFile.newest(file, "log/a", 1_000)).isEqualTo(new LogText("log/a", "one ü\ntwo\n", 0));
    }

    @Test
    void oneThatIsTooLongIsReadFromALineOn() throws Exception {
        Path file = Files.writeString(directory.resolve("a.log"), "one\ntwo\nthree\n");

        assertThat(LogFile.newest(file, "log/a", 12)).isEqualTo(new LogText("log/a", "two\nthree\n", 4));
        assertThat(LogFile.newest(file, "log/a", 9)).isEqualTo(new LogText("log/a", "three\n", 8));
        assertThat(LogFile.newest(file, "log/a", 3)).isEqualTo(new LogText("log/a", "", 14));
        assertThat(LogFile.newest(file, "log/a", 0)).isEqualTo(new LogText("log/a", "", 14));
    }
}
