package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.Muc;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Groups and chat rooms: made, joined by invitation, left. */
final class GroupApi {

    private final Engine engine;
    private final Sockets sockets;
    private final InstantSource clock;

    GroupApi(Engine engine, Sockets sockets, InstantSource clock) {
        this.engine = engine;
        this.sockets = sockets;
        this.clock = clock;
    }

    JsonObject createGroup(RestRequest request, Token token) throws RestRefusal {
        if (Boolean.TRUE.equals(request.body().getValue("invite_need_confirm"))) {
            throw new RestRefusal(400, "illegal_argument", "invitations to be confirmed are not served here");
        }
        String id = create(Muc.Kind.GROUP, request.optionalText("groupname"), request, token);
        return data(new JsonObject().put("groupid", id));
    }

    /** Anybody may make a room here, with no need to be a super administrator. */
    JsonObject createRoom(RestRequest request, Token token) throws RestRefusal {
        return data(new JsonObject().put("id", create(Muc.Kind.ROOM, request.text("name"), request, token)));
    }

    private String create(Muc.Kind kind, String name, RestRequest request, Token token) throws RestRefusal {
        String owner = request.optionalText("owner");
        if (!owner.isEmpty() && engine.directory().account(request.appKey(), owner) != token.account()) {
            throw RestRefusal.unauthorized();
        }
        List<String> members = texts(request, "members");
        Engine.Created created = engine.create(kind, name, token.account(), members, clock.millis());
        sockets.perform(created.effects());
        return created.muc().id();
    }

    JsonObject invite(RestRequest request, Token token) throws RestRefusal {
        String id = groupId(request);
        List<String> users = texts(request, "usernames");
        sockets.perform(engine.invite(id, token.account(), users, clock.millis()));
        JsonArray results = new JsonArray();
        for (String user : users) {
            results.add(new JsonObject()
                    .put("action", "invite")
                    .put("id", id)
                    .put("user", user)
                    .put("result", true));
        }
        return new JsonObject().put("data", results);
    }

    JsonObject leave(RestRequest request, Token token) throws RestRefusal {
        sockets.perform(engine.leave(groupId(request), token.account(), clock.millis()));
        return data(new JsonObject().put("result", true));
    }

    /** Who has read a message: pages that begin at a number. */
    JsonObject readers(RestRequest request, Token token) throws RestRefusal {
        String messageId = request.pathText("message_id");
        long id = messageId.matches("[0-9]{1,19}") ? Long.parseUnsignedLong(messageId) : 0;
        List<String> readers = engine.readers(groupId(request), token.account(), id);
        int from = Math.min(request.number("key", 0, Integer.MAX_VALUE, 0), readers.size());
        int until = Math.min(from + request.number("limit", 1, 500, 500), readers.size());
        boolean isLast = until == readers.size();
        return data(new JsonObject()
                .put("userlist", new JsonArray(readers.subList(from, until)))
                .put("total", readers.size())
                .put("ackmid", messageId)
                .put("is_last", isLast)
                .put("next_key", isLast ? "" : Integer.toString(until))
                .put("timestamp", clock.millis()));
    }

    private static String groupId(RestRequest request) {
        return request.pathText("group_id");
    }

    private static List<String> texts(RestRequest request, String name) throws RestRefusal {
        Object value = request.body().getValue(name);
        List<String> texts = new ArrayList<>();
        if (value == null) {
            return texts;
        }
        if (value instanceof JsonArray array) {
            for (Object each : array) {
                if (!(each instanceof String text)) {
                    throw new RestRefusal(400, "illegal_argument", name + " is not a list of texts");
                }
                texts.add(text);
            }
            return texts;
        }
        throw new RestRefusal(400, "illegal_argument", name + " is not a list of texts");
    }

    private static JsonObject data(JsonObject data) {
        return new JsonObject().put("data", data);
    }
}
