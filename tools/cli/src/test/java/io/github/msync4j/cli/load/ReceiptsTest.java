package io.github.msync4j.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private final Receipts receipts = new Receipts(Phase.MEASURED, 2);

    @Test
    void receipts_countEachTextOnce() {
        assertThat(receipts.add(Phase.MEASURED.text(0, 20))).isFalse();
        assertThat(receipts.add(Phase.MEASURED.text(0, 20))).isFalse();
        assertThat(receipts.received()).isEqualTo(1);
        assertThat(receipts.duplicates()).isEqualTo(1);
        assertThat(receipts.add(Phase.MEASURED.text(1, 3))).isTrue();
    }

    @Test
    void receipts_ofAnotherPhaseOrNobodysText_doNotCount() {
        assertThat(receipts.add(Phase.WARMUP.text(0, 20))).isFalse();
        assertThat(receipts.add("m7 ")).isFalse();
        assertThat(receipts.add("")).isFalse();
        assertThat(receipts.received()).isZero();
    }
}
