package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Account;
import io.github.msync4j.devserver.core.Archived;
import io.github.msync4j.devserver.core.ContentType;
import io.github.msync4j.devserver.core.Conversations;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.HistoryQuery;
import io.github.msync4j.devserver.core.MessageJson;
import io.github.msync4j.devserver.core.Page;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.Meta;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Messages of the past: listed, and deleted for one user. */
final class HistoryApi {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 50;
    private static final int MOST_IDS = 20;
    private static final String NEWEST = "-1";

    private final Engine engine;
    private final Sockets sockets;
    private final InstantSource clock;

    HistoryApi(Engine engine, Sockets sockets, InstantSource clock) {
        this.engine = engine;
        this.sockets = sockets;
        this.clock = clock;
    }

    JsonObject list(RestRequest request, Token token) throws RestRefusal {
        Account account = token.account();
        JsonObject body = request.body();
        HistoryQuery query = new HistoryQuery(
                queue(account, RestRequest.text(body, "queue")),
                start(body),
                (int) RestRequest.number(body, "pull_number", PAGE, 1, LARGEST_PAGE),
                Boolean.TRUE.equals(body.getValue("is_positive")),
                types(RestRequest.optionalText(body, "msgType")),
                RestRequest.number(body, "startTime", 0, 0, Long.MAX_VALUE),
                RestRequest.number(body, "endTime", Long.MAX_VALUE, 0, Long.MAX_VALUE),
                RestRequest.optionalText(body, "userId"));
        Page<Archived> page = engine.history().page(account, query);
        JsonArray messages = new JsonArray();
        for (Archived message : page.items()) {
            byte[] meta = meta(account, message).toByteArray();
            messages.add(new JsonObject().put("msg", Base64.getEncoder().encodeToString(meta)));
        }
        JsonObject data = new JsonObject()
                .put("msgs", messages)
                .put("next_key", page.next())
                .put("is_last", page.next().isEmpty());
        return new JsonObject().put("data", data);
    }

    private static JID queue(Account account, String queue) throws RestRefusal {
        int at = queue.lastIndexOf('@');
        String domain = queue.substring(at + 1);
        boolean single = domain.equals("easemob.com");
        if (at < 1 || !(single || domain.equals("conference.easemob.com"))) {
            throw RestRefusal.illegal("queue is neither of a user nor of a group or a room");
        }
        return Conversations.with(account, queue.substring(0, at), single);
    }

    /** A number or a text; nothing is the newest message, or the oldest. */
    private static long start(JsonObject body) throws RestRefusal {
        String start = String.valueOf(body.getValue("start", NEWEST));
        return start.equals(NEWEST) || start.isEmpty() ? 0 : RestRequest.id(start, "start");
    }

    private static Set<String> types(String list) throws RestRefusal {
        Set<String> types = new LinkedHashSet<>();
        for (String type : list.split(",")) {
            if (!type.isEmpty() && !ContentType.ALL.contains(type)) {
                throw RestRefusal.illegal("msgType knows " + String.join(", ", ContentType.ALL));
            }
            if (!type.isEmpty()) {
                types.add(type);
            }
        }
        return types;
    }

    private Meta meta(Account account, Archived message) {
        Meta meta = message.meta();
        String known = MessageJson.known(message, account, engine.threads().overviewAt(message));
        if (known == null) {
            return meta;
        }
        return meta.toBuilder()
                .setPayload(message.body().toBuilder().setMeta(known).build().toByteString())
                .build();
    }

    JsonObject deleteByIds(RestRequest request, Token token) throws RestRefusal {
        List<Long> ids = request.ids("msgIdList", MOST_IDS);
        sockets.perform(engine.history()
                .delete(token.account(), with(request, token), ids, request.resource(), clock.millis()));
        return new JsonObject();
    }

    JsonObject deleteByTime(RestRequest request, Token token) throws RestRefusal {
        long time = RestRequest.id(request.queryText("delTime"), "delTime");
        sockets.perform(engine.history()
                .deleteBefore(token.account(), with(request, token), time, request.resource(), clock.millis()));
        return new JsonObject();
    }

    private static JID with(RestRequest request, Token token) throws RestRefusal {
        String kind = String.valueOf(request.path("kind"));
        boolean single = kind.equals("chat");
        if (!single && !kind.equals("group")) {
            throw RestRefusal.illegal("messages are kept for chat and group, not for " + kind);
        }
        String name = single ? "userId" : "groupId";
        String id = request.queryText(name);
        if (id.isEmpty()) {
            throw RestRefusal.illegal(name + " is missing");
        }
        return Conversations.with(token.account(), id, single);
    }
}
