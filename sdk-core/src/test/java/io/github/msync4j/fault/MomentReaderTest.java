package io.github.msync4j.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentReaderTest {
    private static final JID QUEUE = JID.newBuilder().setName("alice").build();

    private final Queue<HttpMessage> unanswered = new ArrayDeque<>();
    private final Stream up = new Stream(Direction.UP, unanswered);
    private final Stream down = new Stream(Direction.DOWN, unanswered);

    /** What one direction carries, and what was made of it. */
    private static final class Stream {
        private final MomentReader reader;
        private final ByteArrayOutputStream in = new ByteArrayOutputStream();
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<@Nullable Moment> moments = new ArrayList<>();

        Stream(Direction direction, Queue<HttpMessage> unanswered) {
            this.reader = new MomentReader(direction, unanswered);
        }

        void add(byte[] bytes, int chunk) {
            in.writeBytes(bytes);
            for (int at = 0; at < bytes.length; at += chunk) {
                byte[] part = Arrays.copyOfRange(bytes, at, Math.min(at + chunk, bytes.length));
                for (Passage passage : reader.add(part, part.length)) {
                    out.writeBytes(passage.bytes());
                    moments.add(passage.moment());
                }
            }
        }

        void expectAllPassed() {
            assertThat(reader.rest()).isEmpty();
            assertThat(out.toByteArray()).isEqualTo(in.toByteArray());
        }
    }

    private static byte[] text(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] frame(int opcode, byte[] payload, boolean masked) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (0x80 | opcode));
        int mask = masked ? 0x80 : 0;
        if (payload.length < 126) {
            frame.put((byte) (mask | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (mask | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (mask | 127)).putLong(payload.length);
        }
        byte[] key = masked ? new byte[] {1, 2, 3, 4} : new byte[4];
        if (masked) {
            frame.put(key);
        }
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ key[i % 4]));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    private static byte[] message(MSync.Command command, @Nullable MessageLite payload) {
        MSync.Builder message = MSync.newBuilder().setCommand(command);
        if (payload != null) {
            message.setPayload(payload.toByteString());
        }
        return message.build().toByteArray();
    }

    private static byte[] chat(int padding) {
        return message(
                MSync.Command.SYNC,
                CommSyncUL.newBuilder()
                        .setMeta(Meta.newBuilder()
                                .setId(7)
                                .setNs(Meta.NameSpace.CHAT)
                                .setPayload(ByteString.copyFrom(new byte[padding])))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100_000})
    void wholeSession_inAnyChunks_isReadMomentByMoment(int chunk) {
        up.add(text("GET /easemob/server.json?app_key=org%23app HTTP/1.1\nUpgrade: h2c\nHost: h\n\n"), chunk);
        down.add(text("HTTP/1.1 200 OK\ncontent-length: 3\n\n{ }"), chunk);
        up.add(text("POST /org/app/users HTTP/1.1\nContent-Length: 2\n\n{}"), chunk);
        down.add(text("HTTP/1.1 400 Bad Request\nContent-Length: 0\n\n"), chunk);
        up.add(text("POST /org/app/token HTTP/1.1\nContent-Length: 4\n\n\n\n"), chunk);
        down.add(text("HTTP/1.1 200 OK\nContent-Length: 2\n\n{}"), chunk);
        up.add(text("GET /websocket HTTP/1.1\nconnection: Upgrade\nupgrade: websocket\n\n"), chunk);
        down.add(text("HTTP/1.1 101 Switching Protocols\nUpgrade: WebSocket\n\n"), chunk);
        assertThat(up.moments).containsExactly(Moment.BOOTSTRAP, null, Moment.REST, Moment.HANDSHAKE);
        assertThat(down.moments).containsExactly(Moment.BOOTSTRAP, null, Moment.REST, Moment.HANDSHAKE);
        up.moments.clear();
        down.moments.clear();

        up.add(frame(2, message(MSync.Command.PROVISION, null), true), chunk);
        up.add(frame(2, message(MSync.Command.UNREAD, null), true), chunk);
        up.add(frame(2, sync(CommSyncUL.newBuilder().setQueue(QUEUE)), true), chunk);
        up.add(frame(2, sync(CommSyncUL.newBuilder().setQueue(QUEUE).setKey(3)), true), chunk);
        up.add(frame(2, chat(10), true), chunk);
        up.add(frame(2, chat(1_000), true), chunk);
        up.add(frame(2, chat(70_000), true), chunk);
        up.add(frame(9, new byte[] {1}, true), chunk);
        up.add(frame(2, message(MSync.Command.UNREAD, null), true), chunk);
        up.add(frame(2, new byte[] {(byte) 0xff}, true), chunk);
        up.add(frame(2, message(MSync.Command.LOGOUT, null), true), chunk);
        up.add(frame(8, new byte[] {3, (byte) 0xe8}, true), chunk);
        assertThat(up.moments)
                .containsExactly(
                        Moment.PROVISION,
                        Moment.UNREAD,
                        Moment.PULL,
                        Moment.RECEIPT,
                        Moment.ACK,
                        Moment.ACK,
                        Moment.ACK,
                        null,
                        Moment.IDLE,
                        null,
                        Moment.CLOSE,
                        Moment.CLOSE);

        down.add(frame(2, message(MSync.Command.PROVISION, null), false), chunk);
        down.add(frame(2, message(MSync.Command.UNREAD, null), false), chunk);
        down.add(frame(2, message(MSync.Command.NOTICE, null), false), chunk);
        down.add(frame(2, answer(CommSyncDL.newBuilder().setQueue(QUEUE).setNextKey(3)), false), chunk);
        down.add(frame(2, answer(CommSyncDL.newBuilder().setMetaId(7)), false), chunk);
        down.add(frame(2, message(MSync.Command.UNREAD, null), false), chunk);
        down.add(
                frame(
                        2,
                        answer(CommSyncDL.newBuilder()
                                .setQueue(QUEUE)
                                .addMetas(Meta.newBuilder().setNs(Meta.NameSpace.STATISTIC))),
                        false),
                chunk);
        down.add(frame(8, new byte[0], false), chunk);
        assertThat(down.moments)
                .containsExactly(
                        Moment.PROVISION,
                        Moment.UNREAD,
                        null,
                        Moment.PULL,
                        Moment.ACK,
                        Moment.IDLE,
                        null,
                        Moment.CLOSE);
        up.expectAllPassed();
        down.expectAllPassed();
    }

    private static byte[] sync(CommSyncUL.Builder request) {
        return message(MSync.Command.SYNC, request.build());
    }

    private static byte[] answer(CommSyncDL.Builder answer) {
        return message(MSync.Command.SYNC, answer.build());
    }

    @Test
    void handshakeThatIsRefused_staysHttp() {
        up.add(text("GET /elsewhere HTTP/1.1\nUpgrade: websocket\n\n"), 100);
        down.add(text("HTTP/1.1 404 Not Found\nContent-Length: 0\n\n"), 100);

        assertThat(down.moments).containsExactly(Moment.HANDSHAKE);
        down.expectAllPassed();
    }

    @Test
    void otherBytes_passAsTheyCome() {
        up.add(text("hello"), 2);
        down.add(text("HTTP/1.hello"), 3);

        assertThat(up.moments).containsOnlyNulls();
        up.expectAllPassed();
        down.expectAllPassed();
    }

    @Test
    void unfinishedMessage_isTheRest() {
        up.add(text("GET /easemob"), 3);

        assertThat(up.moments).isEmpty();
        assertThat(up.reader.rest()).isEqualTo(text("GET /easemob"));
    }
}
