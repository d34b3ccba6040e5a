package io.github.msync4j.devserver.core;

import com.google.protobuf.ByteString;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a message does to one that was sent before: a recall, an edit, a receipt; and how it travels on. */
final class Changes {

    private final Sent sent = new Sent();

    /**
     * A message that was taken.
     *
     * @param payload as it goes on
     * @param receivers who gets it of those that could
     * @param recalled what is taken back by it, if it is a recall
     * @param more what the acknowledgement says besides
     */
    record Taken(
            ByteString payload,
            Predicate<Account> receivers,
            @Nullable SentMessage recalled,
            @Nullable Meta more) {

        private static Taken asItIs(Meta meta) {
            return new Taken(meta.getPayload(), account -> true, null, null);
        }

        Taken with(ByteString other) {
            return new Taken(other, receivers, recalled, more);
        }

        boolean reaches(Account account) {
            return receivers.test(account);
        }
    }

    /** Finds a message of a group or a room. */
    @Nullable
    SentMessage find(long id, Muc muc) {
        return sent.find(id, muc.queueKey());
    }

    /**
     * Takes a message whose receiver is there.
     *
     * @param conversation the key of the receiver's queue
     * @param muc the group or room it goes to, null if to a user
     * @throws Refusal if it is about a message that is not there, or does to it what it may not
     */
    Taken take(
            Session sender,
            Meta meta,
            MessageBody body,
            String conversation,
            @Nullable Muc muc,
            Set<String> directed,
            long serverId,
            long now)
            throws Refusal {
        return switch (body.getType()) {
            case CHAT, GROUPCHAT, CHATROOM -> {
                sent.add(new SentMessage(serverId, sender.account(), conversation, directed, body, now));
                yield Taken.asItIs(meta);
            }
            case RECALL -> {
                SentMessage original = sent.require(body.getAckMessageId(), conversation);
                requireSender(original, sender.account());
                if (now - original.at() > Policy.RECALL_WINDOW) {
                    throw new Refusal("exceed recall time limit");
                }
                sent.forget(original);
                yield new Taken(meta.getPayload(), original::reached, original, null);
            }
            case EDIT -> {
                SentMessage original = sent.require(body.getEditMessageId(), conversation);
                requireSender(original, sender.account());
                yield edit(original, sender, body, muc, serverId, now);
            }
            case READ_ACK ->
                muc == null || muc.isRoom()
                        ? Taken.asItIs(meta)
                        : read(sent.require(body.getAckMessageId(), conversation), sender.account(), body);
            case CHANNEL_ACK, DELIVER_ACK, NORMAL, UNRECOGNIZED -> Taken.asItIs(meta);
        };
    }

    private static void requireSender(SentMessage original, Account account) throws Refusal {
        if (original.sender() != account) {
            throw new Refusal("Sorry, You do not have permission");
        }
    }

    private static Taken edit(
            SentMessage original, Session sender, MessageBody body, @Nullable Muc muc, long serverId, long now)
            throws Refusal {
        if (original.edits() >= Policy.MAX_EDITS) {
            throw new Refusal("Sorry, edit limit reached");
        }
        MessageBody edited = Edit.apply(original, body);
        String json = Edit.json(original, sender.userId(), muc, now);
        ByteString payload = edited.toBuilder()
                .setMeta(Edit.merge(body.getMeta(), json))
                .build()
                .toByteString();
        original.edited(serverId);
        Meta more = Meta.newBuilder()
                .setId(serverId)
                .setTimestamp(now)
                .setNs(Meta.NameSpace.NOTIFY)
                .setPayload(ByteString.copyFromUtf8("{" + json + "}"))
                .build();
        return new Taken(payload, original::reached, null, more);
    }

    /** The author is told how many have read the message by now, each of them counted once. */
    private static Taken read(SentMessage original, Account reader, MessageBody body) throws Refusal {
        if (!original.wantsReceipts()) {
            throw new Refusal("the message asks for no read receipts");
        }
        if (reader != original.sender()) {
            original.read(reader);
        }
        String counts = "{\"" + Long.toUnsignedString(original.id()) + "\":"
                + original.readers().size() + "}";
        KeyValue count = KeyValue.newBuilder()
                // a client takes the first attribute, by whatever name; that of the real service is not known
                .setKey("group_read_count")
                .setType(KeyValue.ValueType.JSON_STRING)
                .setStringValue(counts)
                .build();
        ByteString payload = body.toBuilder().addExt(0, count).build().toByteString();
        return new Taken(payload, account -> account == original.sender(), null, null);
    }
}
