package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.MessageBody.Content;
import org.jspecify.annotations.Nullable;

/** What an edit makes of the message that it changes. */
final class Edit {

    private static final String BAD_FORMAT = "Sorry, format is incorrect";

    private Edit() {}

    /**
     * The edit as it goes on: text and custom messages get a new content and new attributes, of all others the content
     * stays; commands cannot be edited.
     *
     * @throws Refusal if the edit is of another kind than the message, or changes what it may not
     */
    static MessageBody apply(SentMessage original, MessageBody edit) throws Refusal {
        boolean withAttributes = edit.getEditScope() == MessageBody.EditScope.BODY_AND_EXT;
        if (!edit.hasEditScope()
                || edit.getContentsCount() != 1
                || original.kind() == Content.Type.COMMAND
                || original.kind() != SentMessage.kind(edit.getContents(0))) {
            throw new Refusal(BAD_FORMAT);
        }
        Content fixed = original.fixed();
        if (fixed == null) {
            return edit;
        }
        if (!withAttributes) {
            throw new Refusal(BAD_FORMAT);
        }
        return edit.toBuilder().setContents(0, fixed).build();
    }

    /** The member that tells of an edit, in JSON: it has happened once more than before. */
    static String json(SentMessage original, String operator, @Nullable Muc muc, long now) {
        String chatType = muc == null ? "chat:user" : muc.isRoom() ? "chat:room" : "chat:group";
        // a user id needs no escapes in JSON
        return "\"edit_msg\":{\"count\":" + (original.edits() + 1)
                + ",\"operator\":\"" + operator
                + "\",\"edit_time\":" + now
                + ",\"sender\":\"" + operator
                + "\",\"send_time\":" + original.at()
                + ",\"chat_type\":\"" + chatType + "\"}";
    }

    /** Adds a member to what a client says of its message in JSON; the last member of a name is the one that counts. */
    static String merge(String meta, String member) throws Refusal {
        String object = meta.strip();
        if (object.isEmpty()) {
            return "{" + member + "}";
        }
        if (!object.startsWith("{") || !object.endsWith("}") || object.length() < 2) {
            throw new Refusal(BAD_FORMAT);
        }
        String members = object.substring(1, object.length() - 1).strip();
        return "{" + members + (members.isEmpty() ? "" : ",") + member + "}";
    }
}
