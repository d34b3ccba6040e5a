package io.github.msync4j.cli.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a client's log: files that are full, the one that is written, and the lines that are still in its
 * {@link Tail}. Each line is handed over once and in order, also while the client writes and the files roll.
 */
final class LogDirectory implements LogSource {
    static final String NAME = "msync4j.log";

    private static final String TAIL = "msync4j.log.tail";
    private static final Pattern ROLLED =
            Pattern.compile("msync4j_\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d-\\d{3}\\.log");

    /** Of a tail that cannot be read, or not now. */
    private static final Tail LEFT_OUT = new Tail(0, new byte[0]);

    /** How often to look anew at what changed meanwhile. A look takes microseconds, and changes are much rarer. */
    private static final int LOOKS = 100;

    /** What is there at one moment: the file that is written, which file it is, and what belongs behind it. */
    private record Moment(GrowingFile file, Object identity, Tail tail) {}

    private final Path directory;
    private final Consumer<String> notices;
    private boolean tailIsMissing;

    private @Nullable GrowingFile current;
    private @Nullable Object identity;
    private boolean hasTail;

    /** The newest of the full files that is done with; they sort by their names. */
    private String done;

    private LogDirectory(Path directory, String done, Consumer<String> notices) {
        this.directory = directory;
        this.done = done;
        this.notices = notices;
    }

    static LogDirectory open(Path directory, boolean withOlder, Consumer<String> notices) throws IOException {
        List<String> rolled = rolled(directory);
        if (rolled.isEmpty() && Files.notExists(directory.resolve(NAME))) {
            throw new IOException("there is no " + NAME + " in it, nor one that is full");
        }
        String done = withOlder || rolled.isEmpty() ? "" : rolled.get(rolled.size() - 1);
        return new LogDirectory(directory, done, notices);
    }

    @Override
    public void read(Consumer<String> lines) throws IOException {
        if (identity instanceof Path) {
            throw new IOException("this system does not tell files apart, so rolling ones cannot be followed");
        }
        Moment now = look();
        if (now == null) {
            // no file is written; if one was, it is just being renamed
            if (current == null) {
                readRolled(null, lines);
            }
            return;
        }
        if (now.file != current) {
            readRest(lines);
            readRolled(now.identity, lines);
            current = now.file;
            identity = now.identity;
        }
        hasTail = now.tail.base() >= 0;
        if (now.tail.lines().length == 0) {
            now.file.read(lines);
        } else {
            // a base behind the end is what a machine that lost power leaves: the lines go to the end then
            long base = Math.min(now.tail.base(), now.file.size());
            now.file.readTo(base, lines);
            now.file.take(base, now.tail.lines(), lines);
        }
    }

    /** What is there now; null if no file is being written. */
    private @Nullable Moment look() throws IOException {
        Path path = directory.resolve(NAME);
        for (int i = 0; i < LOOKS; i++) {
            GrowingFile opened = null;
            try {
                Object before = identity(path);
                GrowingFile known = before.equals(identity) ? current : null;
                opened = known == null ? GrowingFile.open(path) : null;
                // a client that logs without a pause may change it each time, but then brings its lines into the file
                Tail tail = i < LOOKS - 1 ? tail() : LEFT_OUT;
                if (tail != null && identity(path).equals(before)) {
                    GrowingFile file = known == null ? opened : known;
                    opened = null;
                    return file == null ? null : new Moment(file, before, tail);
                }
            } catch (NoSuchFileException e) {
                // between two files
            } finally {
                if (opened != null) {
                    opened.close();
                }
            }
        }
        return null;
    }

    /** The tail, as it was at one moment; null if it changed meanwhile. */
    private @Nullable Tail tail() {
        Path path = directory.resolve(TAIL);
        try {
            Tail tail = Tail.read(path);
            return Tail.base(path) == tail.base() ? tail : null;
        } catch (IOException e) {
            if (!tailIsMissing) {
                tailIsMissing = true;
                notices.accept("the newest lines are left out: " + TAIL + " cannot be read");
            }
            return LEFT_OUT;
        }
    }

    /** The rest of a file that was full meanwhile. All of its lines are in it. */
    private void readRest(Consumer<String> lines) throws IOException {
        GrowingFile full = current;
        if (full != null) {
            full.read(lines);
            full.finish(lines);
            full.close();
        }
    }

    /** Reads the full files that are not done with, but for the one that was written a moment ago. */
    private void readRolled(@Nullable Object written, Consumer<String> lines) throws IOException {
        boolean wasDeleted = identity != null;
        for (String name : rolled(directory)) {
            Path path = directory.resolve(name);
            if (name.compareTo(done) <= 0) {
                continue;
            }
            try {
                Object found = identity(path);
                if (found.equals(written)) {
                    break;
                }
                if (found.equals(identity)) {
                    wasDeleted = false;
                } else {
                    readWhole(path, lines);
                }
            } catch (NoSuchFileException e) {
                notices.accept("lines are missing: " + name + " was deleted before it was read");
            }
            done = name;
        }
        if (wasDeleted) {
            notices.accept("lines may be missing: files were deleted before they were looked at");
        }
    }

    private static void readWhole(Path path, Consumer<String> lines) throws IOException {
        try (GrowingFile file = GrowingFile.open(path)) {
            file.read(lines);
            file.finish(lines);
        }
    }

    private static List<String> rolled(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(ROLLED.asMatchPredicate())
                    .sorted()
                    .toList();
        }
    }

    /** Which file it is, whatever its name; its path where the system does not tell. */
    private static Object identity(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return key == null ? path : key;
    }

    @Override
    public void finish(Consumer<String> lines) {
        // with a tail, half a line is one that is just being written
        if (current != null && !hasTail) {
            current.finish(lines);
        }
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }
}
