package io.github.msync4j.internal.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not complete: it lies beside the place where it belongs, under another name, until it is. Used by one thread
 * after the other.
 */
final class Partial {
    private final Path target;
    private final Path bytes;
    /** Which file the bytes are of; there only if one may go on with them later. */
    private final @Nullable Path tag;

    private final String source;
    private final Sha256 sha256 = new Sha256();
    private @Nullable FileChannel channel;
    private long length;
    private boolean left;

    private Partial(Path target, Path bytes, @Nullable Path tag, String source) {
        this.target = target;
        this.bytes = bytes;
        this.tag = tag;
        this.source = source;
    }

    /** One that is gone after a failure. */
    static Partial passing(Path target) {
        return new Partial(target, beside(target, "." + UUID.randomUUID() + ".part"), null, "");
    }

    /**
     * One that stays after a failure.
     *
     * @param source where the bytes come from, without secrets
     */
    static Partial lasting(Path target, String source) {
        Sha256 named = new Sha256();
        named.update(ByteBuffer.wrap(source.getBytes(StandardCharsets.UTF_8)));
        return new Partial(target, beside(target, ".part"), beside(target, ".part.tag"), named.hex());
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    /** Opens it; tells what of which file is there. */
    synchronized Coming open() throws IOException {
        if (left) {
            // it was cancelled before a thread had time for it
            throw new IOException("the download is over");
        }
        Coming before = tag == null ? Coming.NOTHING : before(tag);
        channel = FileChannel.open(
                bytes,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        if (before.etag().isPresent()) {
            readAgain(channel);
        } else {
            channel.truncate(0);
        }
        return before.upTo(length);
    }

    private Coming before(Path lines) throws IOException {
        try {
            List<String> known = Files.readAllLines(lines);
            if (known.size() == 3 && known.get(0).equals(source) && known.get(2).matches("-1|[0-9]{1,18}")) {
                long total = Long.parseLong(known.get(2));
                return new Coming(
                        0, Optional.of(known.get(1)), total < 0 ? OptionalLong.empty() : OptionalLong.of(total));
            }
        } catch (NoSuchFileException | CharacterCodingException e) {
            // nothing is known of the bytes, so they are of no use
        }
        return Coming.NOTHING;
    }

    private void readAgain(FileChannel open) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        while (open.read(buffer) >= 0) {
            length += buffer.position();
            sha256.update(buffer.flip());
            buffer.clear();
        }
    }

    /** Bytes come: after those that are there, or from the beginning. */
    synchronized void begin(Coming coming) throws IOException {
        FileChannel open = open(channel);
        if (coming.from() == 0) {
            open.truncate(0);
            length = 0;
            // begins anew
            String unused = sha256.hex();
        }
        if (tag != null) {
            Files.deleteIfExists(tag);
            if (coming.etag().isPresent()) {
                Files.writeString(
                        tag,
                        source + "\n" + coming.etag().get() + "\n"
                                + coming.total().orElse(-1) + "\n");
            }
        }
    }

    synchronized void write(ByteBuffer more) throws IOException {
        FileChannel open = open(channel);
        sha256.update(more.duplicate());
        length += more.remaining();
        while (more.hasRemaining()) {
            open.write(more);
        }
    }

    synchronized long length() {
        return length;
    }

    /** All is there: its SHA-256. */
    synchronized String sha256() {
        return sha256.hex();
    }

    /** Puts the file where it belongs; what was there before is replaced, at once. */
    synchronized void finish() throws IOException {
        FileChannel open = open(channel);
        open.force(true);
        close();
        try {
            Files.move(bytes, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if (tag != null) {
            Files.deleteIfExists(tag);
        }
    }

    /** Closes it; nothing of it is left, unless it is good for another time. */
    synchronized void leave(boolean isOfUse) throws IOException {
        left = true;
        close();
        if (!isOfUse || tag == null || !Files.exists(tag)) {
            Files.deleteIfExists(bytes);
            if (tag != null) {
                Files.deleteIfExists(tag);
            }
        }
    }

    private void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }

    private static FileChannel open(@Nullable FileChannel channel) throws IOException {
        if (channel == null) {
            throw new IOException("the download is over");
        }
        return channel;
    }
}
