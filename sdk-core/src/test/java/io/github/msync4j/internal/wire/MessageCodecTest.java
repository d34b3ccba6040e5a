package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageDelivered;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Text;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.spec.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            BodyMetadata.of(message.thread(), message.translations()).ifPresent(expected::metadata);
            assertThat(received).isEqualTo(expected.build());
        }
        assertThat(kinds).hasSize(AnyMessage.KINDS);
    }

    @Test
    void anyPayloadIsAnEventOrRefused() {
        SplittableRandom random = new SplittableRandom(20261126);
        AnyMessage any = new AnyMessage(20261127);
        Map<Class<?>, Integer> events = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            byte[] payload = random.nextInt(4) == 0 ? noise(random) : damaged(any.next(), random);
            Meta meta = Meta.newBuilder()
                    .setId(i)
                    .setPayload(ByteString.copyFrom(payload))
                    .build();
            try {
                Event event = MessageCodec.event(meta, FrameReader.body(meta.getPayload()), false);
                assertThat(event.toString()).isNotEmpty();
                events.merge(event.getClass(), 1, Integer::sum);
            } catch (InvalidProtocolBufferException refused) {
                // said so
            }
        }
        assertThat(events.get(MessageReceived.class))
                .as("payloads that were messages")
                .isBetween(1_000, 19_000);
        assertThat(events.keySet())
                .contains(MessageRead.class, MessageDelivered.class, MessageRecalled.class, MessageEdited.class);
    }

    @Test
    void whatThisVersionDoesNotKnowIsNotLost() throws Exception {
        MessageBody known = MessageBody.newBuilder()
                .setType(MessageBody.Type.CHAT)
                .addContents(MessageBody.Content.newBuilder()
                        .setType(MessageBody.Content.Type.TEXT)
                        .setText("hi"))
                .build();
        UnknownFieldSet newField = UnknownFieldSet.newBuilder()
                .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
        MessageBody withField = known.toBuilder().setUnknownFields(newField).build();
        MessageBody withContentField = known.toBuilder()
                .setContents(0, known.getContents(0).toBuilder().setUnknownFields(newField))
                .build();
        MessageBody withTwo =
                known.toBuilder().addContents(known.getContents(0)).build();

        assertThat(received(known).payload()).isEmpty();
        for (MessageBody unknown : List.of(withField, withContentField, withTwo)) {
            Message message = received(unknown);

            assertThat(message.content()).isEqualTo(Text.of("hi"));
            assertThat(message.payload())
                    .hasValueSatisfying(payload -> assertThat(payload).isEqualTo(unknown.toByteArray()));
        }
    }

    private static Message received(MessageBody body) {
        return MessageCodec.received(
                Meta.newBuilder().setPayload(body.toByteString()).build(), body);
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
            MessageBody body = FrameReader.body(meta(message).getPayload());
            byte[] payload =
                    body.toBuilder().setTypeValue(random.nextInt(10)).build().toByteArray();
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
