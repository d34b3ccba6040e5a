package io.github.msync4j.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialTest {
    @TempDir
    private Path folder;

    @Test
    void oneThatIsLeftBeforeItIsOpenedLeavesNothingBehind() throws Exception {
        Partial partial = Partial.passing(folder.resolve("target"));

        partial.leave(true);

        assertThatThrownBy(partial::open).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
