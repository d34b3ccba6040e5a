package io.github.msync4j.cli.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The log within a support bundle: its files, the oldest first, and what only the cache has, each record once. It does not grow. */
public final class BundleSource implements LogSource {
    private static final String FILES = "log/files/";
    private static final String CACHE = "log/cache.";

    private final ZipFile zip;
    private boolean done;

    private BundleSource(ZipFile zip) {
        this.zip = zip;
    }

    /** Whether a file is a bundle, or another zip. */
    public static boolean isBundle(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] begin = in.readNBytes(4);
            return begin.length == 4 && begin[0] == 'P' && begin[1] == 'K' && begin[2] == 3 && begin[3] == 4;
        }
    }

    static BundleSource open(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        if (zip.getEntry("manifest.json") == null) {
            zip.close();
            throw new IOException("it is a zip, but no support bundle");
        }
        return new BundleSource(zip);
    }

    @Override
    public void read(Consumer<String> lines) throws IOException {
        if (done) {
            return;
        }
        done = true;
        // cache and files are of one client and one format: what both have is the same line in both
        Set<String> inFiles = new HashSet<>();
        List<? extends ZipEntry> all = zip.stream().toList();
        List<? extends ZipEntry> files = all.stream()
                .filter(entry -> entry.getName().startsWith(FILES))
                // the one that was written last has no time in its name
                .sorted(Comparator.comparing((ZipEntry entry) -> entry.getName().endsWith(LogDirectory.NAME))
                        .thenComparing(ZipEntry::getName))
                .toList();
        for (ZipEntry file : files) {
            read(file, line -> {
                inFiles.add(line);
                lines.accept(line);
            });
        }
        // the first is as the client wrote it; behind the files is what was made of it, in the other format
        Optional<? extends ZipEntry> cache =
                all.stream().filter(entry -> entry.getName().startsWith(CACHE)).findFirst();
        if (cache.isPresent()) {
            read(cache.get(), line -> {
                if (!inFiles.contains(line)) {
                    lines.accept(line);
                }
            });
        }
    }

    private void read(ZipEntry entry, Consumer<String> lines) throws IOException {
        LineSplitter splitter = new LineSplitter();
        byte[] buffer = new byte[64 * 1_024];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                splitter.accept(buffer, 0, count, lines);
            }
        }
        splitter.finish(lines);
    }

    @Override
    public void finish(Consumer<String> lines) {
        // a bundle has whole lines
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
