package io.github.msync4j.internal.wire;

import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReaction;
import io.github.msync4j.message.Translation;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The JSON text beside a message's content. What is none of it says nothing. Source: messages.md 1.2 and 3.4. */
final class BodyMetadata {
    /** Says that the message is in a thread; the server adds which. */
    static final String IN_THREAD = "{\"thread\":{}}";

    private static final String THREAD = "thread";
    private static final String OVERVIEW = "thread_overview";
    private static final String REACTIONS = "reaction";
    private static final String TRANSLATIONS = "translations";
    private static final String LANGUAGE = "code";
    private static final String TEXT = "text";

    private BodyMetadata() {}

    /** What a sender says; empty if that is nothing. */
    static Optional<String> of(boolean thread, List<Translation> translations) {
        if (translations.isEmpty()) {
            return thread ? Optional.of(IN_THREAD) : Optional.empty();
        }
        return Optional.of(JsonWriter.text(translations, (out, all) -> {
            out.beginObject();
            if (thread) {
                out.name(THREAD);
                out.raw("{}");
            }
            out.name(TRANSLATIONS);
            out.list(all, BodyMetadata::write);
            out.endObject();
        }));
    }

    private static void write(JsonWriter out, Translation translation) {
        out.beginObject();
        out.name(LANGUAGE);
        out.string(translation.language());
        out.name(TEXT);
        out.string(translation.text());
        out.endObject();
    }

    /** Tells a message what the text says of it; the application has the text, too. */
    static void tell(String metadata, Message.Builder message) {
        byte[] json = metadata.getBytes(StandardCharsets.UTF_8);
        message.metadata(metadata)
                .thread(read(json, JsonReader::isObject, THREAD).orElse(false))
                .reactions(read(json, in -> in.list(BodyMetadata::reaction), REACTIONS)
                        .orElse(List.of()))
                .translations(read(json, in -> in.list(BodyMetadata::translation), TRANSLATIONS)
                        .orElse(List.of()));
        read(json, ThreadReader::details, THREAD)
                .filter(details -> !details.messageId().isEmpty())
                .ifPresent(message::threadDetails);
        read(json, ThreadReader::overview, OVERVIEW).ifPresent(message::threadOverview);
        EditRecord.of(json).ifPresent(edit -> edit.tell(message));
    }

    private static MessageReaction reaction(JsonReader in) {
        MessageReaction.Builder reaction = MessageReaction.builder();
        in.members(name -> {
            switch (name) {
                case "reaction" -> reaction.reaction(in.string());
                case "count" -> reaction.count(in.int32());
                case "userList" -> reaction.userIds(in.list(JsonReader::string));
                case "state" -> reaction.addedBySelf(in.bool());
                default -> in.skip();
            }
        });
        return reaction.build();
    }

    private static Translation translation(JsonReader in) {
        Translation.Builder translation = Translation.builder();
        in.members(name -> {
            switch (name) {
                case LANGUAGE -> translation.language(in.string());
                case TEXT -> translation.text(in.string());
                default -> in.skip();
            }
        });
        return in.built(translation::build);
    }

    private static <T> Optional<T> read(byte[] json, JsonReader.Reading<T> reading, String member) {
        try {
            return Optional.of(JsonReader.read(json, reading, member));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }
}
