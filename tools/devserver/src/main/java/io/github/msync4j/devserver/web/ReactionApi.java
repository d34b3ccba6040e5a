package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Archived;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.Page;
import io.github.msync4j.devserver.core.Reactions;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;

/** Reactions to messages. */
final class ReactionApi {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_IDS = 20;

    private final Engine engine;
    private final Sockets sockets;
    private final InstantSource clock;

    ReactionApi(Engine engine, Sockets sockets, InstantSource clock) {
        this.engine = engine;
        this.sockets = sockets;
        this.clock = clock;
    }

    JsonObject add(RestRequest request, Token token) throws RestRefusal {
        String text = request.text("msgId");
        long id = RestRequest.id(text, "msgId");
        String reaction = request.text("message");
        long now = clock.millis();
        sockets.perform(engine.reactions().add(token.account(), id, reaction, now));
        JsonObject data = new JsonObject()
                .put("id", reactionId(id, reaction))
                .put("msgId", text)
                .put("reaction", reaction)
                .put("createdAt", now)
                .put("updatedAt", now);
        return new JsonObject().put("requestStatusCode", "ok").put("data", data);
    }

    JsonObject remove(RestRequest request, Token token) throws RestRefusal {
        long id = RestRequest.id(request.queryText("msgId"), "msgId");
        sockets.perform(engine.reactions().remove(token.account(), id, request.queryText("message"), clock.millis()));
        return new JsonObject().put("requestStatusCode", "ok");
    }

    /** Messages without reactions are left out, and so are those that are not the caller's. */
    JsonObject list(RestRequest request, Token token) throws RestRefusal {
        List<Long> ids = request.ids("msgIdList", MOST_IDS);
        String type = request.queryText("msgType");
        if (!type.equals("chat") && !type.equals("groupchat")) {
            throw RestRefusal.illegal("msgType is chat or groupchat");
        }
        String groupId = request.queryText("groupId");
        if (type.equals("groupchat") && groupId.isEmpty()) {
            throw RestRefusal.illegal("groupId can not be null!");
        }
        JsonArray messages = new JsonArray();
        for (long id : ids) {
            Archived message = engine.reactions().find(token.account(), id);
            boolean asked = message != null
                    && (groupId.isEmpty() || message.meta().getTo().getName().equals(groupId));
            JsonArray reactions = new JsonArray();
            if (message != null && asked) {
                for (Reactions.View view : Reactions.of(token.account(), message)) {
                    reactions.add(json(view).put("reactionId", reactionId(id, view.reaction())));
                }
            }
            if (!reactions.isEmpty()) {
                messages.add(
                        new JsonObject().put("msgId", Long.toUnsignedString(id)).put("reactionList", reactions));
            }
        }
        return new JsonObject().put("requestStatusCode", "ok").put("data", messages);
    }

    JsonObject users(RestRequest request, Token token) throws RestRefusal {
        long id = RestRequest.id(request.queryText("msgId"), "msgId");
        String cursor = request.queryText("currentPage");
        if (!cursor.matches("[0-9]{0,9}")) {
            throw RestRefusal.illegal("the cursor is none of this list");
        }
        Page<Reactions.View> page = engine.reactions()
                .users(
                        token.account(),
                        id,
                        request.queryText("message"),
                        cursor.isEmpty() ? 0 : Integer.parseInt(cursor),
                        request.number("pageSize", 1, LARGEST_PAGE, PAGE));
        Reactions.View view = page.items().get(0);
        JsonObject data =
                json(view).put("reactionId", reactionId(id, view.reaction())).put("cursor", page.next());
        return new JsonObject().put("requestStatusCode", "ok").put("data", data);
    }

    private static JsonObject json(Reactions.View view) {
        return new JsonObject()
                .put("reaction", view.reaction())
                .put("count", view.count())
                .put("state", view.own())
                .put("userList", new JsonArray(view.users()));
    }

    /** What the real ids look like is not known; no client shows them. */
    private static String reactionId(long messageId, String reaction) {
        return Long.toUnsignedString(messageId) + Integer.toUnsignedString(reaction.hashCode());
    }
}
