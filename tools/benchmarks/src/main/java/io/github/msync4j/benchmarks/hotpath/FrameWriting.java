package io.github.msync4j.benchmarks.hotpath;

import io.github.msync4j.internal.wire.Device;
import io.github.msync4j.internal.wire.FrameWriter;
import io.github.msync4j.internal.wire.Ids;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Text;
import java.util.Optional;
import java.util.OptionalInt;
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

/** A text on its way out, up to the bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FrameWriting {
    private static final long NOW = 1_700_000_000_000L;

    private final Ids ids = new Ids();
    private final FrameWriter writer = new FrameWriter(
            "demo#app", "alice", new Device("msync4j_1", "1", "msync4j", OptionalInt.empty(), Optional.empty()), ids);
    private final OutgoingMessage message = OutgoingMessage.builder()
            .to("bob")
            .content(Text.of("twenty characters ok"))
            .build();

    /** A message's frame. */
    @Benchmark
    public byte[] message() {
        return writer.chat(ids.nextMessage(NOW), new Uplink.Send(message), NOW);
    }
}
