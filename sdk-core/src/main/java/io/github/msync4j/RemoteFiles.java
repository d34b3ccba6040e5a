package io.github.msync4j;

import io.github.msync4j.attachment.RemoteFile;
import io.github.msync4j.attachment.RemoteFilePart;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Video;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What there is to download of a message.
 *
 * <pre>{@code
 * if (message.content() instanceof Image image) {
 *     client.attachments().download(RemoteFiles.of(image), Path.of("picture"));
 * }
 * }</pre>
 */
public final class RemoteFiles {
    private RemoteFiles() {}

    /**
     * The file of a picture.
     *
     * @param image the picture
     * @return its file
     */
    public static RemoteFile of(Image image) {
        return of(image.url(), image.secret(), image.fileLength());
    }

    /**
     * The file of a voice message.
     *
     * @param audio the voice message
     * @return its file
     */
    public static RemoteFile of(Audio audio) {
        return of(audio.url(), audio.secret(), audio.fileLength());
    }

    /**
     * The file of a film.
     *
     * @param video the film
     * @return its file
     */
    public static RemoteFile of(Video video) {
        return of(video.url(), video.secret(), video.fileLength());
    }

    /**
     * A file.
     *
     * @param file the file, as the message has it
     * @return it
     */
    public static RemoteFile of(File file) {
        return of(file.url(), file.secret(), file.fileLength());
    }

    /**
     * The file of a combined message.
     *
     * @param combined the message
     * @return its file
     */
    public static RemoteFile of(Combined combined) {
        return of(combined.url(), combined.secret(), combined.fileLength());
    }

    /**
     * The small one of a picture: where the message says it is, or else the one that the service makes.
     *
     * @param image the picture
     * @return its thumbnail
     */
    public static RemoteFile thumbnailOf(Image image) {
        return small(
                        image.thumbnailUrl(),
                        image.thumbnailSecret(),
                        image.thumbnailFileLength(),
                        image.url(),
                        image.secret())
                .orElseGet(() -> made(image.url(), image.secret(), RemoteFilePart.THUMBNAIL));
    }

    /**
     * A still of a film: where the message says it is, or else the one that the service makes.
     *
     * @param video the film
     * @return its still
     */
    public static RemoteFile thumbnailOf(Video video) {
        return small(
                        video.thumbnailUrl(),
                        video.thumbnailSecret(),
                        video.thumbnailFileLength(),
                        video.url(),
                        video.secret())
                .orElseGet(() -> made(video.url(), video.secret(), RemoteFilePart.VIDEO_FRAME));
    }

    /** Web clients write empty texts for what is not there. */
    private static Optional<RemoteFile> small(
            Optional<String> url, Optional<String> secret, OptionalLong length, String whole, Optional<String> open) {
        return url.filter(each -> !each.isEmpty())
                .map(each -> of(each, secret.or(() -> each.startsWith(whole) ? open : Optional.empty()), length));
    }

    private static RemoteFile made(String url, Optional<String> secret, RemoteFilePart part) {
        return of(url, secret, OptionalLong.empty()).toBuilder().part(part).build();
    }

    private static RemoteFile of(String url, Optional<String> secret, OptionalLong length) {
        RemoteFile.Builder file = RemoteFile.builder().url(url);
        secret.ifPresent(file::secret);
        length.ifPresent(file::length);
        return file.build();
    }
}
