package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Conversations;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.MessageJson;
import io.github.msync4j.devserver.core.MessageJson.CustomExts;
import io.github.msync4j.devserver.core.Page;
import io.github.msync4j.devserver.core.PinnedMessages.Pin;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.github.msync4j.protocol.wire.JID;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;

/** Messages that are pinned to conversations. */
final class PinnedMessageApi {

    private static final int PAGE = 10;
    private static final int LARGEST_PAGE = 50;

    private final Engine engine;
    private final Sockets sockets;
    private final InstantSource clock;

    PinnedMessageApi(Engine engine, Sockets sockets, InstantSource clock) {
        this.engine = engine;
        this.sockets = sockets;
        this.clock = clock;
    }

    JsonObject pin(RestRequest request, Token token) throws RestRefusal {
        JID with = with(token, request.text("to"), request.text("type"));
        sockets.perform(engine.pinnedMessages()
                .pin(token.account(), with, messageId(request), request.resource(), clock.millis()));
        return new JsonObject();
    }

    JsonObject unpin(RestRequest request, Token token) throws RestRefusal {
        JID with = with(token, request.text("to"), request.text("type"));
        sockets.perform(engine.pinnedMessages()
                .unpin(token.account(), with, messageId(request), request.resource(), clock.millis()));
        return new JsonObject();
    }

    private static long messageId(RestRequest request) throws RestRefusal {
        return RestRequest.number(request.text("pin_msg_id"), "param pin_msg_id illegal, please check it!");
    }

    JsonObject list(RestRequest request, Token token) throws RestRefusal {
        JID with = with(token, request.queryText("to"), request.queryText("type"));
        int limit = request.number("limit", 1, LARGEST_PAGE, PAGE);
        Page<Pin> page = engine.pinnedMessages().list(token.account(), with, request.queryText("cursor"), limit);
        JsonArray messages = new JsonArray();
        for (Pin pin : page.items()) {
            messages.add(new JsonObject()
                    .put(
                            "message",
                            new JsonObject(MessageJson.listed(pin.message(), CustomExts.PAIRS, token.account())))
                    .put("pin_opt_at", pin.at())
                    .put("pin_operator", pin.operator()));
        }
        JsonObject data = new JsonObject().put("msg_infos", messages).put("cursor", page.next());
        return new JsonObject().put("data", data);
    }

    private static JID with(Token token, String id, String type) throws RestRefusal {
        boolean single = type.equals("chat");
        if (id.isEmpty() || !(single || type.equals("groupchat") || type.equals("chatroom"))) {
            throw RestRefusal.illegal("a conversation has an id, and the type chat, groupchat or chatroom");
        }
        return Conversations.with(token.account(), id, single);
    }
}
