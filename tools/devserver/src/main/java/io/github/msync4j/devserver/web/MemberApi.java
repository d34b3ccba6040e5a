package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.Muc;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;

/** Those who are in a group or a chat room: listed, removed, and all of them at its end. */
final class MemberApi {

    private final Engine engine;
    private final Sockets sockets;
    private final InstantSource clock;
    private final Muc.Kind kind;

    /** The calls for groups, or the same ones for chat rooms, which name some things in other ways. */
    MemberApi(Engine engine, Sockets sockets, InstantSource clock, Muc.Kind kind) {
        this.engine = engine;
        this.sockets = sockets;
        this.clock = clock;
        this.kind = kind;
    }

    /** A page that begins behind a cursor, with times; or, by the older of two calls of one path, a page with a number. */
    JsonObject list(RestRequest request, Token token) throws RestRefusal {
        List<Muc.Member> members = engine.members(kind, id(request), token.account());
        if (request.given("pagenum") != null) {
            long page = request.number("pagenum", 1, Integer.MAX_VALUE, 1);
            int size = request.number("pagesize", 1, 1000, 50);
            JsonArray data = new JsonArray();
            members.stream().skip((page - 1) * size).limit(size).forEach(member -> data.add(json(member)));
            return new JsonObject().put("data", data);
        }
        int limit = request.number("limit", 1, 50, 50);
        long after = request.number("cursor", 0, Integer.MAX_VALUE, 0);
        List<Muc.Member> rest =
                members.stream().filter(member -> member.number() > after).toList();
        List<Muc.Member> page = rest.subList(0, Math.min(limit, rest.size()));
        JsonArray data = new JsonArray();
        page.forEach(member -> data.add(json(member).put("joined_time", member.joinedAt())));
        String cursor = page.size() == rest.size()
                ? ""
                : Long.toString(page.get(page.size() - 1).number());
        return new JsonObject().put("data", data).put("cursor", cursor);
    }

    private static JsonObject json(Muc.Member member) {
        return new JsonObject().put(member.isOwner() ? "owner" : "member", member.userId());
    }

    /** One member, or several with commas in between: a path for both, and for each an answer of its own. */
    JsonObject remove(RestRequest request, Token token) throws RestRefusal {
        String id = id(request);
        List<String> users = List.of(request.pathText("user_id").split(","));
        if (users.size() > most()) {
            throw new RestRefusal(400, "illegal_argument", "more than " + most() + " users");
        }
        String resource = request.resource();
        Engine.Removal removal = engine.removeMembers(kind, id, token.account(), resource, users, clock.millis());
        sockets.perform(removal.effects());
        JsonArray results = new JsonArray();
        for (String user : users) {
            String reason = removal.refused().get(user);
            if (reason != null && users.size() == 1) {
                throw new RestRefusal(403, "forbidden_op", reason);
            }
            JsonObject result = new JsonObject()
                    .put("action", "remove_member")
                    .put(kind == Muc.Kind.GROUP ? "groupid" : "id", id)
                    .put("user", user)
                    .put("result", reason == null);
            results.add(reason == null ? result : result.put("reason", reason));
        }
        return new JsonObject().put("data", users.size() == 1 ? results.getValue(0) : results);
    }

    private int most() {
        return kind == Muc.Kind.GROUP ? 60 : 100;
    }

    JsonObject destroy(RestRequest request, Token token) throws RestRefusal {
        String id = id(request);
        sockets.perform(engine.destroy(kind, id, token.account(), request.resource(), clock.millis()));
        return new JsonObject().put("data", new JsonObject().put("id", id).put("success", true));
    }

    private String id(RestRequest request) {
        return request.pathText(kind == Muc.Kind.GROUP ? "group_id" : "chat_room_id");
    }
}
