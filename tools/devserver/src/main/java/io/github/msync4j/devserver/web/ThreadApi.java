package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Archived;
import io.github.msync4j.devserver.core.ChatThread;
import io.github.msync4j.devserver.core.ChatThreads;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.MessageJson;
import io.github.msync4j.devserver.core.Page;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;

/** Threads of groups. */
final class ThreadApi {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 50;
    private static final int MOST_THREADS = 20;

    private final Engine engine;
    private final Sockets sockets;
    private final InstantSource clock;

    ThreadApi(Engine engine, Sockets sockets, InstantSource clock) {
        this.engine = engine;
        this.sockets = sockets;
        this.clock = clock;
    }

    JsonObject create(RestRequest request, Token token) throws RestRefusal {
        String owner = request.optionalText("owner");
        if (!owner.isEmpty() && engine.directory().account(request.appKey(), owner) != token.account()) {
            throw RestRefusal.unauthorized();
        }
        ChatThreads.Done created = engine.threads()
                .create(
                        token.account(),
                        request.text("group_id"),
                        RestRequest.id(request.text("msg_id"), "msg_id"),
                        request.text("name"),
                        request.resource(),
                        clock.millis());
        sockets.perform(created.effects());
        return data(new JsonObject().put("thread_id", created.thread().id()));
    }

    JsonObject join(RestRequest request, Token token) throws RestRefusal {
        ChatThreads.Done joined =
                engine.threads().join(token.account(), id(request), request.resource(), clock.millis());
        sockets.perform(joined.effects());
        return data(new JsonObject().put("status", "ok").put("detail", json(joined.thread())));
    }

    JsonObject leave(RestRequest request, Token token) throws RestRefusal {
        sockets.perform(engine.threads().leave(token.account(), id(request), request.resource(), clock.millis()));
        return data(new JsonObject().put("status", "ok"));
    }

    JsonObject destroy(RestRequest request, Token token) throws RestRefusal {
        sockets.perform(engine.threads().destroy(token.account(), id(request), request.resource(), clock.millis()));
        return data(new JsonObject().put("status", "ok"));
    }

    JsonObject rename(RestRequest request, Token token) throws RestRefusal {
        String name = request.text("name");
        sockets.perform(
                engine.threads().rename(token.account(), id(request), name, request.resource(), clock.millis()));
        return data(new JsonObject().put("name", name));
    }

    JsonObject removeMember(RestRequest request, Token token) throws RestRefusal {
        String user = request.pathText("user_id");
        sockets.perform(engine.threads().removeMember(token.account(), id(request), user, clock.millis()));
        return data(new JsonObject().put("result", true).put("user", user));
    }

    JsonObject info(RestRequest request, Token token) throws RestRefusal {
        ChatThread thread = engine.threads().require(token.account(), id(request));
        return data(json(thread).put("affiliations_count", thread.memberCount()));
    }

    JsonObject members(RestRequest request, Token token) throws RestRefusal {
        int start = request.number("cursor", 0, Integer.MAX_VALUE, 0);
        Page<String> page = engine.threads().members(token.account(), id(request), start, limit(request));
        return data(new JsonObject().put("affiliations", new JsonArray(page.items())))
                .put("properties", new JsonObject().put("cursor", page.next()));
    }

    JsonObject joined(RestRequest request, Token token) throws RestRefusal {
        return page(engine.threads().joined(token.account(), request.queryText("cursor"), limit(request)));
    }

    JsonObject joinedInGroup(RestRequest request, Token token) throws RestRefusal {
        String cursor = request.queryText("cursor");
        return page(engine.threads().joined(token.account(), request.pathText("group_id"), cursor, limit(request)));
    }

    JsonObject inGroup(RestRequest request, Token token) throws RestRefusal {
        String cursor = request.queryText("cursor");
        return page(engine.threads().inGroup(token.account(), request.pathText("group_id"), cursor, limit(request)));
    }

    JsonObject lastMessages(RestRequest request, Token token) throws RestRefusal {
        JsonArray ids = request.body().getJsonArray("threadIds", new JsonArray());
        if (ids.isEmpty() || ids.size() > MOST_THREADS) {
            throw RestRefusal.illegal("threadIds names 1 to " + MOST_THREADS + " threads");
        }
        JsonArray messages = new JsonArray();
        for (Object id : ids) {
            ChatThread thread = engine.threads().require(token.account(), id.toString());
            Archived last = engine.threads().lastMessage(thread);
            messages.add(new JsonObject()
                    .put("thread_id", thread.id())
                    .put("last_message", last == null ? new JsonObject() : new JsonObject(MessageJson.inThread(last))));
        }
        return new JsonObject().put("entities", messages);
    }

    private static String id(RestRequest request) {
        return request.pathText("thread_id");
    }

    private static int limit(RestRequest request) throws RestRefusal {
        return request.number("limit", 1, LARGEST_PAGE, PAGE);
    }

    private static JsonObject page(Page<ChatThread> page) {
        JsonArray threads = new JsonArray();
        page.items().forEach(thread -> threads.add(json(thread)));
        return new JsonObject().put("entities", threads).put("properties", new JsonObject().put("cursor", page.next()));
    }

    private static JsonObject json(ChatThread thread) {
        return new JsonObject()
                .put("id", thread.id())
                .put("name", thread.title())
                .put("owner", thread.ownerId())
                .put("created", thread.begunAt())
                .put("msgId", thread.messageId())
                .put("groupId", thread.groupId());
    }

    private static JsonObject data(JsonObject data) {
        return new JsonObject().put("data", data);
    }
}
