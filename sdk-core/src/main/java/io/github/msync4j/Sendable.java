package io.github.msync4j;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.wire.CombinedFile;
import io.github.msync4j.internal.wire.MessageCodec;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.ConversationReceipt;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Location;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.ReadReceipt;
import io.github.msync4j.message.Recall;
import io.github.msync4j.message.RoomPriority;
import io.github.msync4j.message.StreamPiece;
import io.github.msync4j.message.Translation;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.message.Video;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What can be sent at all. What only the server can know, such as how large a message may be, is left to it. Source:
 * messages.md 7.
 */
final class Sendable {
    private Sendable() {}

    /** Why this message cannot be sent; empty if it can. */
    static Optional<MsyncException> problem(OutgoingMessage message) {
        ChatType type = MessageCodec.chatType(message);
        return receiver(message.to(), type)
                .or(() -> level(message.content()))
                .or(() -> way(message, type)
                        .or(() -> content(message.content()))
                        .or(() -> MessageCodec.attributeProblem(message.attributes()))
                        .or(() -> MessageCodec.parameterProblem(message.content()))
                        .map(Sendable::invalid));
    }

    /** Why this receipt cannot be sent; empty if it can. */
    static Optional<MsyncException> problem(ReadReceipt receipt) {
        ChatType type = receipt.chatType().orElse(ChatType.SINGLE);
        return about(
                receipt.to(),
                type,
                receipt.messageId(),
                when(
                        receipt.content().isPresent() && type != ChatType.GROUP,
                        "only a read receipt in a group says something with it; leave the content out"));
    }

    /** Why this receipt cannot be sent; empty if it can. */
    static Optional<MsyncException> problem(ConversationReceipt receipt) {
        ChatType type = receipt.chatType().orElse(ChatType.SINGLE);
        return receiver(receipt.to(), type).or(() -> known(type).map(Sendable::invalid));
    }

    /** Why a message's arrival cannot be told; empty if it can. */
    static Optional<MsyncException> deliveryProblem(Message message) {
        return about(
                message.from(),
                message.chatType(),
                message.id(),
                when(
                        message.chatType() == ChatType.GROUP || message.chatType() == ChatType.ROOM,
                        "only messages to a user have delivery receipts"));
    }

    /** Why a message cannot be taken back like this; empty if it can. */
    static Optional<MsyncException> problem(Recall recall) {
        ChatType type = recall.chatType().orElse(ChatType.SINGLE);
        return about(
                recall.to(),
                type,
                recall.messageId(),
                first(
                        thread(recall.thread(), type),
                        when(
                                recall.extension().equals(Optional.of("")),
                                "the extension is empty; say something or leave it out")));
    }

    /** Why a message cannot be edited like this; empty if it can. */
    static Optional<MsyncException> problem(MessageEdit edit) {
        ChatType type = edit.chatType().orElse(ChatType.SINGLE);
        return about(
                        edit.to(),
                        type,
                        edit.messageId(),
                        first(
                                thread(edit.thread(), type),
                                when(edit.content() instanceof Command, "a command cannot be edited"),
                                content(edit.content()),
                                when(
                                        !edit.editsAttributes()
                                                && !edit.attributes().isEmpty(),
                                        "there are attributes, but the edit is not of attributes; say so"),
                                MessageCodec.attributeProblem(edit.attributes()),
                                MessageCodec.parameterProblem(edit.content())))
                .or(() -> level(edit.content()));
    }

    private static Optional<MsyncException> about(String to, ChatType type, String messageId, Optional<String> more) {
        return receiver(to, type)
                .or(() -> first(known(type), id(messageId), more).map(Sendable::invalid));
    }

    private static MsyncException invalid(String what) {
        return new MsyncException(ErrorCode.INVALID_ARGUMENT, "sending failed: " + what);
    }

    private static Optional<String> known(ChatType type) {
        return when(type == ChatType.UNKNOWN, "the chat type is unknown; say single, group or room");
    }

    private static Optional<String> thread(boolean thread, ChatType type) {
        return when(thread && type != ChatType.GROUP, "only a group has threads; say chat type group");
    }

    /** The service's ids are numbers. Source: messages.md 0.1. */
    private static Optional<String> id(String messageId) {
        try {
            return when(
                    Long.parseUnsignedLong(messageId) == 0 || messageId.startsWith("+"), "the message's id is no id");
        } catch (NumberFormatException e) {
            return Optional.of("the message's id is not one that the service gave; those are numbers");
        }
    }

    private static Optional<MsyncException> receiver(String to, ChatType type) {
        return switch (type) {
            case SINGLE -> UserIds.problem(to);
            case GROUP -> given(to, ErrorCode.GROUP_INVALID_ID, "the group's id is empty; give the id of a group");
            case ROOM -> given(to, ErrorCode.CHATROOM_INVALID_ID, "the room's id is empty; give the id of a chat room");
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<MsyncException> given(String id, ErrorCode code, String what) {
        return id.isBlank() ? Optional.of(new MsyncException(code, "sending failed: " + what)) : Optional.empty();
    }

    private static Optional<MsyncException> level(Content content) {
        return content instanceof Combined combined && combined.level() > CombinedFile.MAX_LEVEL
                ? Optional.of(new MsyncException(
                        ErrorCode.QUOTA_REACHED,
                        "sending failed: the level of the combined message is " + combined.level() + "; at most "
                                + CombinedFile.MAX_LEVEL + " are allowed"))
                : Optional.empty();
    }

    // plain questions, as each message that is sent is asked all of them
    private static Optional<String> way(OutgoingMessage message, ChatType type) {
        if (type == ChatType.UNKNOWN) {
            return known(type);
        }
        if (message.thread() && type != ChatType.GROUP) {
            return thread(true, type);
        }
        if (type != ChatType.SINGLE && message.device().isPresent()) {
            return Optional.of("only a message to a user can be for one device; leave it out");
        }
        if (type == ChatType.SINGLE && !message.receivers().isEmpty()) {
            return Optional.of("a message to a user has no other receivers; leave them out");
        }
        for (String receiver : message.receivers()) {
            if (receiver.isBlank()) {
                return Optional.of("one of the receivers is empty");
            }
        }
        for (Translation translation : message.translations()) {
            if (translation.language().isBlank()) {
                return Optional.of("one of the translations does not say its language");
            }
        }
        if (message.readReceipt() && type != ChatType.GROUP) {
            return Optional.of("only a message to a group can ask for read receipts; leave it out");
        }
        return message.priority().flatMap(priority -> priority(priority, type));
    }

    private static Optional<String> priority(RoomPriority priority, ChatType type) {
        if (type != ChatType.ROOM) {
            return Optional.of("only a message to a chat room has a priority; leave it out");
        }
        return when(priority == RoomPriority.UNKNOWN, "the priority is unknown; say high, normal or low");
    }

    private static Optional<String> content(Content content) {
        if (content instanceof UnknownContent) {
            return Optional.of("unknown content can be received, but not sent");
        }
        if (content instanceof StreamPiece) {
            return Optional.of("pieces of a stream can be received, but not sent");
        }
        if (content instanceof Custom custom) {
            return when(custom.event().isEmpty(), "the custom message has no event name; give it one");
        }
        if (content instanceof Command command) {
            return when(command.action().isEmpty(), "the command has no action; give it one");
        }
        if (content instanceof Image image) {
            return first(file(image.url(), image.fileLength(), Optional.empty()), length(image.thumbnailFileLength()));
        }
        if (content instanceof Audio audio) {
            return file(audio.url(), audio.fileLength(), audio.duration());
        }
        if (content instanceof Video video) {
            return first(file(video.url(), video.fileLength(), video.duration()), length(video.thumbnailFileLength()));
        }
        if (content instanceof File file) {
            return file(file.url(), file.fileLength(), Optional.empty());
        }
        if (content instanceof Combined combined) {
            return first(
                    file(combined.url(), combined.fileLength(), Optional.empty()),
                    when(combined.level() < 0, "the level of the combined message is below 0"));
        }
        if (content instanceof Location location) {
            return when(
                    !(Math.abs(location.latitude()) <= 90 && Math.abs(location.longitude()) <= 180),
                    "the location is not on earth; give -90 to 90 degrees of latitude, -180 to 180 of longitude");
        }
        return Optional.empty();
    }

    private static Optional<String> file(String url, OptionalLong length, Optional<Duration> duration) {
        return first(
                when(url.isBlank(), "there is no URL; upload the file first and give its URL"),
                length(length),
                when(
                        duration.isPresent() && !fits(duration.get().toSeconds()),
                        "the duration is negative, or longer than 2147483647 s"));
    }

    private static Optional<String> length(OptionalLong length) {
        return when(length.isPresent() && !fits(length.getAsLong()), "the file's length is not 0 to 2147483647 bytes");
    }

    private static boolean fits(long number) {
        return number >= 0 && number <= Integer.MAX_VALUE;
    }

    private static Optional<String> when(boolean wrong, String what) {
        return wrong ? Optional.of(what) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... problems) {
        for (Optional<String> problem : problems) {
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }
}
