package io.github.msync4j.benchmarks.hotpath;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.internal.wire.FrameReader;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.internal.wire.MessageCodec;
import io.github.msync4j.message.Message;
import io.github.msync4j.protocol.wire.Meta;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A batch with one text, as it comes from a server. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FrameReading {
    private final byte[] frame = Frames.named("rx_self_other_device_dl");
    private final byte[] withAttribute = Frames.named("sync_txt_nextkey_dl");
    private final byte[] acknowledgement = Frames.named("ack_ok_dl");

    /** The frame and the batch in it. */
    @Benchmark
    public Downlink batch() throws InvalidProtocolBufferException {
        return FrameReader.read(frame);
    }

    /** The batch, its message's body, and the message as the application sees it. */
    @Benchmark
    public Message message() throws InvalidProtocolBufferException {
        return message(frame);
    }

    /** The same for a message with an attribute. */
    @Benchmark
    public Message messageWithAttribute() throws InvalidProtocolBufferException {
        return message(withAttribute);
    }

    private static Message message(byte[] frame) throws InvalidProtocolBufferException {
        Meta meta = ((Downlink.Sync) FrameReader.read(frame)).sync().getMetas(0);
        return MessageCodec.received(meta, FrameReader.body(meta.getPayload()));
    }

    /** The answer to a message that was sent. */
    @Benchmark
    public Downlink acknowledgement() throws InvalidProtocolBufferException {
        return FrameReader.read(acknowledgement);
    }
}
