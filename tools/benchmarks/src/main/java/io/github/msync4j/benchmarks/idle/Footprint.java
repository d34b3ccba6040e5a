package io.github.msync4j.benchmarks.idle;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds.
 *
 * @param heap bytes in use, after garbage collections
 * @param resident bytes of memory; 0 where there is no {@code /proc}
 * @param files open file descriptors; 0 where nobody counts them
 * @param histogram the objects by class
 */
record Footprint(long heap, long resident, long files, HeapHistogram histogram) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int COLLECTIONS = 5;

    /** Measures, when garbage and what waits for its finalization is gone. */
    static Footprint take() throws IOException, InterruptedException {
        // first, or what it makes would be found in the next one
        HeapHistogram histogram = HeapHistogram.take();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(200);
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Footprint(heap, residentNow(), openFiles(), histogram);
    }

    private static long residentNow() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    /** How many files this process may have open. */
    static long fileLimit() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
