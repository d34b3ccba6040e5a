package io.github.msync4j.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of two files are never put together. */
class ComingTest {
    private static final Coming BEFORE = new Coming(10, Optional.of("\"a\""), OptionalLong.of(100));

    private static Optional<Coming> answer(int status, @Nullable String etag, @Nullable String range) {
        return Coming.of(
                BEFORE,
                status,
                Optional.ofNullable(etag),
                Optional.ofNullable(range),
                OptionalLong.of(status == 200 ? 100 : 90));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "\"a\", bytes 10-99/100, true",
                "-,     bytes 10-99/100, true",
                "\"b\", bytes 10-99/100, false",
                "W/\"a\", bytes 10-99/100, false",
                "\"a\", bytes 10-99/101, false",
                "\"a\", bytes 11-99/100, false",
                "\"a\", bytes 0-99/100, false",
                "\"a\", bytes */100, false",
                "\"a\", bytes 10-99/*, false",
                "\"a\", -, false",
            })
    void aPartIsTakenIfItGoesOnWhereTheSameFileBroke(@Nullable String etag, @Nullable String range, boolean fits) {
        assertThat(answer(206, etag, range).isPresent()).isEqualTo(fits);
    }

    @Test
    void aWholeFileBeginsAnew() {
        assertThat(answer(200, "\"b\"", null)).contains(new Coming(0, Optional.of("\"b\""), OptionalLong.of(100)));
    }

    @Test
    void onlyAStrongTagPromisesTheSameBytes() {
        assertThat(answer(200, "W/\"a\"", null).orElseThrow().upTo(10).canGoOn())
                .isFalse();
        assertThat(answer(200, null, null).orElseThrow().upTo(10).canGoOn()).isFalse();
        assertThat(answer(200, "\"a\"", null).orElseThrow().upTo(10).canGoOn()).isTrue();
        assertThat(answer(200, "\"a\"\r\nX: y", null).orElseThrow().upTo(10).canGoOn())
                .isFalse();
    }
}
