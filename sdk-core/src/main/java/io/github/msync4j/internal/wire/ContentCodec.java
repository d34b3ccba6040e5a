package io.github.msync4j.internal.wire;

import com.google.protobuf.ByteString;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Location;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.message.Video;
import io.github.msync4j.protocol.wire.MessageBody;

/** Content as it travels: which codec has it. */
final class ContentCodec {
    private ContentCodec() {}

    static MessageBody.Content.Builder encode(Content content) {
        if (content instanceof Text text) {
            return MessageBody.Content.newBuilder()
                    .setType(MessageBody.Content.Type.TEXT)
                    .setText(text.text());
        }
        if (content instanceof Image image) {
            return ImageCodec.encode(image);
        }
        if (content instanceof Audio audio) {
            return AudioCodec.encode(audio);
        }
        if (content instanceof Video video) {
            return VideoCodec.encode(video);
        }
        if (content instanceof File file) {
            return FileCodec.encode(file);
        }
        if (content instanceof Location location) {
            return LocationCodec.encode(location);
        }
        if (content instanceof Command command) {
            return CommandCodec.encode(command);
        }
        if (content instanceof Custom custom) {
            return CustomCodec.encode(custom);
        }
        if (content instanceof Combined combined) {
            return CombinedCodec.encode(combined);
        }
        throw new IllegalArgumentException(
                "content: pieces of a stream and unknown content can be received, but not sent");
    }

    /** Only the first content counts. Source: messages.md 0.3. */
    static Content decode(ByteString payload, MessageBody body) {
        if (body.getContentsCount() == 0) {
            return unknown(payload, -1);
        }
        MessageBody.Content first = body.getContents(0);
        if (CombinedCodec.isCombined(first)) {
            return CombinedCodec.decode(first);
        }
        return switch (first.getType()) {
            case TEXT -> text(payload, body, first);
            case IMAGE -> ImageCodec.decode(first);
            case VOICE -> AudioCodec.decode(first);
            case VIDEO -> VideoCodec.decode(first);
            case FILE -> FileCodec.decode(first);
            case LOCATION -> LocationCodec.decode(first);
            case COMMAND -> CommandCodec.decode(first);
            case CUSTOM -> CustomCodec.decode(first);
            case COMBINE, UNRECOGNIZED -> unknown(payload, first.getTypeValue());
        };
    }

    private static Content text(ByteString payload, MessageBody body, MessageBody.Content first) {
        if (StreamCodec.isPiece(first)) {
            return body.hasStream() ? StreamCodec.decode(first, body.getStream()) : Text.of(first.getText());
        }
        return first.hasSubType() ? unknown(payload, first.getTypeValue()) : Text.of(first.getText());
    }

    private static Content unknown(ByteString payload, int wireType) {
        return UnknownContent.builder()
                .wireType(wireType)
                .payload(payload.toByteArray())
                .build();
    }
}
