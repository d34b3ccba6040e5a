package io.github.msync4j.attachment;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file to upload: its name, media type and length are known before a byte of it is read. Immutable. The bytes are read in
 * pieces, more than once, and have to be the same each time: what changes meanwhile is not sent.
 */
public final class AttachmentSource {
    private static final String ANY = "application/octet-stream";

    private final String fileName;
    private final String mediaType;
    private final long length;
    private final boolean seekable;
    private final At at;

    /** Opens at an offset. */
    private interface At {
        InputStream open(long offset) throws IOException;
    }

    /** Gives the bytes from the first one on, each time it is asked. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the bytes. Called on the handler executor, where the stream is also read, and closed.
         *
         * @return a new stream of all bytes
         * @throws IOException if that is not possible
         */
        InputStream open() throws IOException;
    }

    private AttachmentSource(String fileName, String mediaType, long length, boolean seekable, At at) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.length = length;
        this.seekable = seekable;
        this.at = at;
    }

    /**
     * A file on disk. Its length is asked for now; its media type is guessed from its name.
     *
     * @param path the file
     * @return the source
     * @throws MsyncException with {@link ErrorCode#FILE_NOT_FOUND} if there is no such file, {@link ErrorCode#FILE_INVALID} if
     *     it is a folder or cannot be looked at
     */
    public static AttachmentSource of(Path path) {
        Path name = path.getFileName();
        try {
            if (!Files.exists(path)) {
                throw new MsyncException(ErrorCode.FILE_NOT_FOUND, "there is no file " + path);
            }
            if (name == null || !Files.isRegularFile(path)) {
                throw new MsyncException(ErrorCode.FILE_INVALID, path + " is not a file; a folder cannot be sent");
            }
            String probed = Files.probeContentType(path);
            return new AttachmentSource(
                    name.toString(),
                    probed == null ? guess(name.toString()) : checked(probed),
                    Files.size(path),
                    true,
                    offset -> Channels.newInputStream(FileChannel.open(path).position(offset)));
        } catch (IOException e) {
            throw new MsyncException(ErrorCode.FILE_INVALID, "the file " + path + " cannot be read", e);
        }
    }

    /**
     * Bytes in memory.
     *
     * @param fileName what the file is called; its media type is guessed from that
     * @param bytes the bytes
     * @return the source
     */
    public static AttachmentSource of(String fileName, byte[] bytes) {
        byte[] own = bytes.clone();
        return new AttachmentSource(
                named(fileName),
                guess(fileName),
                own.length,
                true,
                offset -> new ByteArrayInputStream(own, (int) offset, own.length - (int) offset));
    }

    /**
     * Bytes that something else has. They are sent one after the other, never several parts at once, so that a stream is read
     * on and not opened anew; only what fails is.
     *
     * @param fileName what the file is called; its media type is guessed from that
     * @param length how many bytes there are, 0 or more
     * @param opener gives them
     * @return the source
     * @throws IllegalArgumentException if the length is negative
     */
    public static AttachmentSource of(String fileName, long length, Opener opener) {
        if (length < 0) {
            throw new IllegalArgumentException("length: " + length + " is not allowed; allowed: 0 and more");
        }
        Objects.requireNonNull(opener, "opener");
        return new AttachmentSource(named(fileName), guess(fileName), length, false, offset -> {
            InputStream in = opener.open();
            try {
                in.skipNBytes(offset);
                return in;
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        });
    }

    /**
     * Says what the file is.
     *
     * @param mediaType the media type, such as {@code image/png}: visible ASCII characters and blanks
     * @return the same bytes with it
     * @throws IllegalArgumentException if it cannot be one
     */
    public AttachmentSource withMediaType(String mediaType) {
        return new AttachmentSource(fileName, checked(mediaType), length, seekable, at);
    }

    /**
     * Says what the file is called.
     *
     * @param fileName the name; what stands before the last slash of it is left out
     * @return the same bytes with it
     * @throws IllegalArgumentException if it is blank
     */
    public AttachmentSource withFileName(String fileName) {
        return new AttachmentSource(named(fileName), mediaType, length, seekable, at);
    }

    private static String named(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        if (name.isBlank()) {
            throw new IllegalArgumentException("fileName: it is blank; give the file a name");
        }
        return name;
    }

    private static String guess(String fileName) {
        String guessed = URLConnection.guessContentTypeFromName(fileName);
        return guessed == null ? ANY : guessed;
    }

    private static String checked(String mediaType) {
        if (!mediaType.matches("[!-~]+/[ -~]+")) {
            throw new IllegalArgumentException("mediaType: it is none; such as image/png");
        }
        return mediaType;
    }

    /**
     * Returns what the file is called.
     *
     * @return the name, without folders
     */
    public String fileName() {
        return fileName;
    }

    /**
     * Returns what the file is.
     *
     * @return the media type; {@code application/octet-stream} if nothing else is known
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Returns how long the file is.
     *
     * @return bytes
     */
    public long length() {
        return length;
    }

    /**
     * Tells whether the bytes can be had from any place on at no cost.
     *
     * @return false for those that an {@link Opener} gives
     */
    public boolean isSeekable() {
        return seekable;
    }

    /**
     * Opens the bytes.
     *
     * @return a new stream of all bytes; to be closed
     * @throws IOException if that is not possible
     */
    public InputStream open() throws IOException {
        return open(0);
    }

    /**
     * Opens the bytes from somewhere on.
     *
     * @param offset how many bytes to leave out, 0 to {@link #length()}
     * @return a new stream of the rest; to be closed
     * @throws IOException if that is not possible, or there are not so many bytes
     */
    public InputStream open(long offset) throws IOException {
        Objects.checkFromToIndex(offset, length, length);
        return at.open(offset);
    }

    /** Not the bytes. */
    @Override
    public String toString() {
        return fileName + ", " + mediaType + ", " + length + " bytes";
    }
}
