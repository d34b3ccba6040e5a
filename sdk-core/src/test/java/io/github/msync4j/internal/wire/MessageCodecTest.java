package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MessageCodecTest {
    private static final long TIME = 1_700_000_003_000L;

    private final FrameWriter writer = new FrameWriter(
            "demo#app", "alice", new Device("d_1", "d", "d", OptionalInt.empty(), Optional.empty()), new Ids());

    @Test
    void whatGoesOutComesInUnchanged() throws Exception {
        AnyMessage any = new AnyMessage(20261125);
        Set<Class<? extends Content>> kinds = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            OutgoingMessage message = any.next();
            kinds.add(message.content().getClass());

            Message received = throughTheWire(message, i);

            Message.Builder expected = MessageCodec.sent(message, "alice", i, TIME).toBuilder();
            if (message.thread()) {
                expected.metadata("{\"thread\":{}}");
            }
            assertThat(received).isEqualTo(expected.build());
        }
        assertThat(kinds).hasSize(AnyMessage.KINDS);
    }

    @Test
    void anyPayloadIsAMessageOrRefused() {
        SplittableRandom random = new SplittableRandom(20261126);
        AnyMessage any = new AnyMessage(20261127);
        int messages = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] payload = random.nextInt(4) == 0 ? noise(random) : damaged(any.next(), random);
            Meta meta = Meta.newBuilder()
                    .setId(i)
                    .setPayload(ByteString.copyFrom(payload))
                    .build();
            try {
                Message message = MessageCodec.received(meta, FrameReader.body(meta.getPayload()));
                assertThat(message.toString()).isNotEmpty();
                messages++;
            } catch (InvalidProtocolBufferException refused) {
                // said so
            }
        }
        assertThat(messages).as("payloads that were messages").isBetween(1_000, 19_000);
    }

    private Message throughTheWire(OutgoingMessage message, long id) throws InvalidProtocolBufferException {
        Meta sent = meta(message);
        Meta relayed = sent.toBuilder().setId(id).setTimestamp(TIME).build();
        return MessageCodec.received(relayed, FrameReader.body(relayed.getPayload()));
    }

    private Meta meta(OutgoingMessage message) throws InvalidProtocolBufferException {
        MSync frame = MSync.parseFrom(writer.chat(1, new Uplink.Send(message), TIME));
        return CommSyncUL.parseFrom(frame.getPayload()).getMeta();
    }

    private byte[] damaged(OutgoingMessage message, SplittableRandom random) {
        try {
            byte[] payload = meta(message).getPayload().toByteArray();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                payload[random.nextInt(payload.length)] = (byte) random.nextInt();
            }
            return payload;
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(64)];
        random.nextBytes(bytes);
        return bytes;
    }
}
