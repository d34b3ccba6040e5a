package io.github.msync4j.benchmarks.logging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.tinylog.core.LogEntry;
import org.tinylog.writers.AbstractFormatPatternWriter;

/** Into memory, for tinylog, which has no such writer of its own. */
public final class MemoryWriter extends AbstractFormatPatternWriter {
    static final ByteRing RING = new ByteRing();

    /** Made by tinylog. */
    public MemoryWriter(Map<String, String> properties) {
        super(properties);
    }

    @Override
    public void write(LogEntry entry) {
        byte[] line = render(entry).getBytes(StandardCharsets.UTF_8);
        RING.write(line, 0, line.length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
