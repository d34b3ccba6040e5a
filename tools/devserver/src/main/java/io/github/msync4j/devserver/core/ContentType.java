package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.MessageBody;
import java.util.Set;

/** What kinds of messages are called in REST. Source: messages.md 2.9, 6.1, 6.3. */
public final class ContentType {

    /** All the names there are. */
    public static final Set<String> ALL =
            Set.of("txt", "img", "audio", "video", "file", "loc", "cmd", "custom", "combine");

    private ContentType() {}

    /**
     * Names the kind of a message.
     *
     * @param body the message; only its first content counts
     * @return one of {@link #ALL}, or nothing for a kind that is newer than this server
     */
    public static String of(MessageBody body) {
        if (body.getContentsCount() == 0) {
            return "";
        }
        MessageBody.Content content = body.getContents(0);
        return switch (content.getType()) {
            case TEXT -> isCombined(content) ? "combine" : "txt";
            case IMAGE -> "img";
            case VIDEO -> "video";
            case LOCATION -> "loc";
            case VOICE -> "audio";
            case FILE -> "file";
            case COMMAND -> "cmd";
            case CUSTOM -> "custom";
            case COMBINE -> "combine";
            case UNRECOGNIZED -> "";
        };
    }

    private static boolean isCombined(MessageBody.Content content) {
        return content.hasSubType() && content.getSubTypeValue() == 0;
    }
}
