package io.github.msync4j.devserver.core;

import com.google.protobuf.ByteString;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.spec.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What users are told of conversations and messages besides messages: JSON, without blanks. It waits for who is away as
 * messages do, unless it is about a room. Source: messages.md 5.2.
 */
final class Notices {

    /** So many of those who reacted are named. */
    static final int NAMED = 3;

    private final Mucs mucs;
    private final Directory directory;
    private final Delivery delivery;

    Notices(Mucs mucs, Directory directory, Delivery delivery) {
        this.mucs = mucs;
        this.directory = directory;
        this.delivery = delivery;
    }

    /** The operator's other devices hear of what was done to a conversation; the mark is null if it is not about one. */
    void conversation(String op, Account operator, String resource, JID with, @Nullable String mark, long now) {
        delivery.tell(conv(op, operator, resource, with, mark, now), operator, operator, with, true, resource, now);
    }

    /** All who take part in a conversation hear of what was done to a message of it. */
    void message(String op, Account operator, String resource, JID with, long id, long now) {
        ByteString json = conv(op, operator, resource, with, Long.toUnsignedString(id), now);
        tellAll(json, operator, resource, with, now);
    }

    private ByteString conv(String op, Account operator, String resource, JID with, @Nullable String ext, long now) {
        return json("conv", data -> {
            data.beginObject();
            text(data, "op", op);
            text(data, "from", operator.userId());
            // whom the operator's conversation is with, whoever is told
            text(data, "id", with.getName());
            text(data, "type", typeOf(operator, with));
            if (ext != null) {
                text(data, "ext", ext);
            }
            number(data, "ts", now);
            text(data, "res", resource);
            data.endObject();
        });
    }

    /** The operator's other devices hear that messages were deleted for this user. */
    void historyDeleted(Account operator, String resource, JID with, long now) {
        ByteString json = json("roaming_delete", data -> {
            data.beginObject();
            text(data, "to", with.getName());
            text(data, "chatType", typeOf(operator, with));
            text(data, "resource", resource);
            data.endObject();
        });
        delivery.tell(json, operator, operator, with, true, resource, now);
    }

    /** All who take part in a conversation hear of all reactions to a message, and of who did what to one of them. */
    void reaction(Account operator, JID with, Archived message, String changed, boolean added, long now) {
        Map<String, Set<String>> reactions = new LinkedHashMap<>(message.reactions());
        // one that nobody has any more is listed once more, with nobody: it says who took it back
        reactions.putIfAbsent(changed, Set.of());
        ByteString json = json(
                "reaction",
                data -> data.list(List.of(message), (item, each) -> {
                    item.beginObject();
                    text(item, "from", operator.userId());
                    text(item, "to", with.getName());
                    text(item, "channel_type", typeOf(operator, with));
                    text(item, "messageId", Long.toUnsignedString(each.id()));
                    item.name("reactions");
                    item.list(List.copyOf(reactions.entrySet()), (out, reaction) -> {
                        out.beginObject();
                        text(out, "reaction", reaction.getKey());
                        number(out, "count", reaction.getValue().size());
                        if (reaction.getKey().equals(changed)) {
                            out.name("op");
                            out.list(List.of(added ? "create" : "delete"), (op, type) -> {
                                op.beginObject();
                                text(op, "operator", operator.userId());
                                text(op, "reactionType", type);
                                op.endObject();
                            });
                        }
                        out.name("userList");
                        out.list(reaction.getValue().stream().limit(NAMED).toList(), JsonWriter::string);
                        out.endObject();
                    });
                    number(item, "ts", now);
                    item.endObject();
                }));
        tellAll(json, operator, null, with, now);
    }

    private void tellAll(ByteString json, Account operator, @Nullable String resource, JID with, long now) {
        delivery.tell(json, operator, operator, with, true, resource, now);
        Muc muc = mucOf(operator, with);
        if (muc != null) {
            for (Account member : muc.others(operator)) {
                delivery.tell(json, operator, member, muc.jid(), !muc.isRoom(), null, now);
            }
            return;
        }
        Account peer = directory.account(operator.jid().getAppKey(), with.getName());
        if (peer != null && peer != operator && !with.getDomain().equals(Muc.DOMAIN)) {
            delivery.tell(json, operator, peer, operator.jid(), true, null, now);
        }
    }

    private String typeOf(Account account, JID with) {
        if (!with.getDomain().equals(Muc.DOMAIN)) {
            return "chat";
        }
        Muc muc = mucOf(account, with);
        return muc != null && muc.isRoom() ? "chatroom" : "groupchat";
    }

    private @Nullable Muc mucOf(Account account, JID jid) {
        return jid.getDomain().equals(Muc.DOMAIN) ? mucs.find(account.jid().getAppKey(), jid) : null;
    }

    interface Members {
        void write(JsonWriter data);
    }

    static ByteString json(String type, Members members) {
        return ByteString.copyFrom(JsonWriter.write(type, (out, value) -> {
            out.beginObject();
            text(out, "type", value);
            out.name("data");
            members.write(out);
            out.endObject();
        }));
    }

    static void text(JsonWriter out, String name, String value) {
        out.name(name);
        out.string(value);
    }

    static void number(JsonWriter out, String name, long value) {
        out.name(name);
        out.int64(value);
    }
}
