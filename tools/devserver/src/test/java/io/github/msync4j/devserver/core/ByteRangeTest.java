package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bytes a request asks for, of a file of 100. */
class ByteRangeTest {

    private static final String ETAG = "\"1\"";

    private static String of(@Nullable String range, @Nullable String ifRange) throws RestRefusal {
        return ByteRange.of(range, ifRange, ETAG, 100)
                .map(bytes -> bytes.from() + "+" + bytes.length())
                .orElse("whole");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0+10",
        "bytes=90-, 90+10",
        "bytes=90-200, 90+10",
        "bytes=-10, 90+10",
        "bytes=-200, 0+100",
        "bytes=99-99, 99+1",
        "bytes=9-0, whole",
        "bytes=200-100, whole",
        "'bytes=0-1,5-6', whole",
        "bytes=-, whole",
        "lines=0-9, whole",
        "bytes=x, whole"
    })
    void rangeIsReadAsTheStandardSays(String range, String bytes) throws RestRefusal {
        assertThat(of(range, null)).isEqualTo(bytes);
    }

    @Test
    void rangeCountsForTheSameFileOnly() throws RestRefusal {
        assertThat(of("bytes=1-", ETAG)).isEqualTo("1+99");
        assertThat(of("bytes=1-", "\"2\"")).isEqualTo("whole");
        assertThat(of(null, ETAG)).isEqualTo("whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void rangeBehindTheEndIsRefused(String range) {
        assertThatThrownBy(() -> of(range, null))
                .isInstanceOfSatisfying(
                        RestRefusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(416));
    }
}
