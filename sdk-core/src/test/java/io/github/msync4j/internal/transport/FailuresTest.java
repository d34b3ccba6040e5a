package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void textOfOthersIsOneShortLine() {
        assertThat(Failures.brief(" a\r\n\tb\u001b[31mc\u0000 ")).isEqualTo("a b [31mc");
        assertThat(Failures.brief("x".repeat(300))).hasSize(200);
    }

    @Test
    void exceptionWithoutAMessageIsNamed() {
        assertThat(Failures.words(new IllegalStateException())).isEqualTo("IllegalStateException");
        assertThat(Failures.words(new IllegalStateException("why"))).isEqualTo("why");
    }
}
