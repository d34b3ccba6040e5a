package io.github.msync4j.benchmarks.hotpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.message.Text;
import io.github.msync4j.protocol.wire.MSync;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is measured does what it says. */
class HotPathTest {
    @Test
    void aBatchWithOneTextIsRead() throws InvalidProtocolBufferException {
        FrameReading reading = new FrameReading();

        assertThat(reading.batch())
                .isInstanceOfSatisfying(
                        Downlink.Sync.class,
                        batch -> assertThat(batch.sync().getMetasCount()).isOne());
        assertThat(reading.message().content()).isInstanceOf(Text.class);
        assertThat(reading.acknowledgement())
                .isInstanceOfSatisfying(
                        Downlink.Sync.class,
                        ack -> assertThat(ack.sync().getMetaId()).isNotZero());
    }

    @Test
    void aMessageIsWritten() throws InvalidProtocolBufferException {
        assertThat(MSync.parseFrom(new FrameWriting().message()).getCommand()).isEqualTo(MSync.Command.SYNC);
    }

    @Test
    void anAnswerReadByHandIsTheSameAsTheGeneratedCodecReads() throws IOException {
        JsonReading reading = new JsonReading();

        assertThat(reading.generated()).isEqualTo(reading.byHand());
        assertThat(reading.generated().userInfos()).hasSize(1000);
    }

    @Test
    void aBurstComesToItsEnd() throws InterruptedException {
        new Dispatching().burstOfFourConversations();
    }
}
