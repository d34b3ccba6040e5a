package io.github.msync4j.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportBundleOptionsTest {
    @Test
    void whatIsNotSetIsTheDefault() {
        assertThat(SupportBundleOptions.defaults().maxBytes()).isEqualTo(20 * 1024 * 1024);
        assertThat(SupportBundleOptions.defaults().replaceExisting()).isFalse();
        assertThat(SupportBundleOptions.defaults().flightRecording()).isFalse();
        assertThat(SupportBundleOptions.builder().flightRecording(true).build().flightRecording())
                .isTrue();
        assertThat(SupportBundleOptions.builder().maxBytes(65_536).build().maxBytes())
                .isEqualTo(65_536);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 65_535, 1_073_741_825})
    void sizeOutOfRangeNamesOptionValueAndRange(long bytes) {
        assertThatThrownBy(() -> SupportBundleOptions.builder().maxBytes(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxBytes: " + bytes + " is not allowed; allowed: 65536 to 1073741824");
    }
}
