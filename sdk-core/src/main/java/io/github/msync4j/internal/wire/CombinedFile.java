package io.github.msync4j.internal.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of a combined message: two letters, the messages, each behind its length, and a sum. Source: messages.md 2.9.
 */
public final class CombinedFile {
    /** How many messages may be combined. */
    public static final int MAX_MESSAGES = 300;

    /** How deep combined messages may lie in each other. */
    public static final int MAX_LEVEL = 10;

    private static final byte[] MAGIC = {'c', 'm'};
    private static final int LENGTH = Integer.BYTES;

    private CombinedFile() {}

    /** The file is none. What it says is how. */
    public static final class CorruptException extends Exception {
        private static final long serialVersionUID = 1L;

        CorruptException(String how) {
            super(how, null, false, false);
        }
    }

    /**
     * Writes messages.
     *
     * @throws IllegalArgumentException if one of them cannot be combined; the message says which, and why
     */
    public static byte[] write(List<Message> messages, String appKey) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(MAGIC);
        for (Message message : messages) {
            byte[] meta = meta(message, appKey).toByteArray();
            file.writeBytes(ByteBuffer.allocate(LENGTH).putInt(meta.length).array());
            file.writeBytes(meta);
        }
        file.write(sum(file.toByteArray(), file.size()));
        return file.toByteArray();
    }

    /** The level of a message that combines these; one more than is allowed for whatever is deeper. */
    public static int level(List<Message> messages) {
        int deepest = messages.stream()
                .mapToInt(message -> message.content() instanceof Combined combined ? combined.level() : 0)
                .max()
                .orElse(0);
        return Math.min(Math.max(deepest, 0), MAX_LEVEL) + 1;
    }

    private static Meta meta(Message message, String appKey) {
        boolean toUser = message.chatType() == ChatType.SINGLE || message.chatType() == ChatType.UNKNOWN;
        return Meta.newBuilder()
                .setId(id(message))
                .setTo(JID.newBuilder()
                        .setAppKey(appKey)
                        .setName(message.to())
                        .setDomain(toUser ? FrameWriter.USER_DOMAIN : FrameWriter.CONFERENCE_DOMAIN))
                .setTimestamp(message.time().toEpochMilli())
                .setNs(Meta.NameSpace.CHAT)
                .setPayload(body(message))
                .setRoutetype(Meta.RouteType.ROUTE_ALL)
                .build();
    }

    private static long id(Message message) {
        try {
            return Long.parseUnsignedLong(message.id());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the message with the id \"" + message.id() + "\" is not one that the server took");
        }
    }

    private static ByteString body(Message message) {
        if (message.content() instanceof UnknownContent unknown) {
            return unread(message, unknown);
        }
        OutgoingMessage again = OutgoingMessage.builder()
                .to(message.to())
                .chatType(message.chatType())
                .content(message.content())
                .attributes(message.attributes())
                .build();
        return MessageCodec.body(again)
                .setFrom(JID.newBuilder().setName(message.from()))
                .setTo(JID.newBuilder().setName(message.to()))
                .build()
                .toByteString();
    }

    /** What is not understood here may be where it is going: so it goes as it came. */
    private static ByteString unread(Message message, UnknownContent unknown) {
        ByteString body = ByteString.copyFrom(unknown.payload());
        if (!isBody(body)) {
            throw new IllegalArgumentException("the message " + message.id() + " has content that is no message body");
        }
        return body;
    }

    private static boolean isBody(ByteString bytes) {
        try {
            return MessageBody.parseFrom(bytes).isInitialized();
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    /**
     * Reads a file.
     *
     * @throws CorruptException if it is damaged, or is another kind of file
     */
    public static List<Message> read(byte[] file) throws CorruptException {
        int end = file.length - 1;
        if (end < MAGIC.length || file[0] != MAGIC[0] || file[1] != MAGIC[1]) {
            throw new CorruptException("it does not begin as one");
        }
        if (sum(file, end) != file[end]) {
            throw new CorruptException("its sum is not that of its bytes");
        }
        List<Message> messages = new ArrayList<>();
        for (ByteBuffer left = ByteBuffer.wrap(file, MAGIC.length, end - MAGIC.length); left.hasRemaining(); ) {
            if (messages.size() == MAX_MESSAGES) {
                throw new CorruptException("it has more than " + MAX_MESSAGES + " messages");
            }
            messages.add(next(left));
        }
        return List.copyOf(messages);
    }

    private static Message next(ByteBuffer left) throws CorruptException {
        int length = left.remaining() < LENGTH ? -1 : left.getInt();
        if (length < 0 || length > left.remaining()) {
            throw new CorruptException("a message in it is cut off");
        }
        try {
            Meta meta = Meta.parseFrom(left.slice(left.position(), length));
            left.position(left.position() + length);
            return MessageCodec.received(meta, MessageBody.parseFrom(meta.getPayload()));
        } catch (InvalidProtocolBufferException e) {
            throw new CorruptException("a message in it is none");
        }
    }

    /** The sum of all bytes before the end: of each second byte only, so the vendor's client does it. */
    public static byte sum(byte[] bytes, int end) {
        byte sum = 0;
        for (int i = 3; i < end; i += 2) {
            sum ^= bytes[i];
        }
        return sum;
    }
}
