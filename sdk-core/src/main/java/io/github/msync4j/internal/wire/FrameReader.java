package io.github.msync4j.internal.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import com.google.protobuf.UnsafeByteOperations;
import com.google.protobuf.WireFormat;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.Logout;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.StatisticsBody;
import java.io.IOException;

/** Reads what the server sends. Payloads are views of the frame's own bytes, not copies. */
public final class FrameReader {
    private FrameReader() {}

    /** A frame from the server. */
    public sealed interface Downlink {
        /** What it is, for the log. */
        String command();

        /** The answer to the request for a session. */
        record Provisioned(Provision provision) implements Downlink {
            @Override
            public String command() {
                return "PROVISION";
            }
        }

        /** What is unread, and the server's time. */
        record Unread(CommUnreadDL unread) implements Downlink {
            @Override
            public String command() {
                return "UNREAD";
            }
        }

        /** A queue has something. */
        record Notice(CommNotice notice) implements Downlink {
            @Override
            public String command() {
                return "NOTICE";
            }
        }

        /** A batch of a queue, or the acknowledgement of a message. */
        record Sync(CommSyncDL sync) implements Downlink {
            @Override
            public String command() {
                return "SYNC";
            }
        }

        /** The server's answer to a logout. */
        record LoggedOut(Logout logout) implements Downlink {
            @Override
            public String command() {
                return "LOGOUT";
            }
        }

        /** A command that this version does not know. */
        record Unknown(int number) implements Downlink {
            @Override
            public String command() {
                return "UNKNOWN";
            }
        }
    }

    private static final int COMMAND = MSync.COMMAND_FIELD_NUMBER << 3 | WireFormat.WIRETYPE_VARINT;
    private static final int PAYLOAD = MSync.PAYLOAD_FIELD_NUMBER << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;

    /**
     * Reads a frame; the array must not be changed afterwards. Of what is around the payload the command is all that counts,
     * as for the vendor's client: nothing is made for the rest. Source: connection.md 1.
     */
    public static Downlink read(byte[] frame) throws InvalidProtocolBufferException {
        CodedInputStream input = UnsafeByteOperations.unsafeWrap(frame).newCodedInput();
        input.enableAliasing(true);
        int command = 0;
        ByteString payload = ByteString.EMPTY;
        try {
            for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
                if (tag == COMMAND) {
                    command = input.readEnum();
                } else if (tag == PAYLOAD) {
                    payload = input.readBytes();
                } else if (!input.skipField(tag)) {
                    throw new InvalidProtocolBufferException("a group ends that did not begin");
                }
            }
        } catch (InvalidProtocolBufferException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidProtocolBufferException(e);
        }
        MSync.Command known = MSync.Command.forNumber(command);
        return known == null ? new Downlink.Unknown(command) : downlink(known, payload);
    }

    private static Downlink downlink(MSync.Command command, ByteString payload) throws InvalidProtocolBufferException {
        return switch (command) {
            case SYNC -> new Downlink.Sync(parse(CommSyncDL.parser(), payload));
            case UNREAD -> new Downlink.Unread(parse(CommUnreadDL.parser(), payload));
            case NOTICE -> new Downlink.Notice(parse(CommNotice.parser(), payload));
            case PROVISION -> new Downlink.Provisioned(parse(Provision.parser(), payload));
            case LOGOUT -> new Downlink.LoggedOut(parse(Logout.parser(), payload));
            case UNRECOGNIZED -> throw new IllegalArgumentException("no command of the spec");
        };
    }

    /** Reads a chat payload. */
    public static MessageBody body(ByteString payload) throws InvalidProtocolBufferException {
        return parse(MessageBody.parser(), payload);
    }

    /** For a chat payload that cannot be read: a body without anything in it but from whom it is and to whom. */
    public static MessageBody unreadable(Meta meta) {
        return MessageBody.newBuilder()
                .setFrom(meta.getFrom())
                .setTo(meta.getTo())
                .build();
    }

    /** Reads a statistics payload. */
    public static StatisticsBody statistics(ByteString payload) throws InvalidProtocolBufferException {
        return parse(StatisticsBody.parser(), payload);
    }

    /** Reads what was done to a group, a chat room or a thread. */
    public static MUCBody operation(ByteString payload) throws InvalidProtocolBufferException {
        return parse(MUCBody.parser(), payload);
    }

    private static <T> T parse(Parser<T> parser, ByteString bytes) throws InvalidProtocolBufferException {
        CodedInputStream input = bytes.newCodedInput();
        input.enableAliasing(true);
        T message = parser.parseFrom(input);
        try {
            input.checkLastTagWas(0);
        } catch (IOException e) {
            throw new InvalidProtocolBufferException(e);
        }
        return message;
    }
}
