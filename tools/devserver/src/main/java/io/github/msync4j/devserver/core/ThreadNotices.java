package io.github.msync4j.devserver.core;

import com.google.protobuf.ByteString;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.Meta;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What is told of threads: all who are in the group hear of what becomes of one, and a user's other devices of what the
 * user does. Whether the device that did it hears of it as one of the group is not known: here it does not. Source:
 * notices.md 2.5, 4.3, 8.3.
 */
final class ThreadNotices {

    private final Archive archive;
    private final Delivery delivery;

    ThreadNotices(Archive archive, Delivery delivery) {
        this.archive = archive;
        this.delivery = delivery;
    }

    /** The last message of a thread that is still there. */
    @Nullable
    Archived lastMessage(ChatThread thread) {
        for (Iterator<Long> newest = thread.newest(); newest.hasNext(); ) {
            Archived message = archive.find(newest.next());
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    /** A thread began, got another name, or ended. */
    void changed(String operation, ChatThread thread, Account operator, @Nullable Device cause, long now) {
        tellGroup(notice(operation, thread, operator, now, out -> {}), thread, operator, cause, now);
    }

    /** A message was sent or recalled in a thread. */
    void messagesChanged(ChatThread thread, Session sender, long now) {
        ByteString json = notice("update_msg", thread, sender.account(), now, out -> {
            out.name("last_message");
            Archived last = lastMessage(thread);
            if (last == null) {
                out.raw("{}");
            } else {
                MessageJson.of(last).write(out);
            }
        });
        tellGroup(json, thread, sender.account(), sender.device(), now);
    }

    private static ByteString notice(
            String operation, ChatThread thread, Account operator, long now, Notices.Members more) {
        return Notices.json("thread", data -> {
            data.beginObject();
            Notices.text(data, "operation", operation);
            Notices.text(data, "id", thread.id());
            Notices.text(data, "name", thread.title());
            Notices.text(data, "muc_parent_id", thread.groupId());
            Notices.text(data, "msg_parent_id", thread.messageId());
            Notices.number(data, "timestamp", now);
            Notices.text(data, "from", operator.userId());
            Notices.number(data, "message_count", thread.messageCount());
            more.write(data);
            data.endObject();
        });
    }

    private void tellGroup(ByteString json, ChatThread thread, Account operator, @Nullable Device cause, long now) {
        Muc group = thread.parent();
        String own = cause == null ? null : cause.resource();
        delivery.tell(json, operator, operator, group.jid(), true, own, now);
        for (Account member : group.others(operator)) {
            delivery.tell(json, operator, member, group.jid(), true, null, now);
        }
    }

    /** The user's other devices hear of what the user did; one who is removed hears of that. */
    void own(
            MUCBody.Operation operation,
            ChatThread thread,
            Account operator,
            Account whom,
            @Nullable Device cause,
            long now) {
        MUCBody body = MUCBody.newBuilder()
                .setMucId(thread.jid())
                .setOperation(operation)
                .setFrom(operator.jid())
                .addTo(whom.jid())
                .setIsThread(true)
                .setMucParentId(thread.parent().jid())
                .setMucName(thread.title())
                .build();
        ByteString payload = body.toByteString();
        String own = cause == null ? null : cause.resource();
        delivery.tell(Meta.NameSpace.MUC, payload, operator, whom, thread.jid(), true, own, now);
    }
}
