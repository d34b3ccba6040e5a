package io.github.msync4j;

import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Video;
import java.util.Locale;

/**
 * Makes the content of a message of a file that was uploaded: the URL, the secret, the name and the length are set, and what
 * only the application knows can be added.
 *
 * <pre>{@code
 * client.attachments().upload(AttachmentSource.of(Path.of("cat.png")), "bob").result()
 *         .thenCompose(cat -> client.messages().send(OutgoingMessage.builder()
 *                 .to("bob")
 *                 .content(AttachmentContents.image(cat).build())
 *                 .build()));
 * }</pre>
 */
public final class AttachmentContents {
    private AttachmentContents() {}

    /**
     * Starts a picture. It is said to move if it is a GIF.
     *
     * @param attachment the file
     * @return a builder; its {@code size} is to be set, which no file is looked into for
     */
    public static Image.Builder image(Attachment attachment) {
        Image.Builder image = Image.builder()
                .url(attachment.url())
                .fileName(attachment.fileName())
                .fileLength(attachment.length())
                .animated(attachment.mediaType().toLowerCase(Locale.ROOT).startsWith("image/gif"));
        attachment.secret().ifPresent(image::secret);
        return image;
    }

    /**
     * Starts a voice message.
     *
     * @param attachment the file
     * @return a builder; its {@code duration} is to be set
     */
    public static Audio.Builder audio(Attachment attachment) {
        Audio.Builder audio = Audio.builder()
                .url(attachment.url())
                .fileName(attachment.fileName())
                .fileLength(attachment.length());
        attachment.secret().ifPresent(audio::secret);
        return audio;
    }

    /**
     * Starts a film. Its still is the one that the service makes, as with the vendor's clients; one that the application has
     * uploaded itself has none. Source: messages.md 2.3.
     *
     * @param attachment the file
     * @return a builder; its {@code duration} is to be set
     */
    public static Video.Builder video(Attachment attachment) {
        Video.Builder video = Video.builder()
                .url(attachment.url())
                .fileName(attachment.fileName())
                .fileLength(attachment.length());
        attachment
                .secret()
                .ifPresent(secret -> video.secret(secret)
                        .thumbnailUrl(attachment.url() + "?vframe=true")
                        .thumbnailSecret(secret));
        return video;
    }

    /**
     * Starts a file.
     *
     * @param attachment the file
     * @return a builder, in which nothing more has to be set
     */
    public static File.Builder file(Attachment attachment) {
        File.Builder file = File.builder()
                .url(attachment.url())
                .fileName(attachment.fileName())
                .fileLength(attachment.length());
        attachment.secret().ifPresent(file::secret);
        return file;
    }
}
