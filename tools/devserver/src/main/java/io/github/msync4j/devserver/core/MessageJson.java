package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as JSON, which conversations, pinned messages and threads have it in. Source: rest.md 4. */
public final class MessageJson {

    private final Archived message;
    private final MessageBody body;
    private final CustomExts form;
    private final @Nullable Account reader;

    /** What becomes of a custom message's extensions: the older lists have an object, all others a list of pairs. */
    public enum CustomExts {
        /** An object. */
        OBJECT,
        /** A list of objects with one member each. */
        PAIRS
    }

    private MessageJson(Archived message, CustomExts form, @Nullable Account reader) {
        this.message = message;
        this.body = message.body();
        this.form = form;
        this.reader = reader;
    }

    /** As many users see it: without reactions, which each sees in another way. */
    static MessageJson of(Archived message) {
        return new MessageJson(message, CustomExts.PAIRS, null);
    }

    /**
     * Writes a message as lists of conversations have it: what it says is a text with JSON in it.
     *
     * @param message the message
     * @param form what becomes of a custom message's extensions
     * @param reader who sees it
     * @return JSON
     */
    public static String listed(Archived message, CustomExts form, Account reader) {
        MessageJson json = new MessageJson(message, form, reader);
        return JsonWriter.text(
                json, (out, each) -> each.write(out, payload -> payload.inText(each, (in, it) -> it.payload(in))));
    }

    /**
     * Writes a message as threads have it.
     *
     * @param message the message
     * @return JSON
     */
    public static String inThread(Archived message) {
        return JsonWriter.text(of(message), (out, each) -> each.write(out));
    }

    /**
     * Says what the server knows of a message besides what came with it.
     *
     * @param message the message
     * @param reader who sees it
     * @param overview what became of the thread that begins at it, in JSON; null if there is none
     * @return JSON, with what came with it; null if the server knows nothing more
     */
    public static @Nullable String known(Archived message, Account reader, @Nullable String overview) {
        MessageJson json = new MessageJson(message, CustomExts.PAIRS, reader);
        Map<String, String> known = json.known();
        if (overview != null) {
            known.put("thread_overview", overview);
        }
        return overview == null && message.reactions().isEmpty() ? null : BodyMeta.text(known);
    }

    void write(JsonWriter out) {
        write(out, this::payload);
    }

    private interface Part {
        void write(JsonWriter out);
    }

    private void write(JsonWriter out, Part payload) {
        Meta meta = message.meta();
        JID to = meta.getTo();
        String domain = to.getDomain().isEmpty() ? Account.DOMAIN : to.getDomain();
        out.beginObject();
        text(out, "id", Long.toUnsignedString(message.id()));
        text(out, "from", meta.getFrom().getName());
        text(out, "to", to.getName() + "@" + domain);
        number(out, "timestamp", meta.getTimestamp());
        out.name("payload");
        payload.write(out);
        out.endObject();
    }

    private void payload(JsonWriter out) {
        out.beginObject();
        text(out, "from", body.getFrom().getName());
        text(out, "to", body.getTo().getName());
        text(out, "type", typeOf(body));
        out.name("bodies");
        out.list(List.of(ContentType.of(body)), this::content);
        out.name("ext");
        object(out, body.getExtList());
        if (body.hasMsgConfig()) {
            out.name("msgConfig");
            out.beginObject();
            out.name("allowGroupAck");
            out.bool(body.getMsgConfig().getAllowGroupAck());
            out.endObject();
        }
        Map<String, String> known = known();
        if (!known.isEmpty()) {
            out.name("meta");
            out.map(known, JsonWriter::raw);
        }
        out.endObject();
    }

    private static String typeOf(MessageBody body) {
        return switch (body.getType()) {
            case GROUPCHAT -> "groupchat";
            case CHATROOM -> "chatroom";
            default -> "chat";
        };
    }

    /** What it was given with, and the reactions to it. */
    private Map<String, String> known() {
        Map<String, String> known = BodyMeta.of(body);
        if (reader != null && !message.reactions().isEmpty()) {
            List<Reactions.View> reactions = Reactions.of(reader, message);
            known.put("reaction", JsonWriter.text(reactions, (out, all) -> out.list(all, MessageJson::reaction)));
        }
        return known;
    }

    private static void reaction(JsonWriter out, Reactions.View view) {
        out.beginObject();
        text(out, "reaction", view.reaction());
        number(out, "count", view.count());
        out.name("state");
        out.bool(view.own());
        out.name("userList");
        out.list(view.users(), JsonWriter::string);
        out.endObject();
    }

    private void content(JsonWriter out, String type) {
        out.beginObject();
        text(out, "type", type.equals("combine") ? "txt" : type);
        if (body.getContentsCount() > 0) {
            content(out, type, body.getContents(0));
        }
        out.endObject();
    }

    private void content(JsonWriter out, String type, MessageBody.Content content) {
        switch (type) {
            case "txt" -> text(out, "msg", content.getText());
            case "img" -> {
                attachment(out, content);
                out.name("size");
                out.beginObject();
                out.name("width");
                out.float64(content.getSize().getWidth());
                out.name("height");
                out.float64(content.getSize().getHeight());
                out.endObject();
                if (content.getSubType() == MessageBody.Content.SubType.GIF) {
                    text(out, "subType", "sub_gif");
                }
            }
            case "audio" -> {
                attachment(out, content);
                number(out, "length", content.getDuration());
            }
            case "video" -> {
                attachment(out, content);
                number(out, "length", content.getDuration());
                text(out, "thumb", content.getThumbnailRemotePath());
                text(out, "thumb_secret", content.getThumbnailSecretKey());
            }
            case "file" -> attachment(out, content);
            case "loc" -> {
                text(out, "addr", content.getAddress());
                out.name("lat");
                out.float64(content.getLatitude());
                out.name("lng");
                out.float64(content.getLongitude());
                text(out, "buildingName", content.getBuildingName());
            }
            case "cmd" -> text(out, "action", content.getAction());
            case "custom" -> {
                text(out, "customEvent", content.getCustomEvent());
                out.name("customExts");
                if (form == CustomExts.OBJECT) {
                    object(out, content.getCustomExtsList());
                } else {
                    out.list(content.getCustomExtsList(), (pairs, each) -> object(pairs, List.of(each)));
                }
            }
            case "combine" -> {
                attachment(out, content);
                text(out, "subType", "sub_combine");
                text(out, "msg", content.getText());
                text(out, "title", content.getTitle());
                text(out, "summary", content.getSummary());
                number(out, "combineLevel", content.getCombineLevel());
            }
            default -> {
                // newer than this server: the type says nothing
            }
        }
    }

    private static void attachment(JsonWriter out, MessageBody.Content content) {
        text(out, "url", content.getRemotePath());
        text(out, "secret", content.getSecretKey());
        text(out, "filename", content.getDisplayName());
        number(out, "file_length", content.getFileLength());
    }

    private static void object(JsonWriter out, List<KeyValue> attributes) {
        out.beginObject();
        for (KeyValue attribute : attributes) {
            out.name(attribute.getKey());
            value(out, attribute);
        }
        out.endObject();
    }

    private static void value(JsonWriter out, KeyValue attribute) {
        switch (attribute.getType()) {
            case BOOL -> out.bool(attribute.getVarintValue() != 0);
            case FLOAT -> out.float32(attribute.getFloatValue());
            case DOUBLE -> out.float64(attribute.getDoubleValue());
            case JSON_STRING -> json(out, attribute.getStringValue());
            case STRING -> out.string(attribute.getStringValue());
            default -> out.int64(attribute.getVarintValue());
        }
    }

    /** Null for what is no JSON. */
    private static void json(JsonWriter out, String json) {
        try {
            out.raw(json);
        } catch (JsonException e) {
            out.raw("null");
        }
    }

    private static void text(JsonWriter out, String name, String value) {
        out.name(name);
        out.string(value);
    }

    private static void number(JsonWriter out, String name, long value) {
        out.name(name);
        out.int64(value);
    }
}
