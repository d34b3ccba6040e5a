package io.github.msync4j.fault;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** WebSocket frames, as far as it takes to name their moments: one frame is one message here. */
final class FrameMoments {
    private static final int FIN_BINARY = 0x82;
    private static final int FIN_CLOSE = 0x88;
    private static final int MASKED = 0x80;

    private final Direction direction;
    private boolean asked;

    FrameMoments(Direction direction) {
        this.direction = direction;
    }

    /** The length of the frame these bytes begin with; negative if it cannot be told yet. */
    static int length(byte[] bytes) {
        int header = headerLength(bytes);
        return header > bytes.length ? -1 : header + payloadLength(bytes);
    }

    private static int headerLength(byte[] bytes) {
        if (bytes.length < 2) {
            return Integer.MAX_VALUE;
        }
        int size = bytes[1] & 0x7f;
        return 2 + (size == 127 ? 8 : size == 126 ? 2 : 0) + ((bytes[1] & MASKED) == 0 ? 0 : 4);
    }

    private static int payloadLength(byte[] bytes) {
        int size = bytes[1] & 0x7f;
        return switch (size) {
            case 126 -> ByteBuffer.wrap(bytes).getShort(2) & 0xffff;
            case 127 -> Math.toIntExact(ByteBuffer.wrap(bytes).getLong(2));
            default -> size;
        };
    }

    @Nullable
    Moment of(byte[] frame) {
        return switch (frame[0] & 0xff) {
            case FIN_CLOSE -> Moment.CLOSE;
            case FIN_BINARY -> ofMessage(payload(frame));
            default -> null;
        };
    }

    private @Nullable Moment ofMessage(byte[] payload) {
        try {
            MSync message = MSync.parseFrom(payload);
            return switch (message.getCommand()) {
                case PROVISION -> Moment.PROVISION;
                case UNREAD -> unread();
                case LOGOUT -> Moment.CLOSE;
                case SYNC -> direction == Direction.UP ? request(message) : answer(message);
                default -> null;
            };
        } catch (InvalidProtocolBufferException e) {
            return null;
        }
    }

    private Moment unread() {
        Moment moment = asked ? Moment.IDLE : Moment.UNREAD;
        asked = true;
        return moment;
    }

    private static @Nullable Moment request(MSync message) throws InvalidProtocolBufferException {
        CommSyncUL sync = CommSyncUL.parseFrom(message.getPayload());
        if (sync.hasMeta()) {
            return sync.getMeta().getNs() == Meta.NameSpace.CHAT ? Moment.ACK : null;
        }
        Moment pull = sync.hasKey() ? Moment.RECEIPT : Moment.PULL;
        return sync.hasQueue() ? pull : null;
    }

    private static @Nullable Moment answer(MSync message) throws InvalidProtocolBufferException {
        CommSyncDL sync = CommSyncDL.parseFrom(message.getPayload());
        if (sync.getMetaId() != 0) {
            return Moment.ACK;
        }
        boolean kick = sync.getMetasCount() > 0 && sync.getMetas(0).getNs() == Meta.NameSpace.STATISTIC;
        return sync.hasQueue() && !kick ? Moment.PULL : null;
    }

    private static byte[] payload(byte[] frame) {
        int header = headerLength(frame);
        byte[] payload = Arrays.copyOfRange(frame, header, frame.length);
        if ((frame[1] & MASKED) != 0) {
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= frame[header - 4 + i % 4];
            }
        }
        return payload;
    }
}
