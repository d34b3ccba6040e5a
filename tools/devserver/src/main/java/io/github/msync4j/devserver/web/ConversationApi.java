package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Account;
import io.github.msync4j.devserver.core.Archived;
import io.github.msync4j.devserver.core.Conversation;
import io.github.msync4j.devserver.core.Conversations;
import io.github.msync4j.devserver.core.Conversations.Filter;
import io.github.msync4j.devserver.core.Effect;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.MessageJson;
import io.github.msync4j.devserver.core.MessageJson.CustomExts;
import io.github.msync4j.devserver.core.Page;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.github.msync4j.protocol.wire.JID;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conversations: listed, deleted, on top of the list, marked. */
final class ConversationApi {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 50;
    private static final int LARGEST_MARKED_PAGE = 10;
    private static final int LARGEST_OLD_PAGE = 20;
    private static final Pattern MARK = Pattern.compile("mark_(1?[0-9])");

    private final Engine engine;
    private final Sockets sockets;
    private final InstantSource clock;

    ConversationApi(Engine engine, Sockets sockets, InstantSource clock) {
        this.engine = engine;
        this.sockets = sockets;
        this.clock = clock;
    }

    /** All of them, or the pinned ones alone: it is one route. */
    JsonObject list(RestRequest request, Token token) throws RestRefusal {
        Filter filter = request.flag("needEmptySession") ? Filter.ALL : Filter.NOT_EMPTY;
        int limit = request.number("limit", 1, LARGEST_PAGE, PAGE);
        return page(request, token, request.flag("is_top") ? filter.and(Filter.PINNED)::test : filter, limit);
    }

    JsonObject listMarked(RestRequest request, Token token) throws RestRefusal {
        int limit = request.number("limit", 1, LARGEST_MARKED_PAGE, LARGEST_MARKED_PAGE);
        return page(request, token, Filter.marked(mark(request.queryText("mark"))), limit);
    }

    private JsonObject page(RestRequest request, Token token, Filter filter, int limit) throws RestRefusal {
        Account account = token.account();
        Page<Conversation> page = engine.conversations().list(account, filter, request.queryText("cursor"), limit);
        JsonArray conversations = new JsonArray();
        for (Conversation conversation : page.items()) {
            JsonArray marks = new JsonArray();
            conversation.marks().forEach(mark -> marks.add("mark_" + mark));
            conversations.add(new JsonObject()
                    .put("session_to", conversation.jid().getName())
                    .put("session_type", conversation.isSingle() ? "chat" : "groupchat")
                    .put("is_top", conversation.pinnedAt() != 0)
                    .put("update_top_status_time", conversation.pinnedAt())
                    .put("unread_num", conversation.unread())
                    .put("marks", marks)
                    .put("meta", lastMessage(account, conversation, CustomExts.PAIRS)));
        }
        return data(new JsonObject().put("channel_infos", conversations).put("cursor", page.next()));
    }

    private static JsonObject lastMessage(Account account, Conversation conversation, CustomExts form) {
        Archived last = conversation.lastMessage();
        return last == null ? new JsonObject() : new JsonObject(MessageJson.listed(last, form, account));
    }

    JsonObject listOld(RestRequest request, Token token) {
        return channels(token, engine.conversations().all(token.account()));
    }

    JsonObject listOldPage(RestRequest request, Token token) throws RestRefusal {
        int size = request.number("pageSize", 1, LARGEST_OLD_PAGE, LARGEST_OLD_PAGE);
        int number = request.number("pageNum", 1, Integer.MAX_VALUE, 1);
        List<Conversation> page = engine.conversations().all(token.account()).stream()
                .skip((number - 1L) * size)
                .limit(size)
                .toList();
        return channels(token, page);
    }

    private static JsonObject channels(Token token, List<Conversation> conversations) {
        JsonArray channels = new JsonArray();
        for (Conversation conversation : conversations) {
            JID jid = conversation.jid();
            channels.add(new JsonObject()
                    .put("channel_id", jid.getAppKey() + "_" + jid.getName() + "@" + jid.getDomain())
                    .put("unread_num", conversation.unread())
                    .put("meta", lastMessage(token.account(), conversation, CustomExts.OBJECT)));
        }
        return data(new JsonObject().put("channel_infos", channels));
    }

    JsonObject delete(RestRequest request, Token token) throws RestRefusal {
        JID with = with(token, request.text("channel"), request.text("type"));
        boolean messages = Boolean.TRUE.equals(request.body().getValue("delete_roam"));
        sockets.perform(
                engine.conversations().delete(token.account(), with, messages, request.resource(), clock.millis()));
        return data(new JsonObject().put("result", "ok"));
    }

    JsonObject deleteAll(RestRequest request, Token token) {
        engine.conversations().deleteAll(token.account());
        return new JsonObject();
    }

    JsonObject pin(RestRequest request, Token token) throws RestRefusal {
        JID with = with(token, request.text("to"), request.text("type"));
        sockets.perform(engine.conversations().pin(token.account(), with, request.resource(), clock.millis()));
        return top(token, with);
    }

    JsonObject unpin(RestRequest request, Token token) throws RestRefusal {
        JID with = with(token, request.queryText("to"), request.queryText("type"));
        sockets.perform(engine.conversations().unpin(token.account(), with, request.resource(), clock.millis()));
        return top(token, with);
    }

    private JsonObject top(Token token, JID with) throws RestRefusal {
        long pinnedAt = engine.conversations().require(token.account(), with).pinnedAt();
        return data(new JsonObject().put("is_top", pinnedAt != 0).put("update_top_status_time", pinnedAt));
    }

    JsonObject mark(RestRequest request, Token token) throws RestRefusal {
        return mark(request, token, true);
    }

    JsonObject unmark(RestRequest request, Token token) throws RestRefusal {
        return mark(request, token, false);
    }

    /** All is looked at before anything is done. */
    private JsonObject mark(RestRequest request, Token token, boolean set) throws RestRefusal {
        int mark = mark(request.optionalText("mark"));
        List<JsonObject> targets = request.objects("targets");
        for (JsonObject target : targets) {
            target(token, target);
        }
        JsonArray ignored = new JsonArray();
        for (JsonObject target : targets) {
            JID with = target(token, target);
            @Nullable
            List<Effect> effects =
                    engine.conversations().mark(token.account(), with, mark, set, request.resource(), clock.millis());
            if (effects == null) {
                ignored.add(target);
            } else {
                sockets.perform(effects);
            }
        }
        return data(new JsonObject().put("ignore", ignored));
    }

    private static JID target(Token token, JsonObject target) throws RestRefusal {
        return with(token, RestRequest.text(target, "to"), RestRequest.text(target, "type"));
    }

    private static int mark(String text) throws RestRefusal {
        if (text.isEmpty()) {
            throw RestRefusal.illegal("param mark must be not empty, please check!");
        }
        var mark = MARK.matcher(text);
        if (!mark.matches()) {
            throw RestRefusal.illegal("param mark illegal, please check it!");
        }
        return Integer.parseInt(mark.group(1));
    }

    /** Groups are spelt in two ways; rooms have no conversations. */
    private static JID with(Token token, String id, String type) throws RestRefusal {
        if (id.isEmpty() || !(type.equals("chat") || type.equalsIgnoreCase("groupchat"))) {
            throw RestRefusal.illegal("a conversation has an id, and the type chat or groupChat");
        }
        return Conversations.with(token.account(), id, type.equals("chat"));
    }

    private static JsonObject data(JsonObject data) {
        return new JsonObject().put("data", data);
    }
}
