package io.github.msync4j.internal.wire;

import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Edit;
import io.github.msync4j.message.Message;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server says of an edit, and of the message that was edited. Source: messages.md 4.5. */
final class EditRecord {
    private final Edit.Builder edit = Edit.builder().count(0).operator("").time(Instant.EPOCH);
    private @Nullable String sender;
    private @Nullable Instant sentAt;
    private @Nullable ChatType chatType;

    private EditRecord(JsonReader in) {
        in.members(name -> {
            switch (name) {
                case "count" -> edit.count(in.int32());
                case "operator" -> edit.operator(in.string());
                case "edit_time" -> edit.time(in.instantOfMillis());
                case "sender" -> sender = in.string();
                case "send_time" -> sentAt = in.instantOfMillis();
                case "chat_type" -> chatType = chatType(in.string());
                default -> in.skip();
            }
        });
    }

    /** Reads the member {@code edit_msg} of a JSON text; empty if it has none that can be read. */
    static Optional<EditRecord> of(byte[] json) {
        try {
            return Optional.of(JsonReader.read(json, EditRecord::new, "edit_msg"));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static @Nullable ChatType chatType(String text) {
        return switch (text) {
            case "chat:user" -> ChatType.SINGLE;
            case "chat:group" -> ChatType.GROUP;
            case "chat:room" -> ChatType.ROOM;
            default -> null;
        };
    }

    void tell(Message.Builder message) {
        message.edit(edit.build());
        if (sender != null && !sender.isEmpty()) {
            message.from(sender);
        }
        if (sentAt != null) {
            message.time(sentAt);
        }
        if (chatType != null) {
            message.chatType(chatType);
        }
    }
}
