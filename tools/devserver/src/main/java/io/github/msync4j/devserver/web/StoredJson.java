package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Account;
import io.github.msync4j.devserver.core.Archived;
import io.github.msync4j.devserver.core.ContentType;
import io.github.msync4j.devserver.core.Reactions;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as JSON, which conversations and pinned messages have it in. Source: rest.md 4. */
final class StoredJson {

    private StoredJson() {}

    /** What becomes of a custom message's extensions: the older lists have an object, all others a list of pairs. */
    enum CustomExts {
        OBJECT,
        PAIRS
    }

    static JsonObject of(Account account, Archived message, CustomExts form) {
        Meta meta = message.meta();
        JID to = meta.getTo();
        String domain = to.getDomain().isEmpty() ? "easemob.com" : to.getDomain();
        return new JsonObject()
                .put("id", Long.toUnsignedString(message.id()))
                .put("from", meta.getFrom().getName())
                .put("to", to.getName() + "@" + domain)
                .put("timestamp", meta.getTimestamp())
                .put("payload", payload(account, message, form).encode());
    }

    private static JsonObject payload(Account account, Archived message, CustomExts form) {
        MessageBody body = message.body();
        JsonObject payload = new JsonObject()
                .put("from", body.getFrom().getName())
                .put("to", body.getTo().getName())
                .put("type", typeOf(body))
                .put("bodies", new JsonArray().add(content(body, form)))
                .put("ext", object(body.getExtList()));
        if (body.hasMsgConfig()) {
            payload.put(
                    "msgConfig",
                    new JsonObject().put("allowGroupAck", body.getMsgConfig().getAllowGroupAck()));
        }
        JsonObject known = known(account, message, body);
        return known.isEmpty() ? payload : payload.put("meta", known);
    }

    private static String typeOf(MessageBody body) {
        return switch (body.getType()) {
            case GROUPCHAT -> "groupchat";
            case CHATROOM -> "chatroom";
            default -> "chat";
        };
    }

    /** What the server knows of a message: what it was given with, and the reactions to it. */
    static JsonObject known(Account account, Archived message, MessageBody body) {
        JsonObject known = parse(body.getMeta()) instanceof JsonObject given ? given : new JsonObject();
        JsonArray reactions = new JsonArray();
        for (Reactions.View view : Reactions.of(account, message)) {
            reactions.add(reaction(view));
        }
        return reactions.isEmpty() ? known : known.put("reaction", reactions);
    }

    static JsonObject reaction(Reactions.View view) {
        return new JsonObject()
                .put("reaction", view.reaction())
                .put("count", view.count())
                .put("state", view.own())
                .put("userList", new JsonArray(view.users()));
    }

    private static JsonObject content(MessageBody body, CustomExts form) {
        String type = ContentType.of(body);
        JsonObject json = new JsonObject().put("type", type);
        if (body.getContentsCount() == 0) {
            return json;
        }
        MessageBody.Content content = body.getContents(0);
        switch (type) {
            case "txt" -> json.put("msg", content.getText());
            case "img" -> {
                attachment(json, content)
                        .put(
                                "size",
                                new JsonObject()
                                        .put("width", content.getSize().getWidth())
                                        .put("height", content.getSize().getHeight()));
                if (content.getSubType() == MessageBody.Content.SubType.GIF) {
                    json.put("subType", "sub_gif");
                }
            }
            case "audio" -> attachment(json, content).put("length", content.getDuration());
            case "video" ->
                attachment(json, content)
                        .put("length", content.getDuration())
                        .put("thumb", content.getThumbnailRemotePath())
                        .put("thumb_secret", content.getThumbnailSecretKey());
            case "file" -> attachment(json, content);
            case "loc" ->
                json.put("addr", content.getAddress())
                        .put("lat", content.getLatitude())
                        .put("lng", content.getLongitude())
                        .put("buildingName", content.getBuildingName());
            case "cmd" -> json.put("action", content.getAction());
            case "custom" ->
                json.put("customEvent", content.getCustomEvent())
                        .put(
                                "customExts",
                                form == CustomExts.OBJECT
                                        ? object(content.getCustomExtsList())
                                        : pairs(content.getCustomExtsList()));
            case "combine" ->
                attachment(json, content)
                        .put("type", "txt")
                        .put("subType", "sub_combine")
                        .put("msg", content.getText())
                        .put("title", content.getTitle())
                        .put("summary", content.getSummary())
                        .put("combineLevel", content.getCombineLevel());
            default -> {
                // newer than this server: the type says nothing
            }
        }
        return json;
    }

    private static JsonObject attachment(JsonObject json, MessageBody.Content content) {
        return json.put("url", content.getRemotePath())
                .put("secret", content.getSecretKey())
                .put("filename", content.getDisplayName())
                .put("file_length", content.getFileLength());
    }

    private static JsonObject object(List<KeyValue> attributes) {
        JsonObject json = new JsonObject();
        attributes.forEach(attribute -> json.put(attribute.getKey(), value(attribute)));
        return json;
    }

    private static JsonArray pairs(List<KeyValue> attributes) {
        JsonArray json = new JsonArray();
        attributes.forEach(attribute -> json.add(new JsonObject().put(attribute.getKey(), value(attribute))));
        return json;
    }

    private static @Nullable Object value(KeyValue attribute) {
        return switch (attribute.getType()) {
            case BOOL -> attribute.getVarintValue() != 0;
            case FLOAT -> attribute.getFloatValue();
            case DOUBLE -> attribute.getDoubleValue();
            case JSON_STRING -> parse(attribute.getStringValue());
            case STRING -> attribute.getStringValue();
            default -> attribute.getVarintValue();
        };
    }

    /** Null for what is no JSON. */
    private static @Nullable Object parse(String json) {
        try {
            return json.isEmpty() ? null : Json.decodeValue(json);
        } catch (DecodeException e) {
            return null;
        }
    }
}
