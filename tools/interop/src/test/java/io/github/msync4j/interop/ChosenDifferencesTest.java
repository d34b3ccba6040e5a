package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.interop.ChosenDifferences.Chosen;
import io.github.msync4j.interop.FrameComparison.Difference;
import io.github.msync4j.interop.Uplink.Found;
import io.github.msync4j.protocol.wire.MSync;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenDifferencesTest {
    @Test
    void chosenDifference_thatIsFound_isExplainedAndTrue() {
        Chosen chosen = ChosenDifferences.ALL.get(0);
        Found found = new Found(chosen.kind(), new Difference(chosen.path(), chosen.official(), chosen.ours()));

        assertThat(ChosenDifferences.unexplained(List.of(found))).isEmpty();
        assertThat(ChosenDifferences.untrue(List.of(found))).doesNotContain(chosen);
    }

    @Test
    void chosenDifference_thatIsNotFound_isUntrue() {
        assertThat(ChosenDifferences.untrue(List.of())).isEqualTo(ChosenDifferences.ALL);
    }

    @Test
    void chosenDifference_withAnotherValueOrInAnotherFrame_isUnexplained() {
        Chosen chosen = ChosenDifferences.ALL.get(0);
        List<Found> found = List.of(
                new Found(chosen.kind(), new Difference(chosen.path(), chosen.official(), "another")),
                new Found(FrameKind.OTHER, new Difference(chosen.path(), chosen.official(), chosen.ours())));

        assertThat(ChosenDifferences.unexplained(found)).isEqualTo(found);
    }

    @Test
    void valueThatIsNeverEqual_whenOneFrameLacksIt_isUnexplained() {
        Found differs = new Found(FrameKind.UNREAD, new Difference("traceId", "1", "2"));
        Found lacks = new Found(FrameKind.UNREAD, new Difference("traceId", "1", FrameComparison.ABSENT));

        assertThat(ChosenDifferences.unexplained(List.of(differs, lacks))).containsExactly(lacks);
    }

    @Test
    void frameThatOnlyOneClientSent_isADifference() throws Exception {
        MSync unread = MSync.newBuilder().setCommand(MSync.Command.UNREAD).build();

        assertThat(Uplink.between(List.of(unread, unread), List.of(unread)))
                .containsExactly(
                        new Found(FrameKind.UNREAD, new Difference(Uplink.FRAME, Uplink.SENT, FrameComparison.ABSENT)));
    }
}
