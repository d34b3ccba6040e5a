package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.spec.Event;
import io.github.msync4j.thread.ThreadJoined;
import io.github.msync4j.thread.ThreadLeft;
import io.github.msync4j.thread.ThreadMemberRemoved;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is done to threads, in a frame that was pushed into the vendor's client: another user's device removes user u1. */
class ThreadOperationsTest {
    private static final String REMOVED =
            "080040004ab6020a020800228f0208c780e8ceb4a7dcbe0c121c0a096f7267312361707031120275311a0b656173656d"
                    + "6f622e636f6d1a1c0a096f7267312361707031120275311a0b656173656d6f622e636f6d2080d095ffbc31280232bd01"
                    + "0a340a096f7267312361707031120f3337333534383631323135373434311a16636f6e666572656e63652e656173656d"
                    + "6f622e636f6d10251a200a096f726731236170703112066f776e6572311a0b656173656d6f622e636f6d221c0a096f72"
                    + "67312361707031120275311a0b656173656d6f622e636f6d480152340a096f7267312361707031120f31373335343836"
                    + "31323135373434311a16636f6e666572656e63652e656173656d6f622e636f6d5a0b746872656164206e616d65321c0a"
                    + "096f7267312361707031120275311a0b656173656d6f622e636f6d3801";
    private static final String THREAD = "373548612157441";
    private static final String GROUP = "173548612157441";

    private final Meta meta = meta();
    private final Instant time = Instant.ofEpochMilli(meta.getTimestamp());

    private static Meta meta() {
        try {
            return ((Downlink.Sync) FrameReader.read(HexFormat.of().parseHex(REMOVED)))
                    .sync()
                    .getMetas(0);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private MUCBody body() throws Exception {
        return FrameReader.operation(meta.getPayload());
    }

    private Optional<Event> read(MUCBody body) {
        return ThreadOperations.read(meta, body).map(notice -> {
            assertThat(notice.chatType()).isEqualTo(ChatType.GROUP);
            assertThat(notice.conversationId()).isEqualTo(GROUP);
            return notice.event();
        });
    }

    private Optional<Event> read(MUCBody.Operation operation) throws Exception {
        return read(body().toBuilder().setOperation(operation).build());
    }

    @Test
    void removalFromAThreadSaysWhoAndByWhom() throws Exception {
        assertThat(read(body()))
                .contains(ThreadMemberRemoved.builder()
                        .threadId(THREAD)
                        .groupId(GROUP)
                        .name("thread name")
                        .time(time)
                        .userId("u1")
                        .operator("owner1")
                        .build());
        assertThat(read(body().toBuilder().clearTo().build()))
                .get()
                .isInstanceOfSatisfying(
                        ThreadMemberRemoved.class,
                        removed -> assertThat(removed.userId()).isEmpty());
    }

    @Test
    void whatTheUserDidOnAnotherDeviceIsAnEventOfItsKind() throws Exception {
        assertThat(read(MUCBody.Operation.THREAD_JOIN))
                .contains(ThreadJoined.builder()
                        .threadId(THREAD)
                        .groupId(GROUP)
                        .name("thread name")
                        .time(time)
                        .build());
        assertThat(read(MUCBody.Operation.THREAD_LEAVE))
                .contains(ThreadLeft.builder()
                        .threadId(THREAD)
                        .groupId(GROUP)
                        .name("thread name")
                        .time(time)
                        .build());
    }

    @Test
    void whatIsToldInJsonTooOrIsOfNoThreadIsNone() throws Exception {
        assertThat(read(MUCBody.Operation.THREAD_CREATE)).isEmpty();
        assertThat(read(MUCBody.Operation.THREAD_UPDATE)).isEmpty();
        assertThat(read(MUCBody.Operation.THREAD_DESTROY)).isEmpty();
        assertThat(read(body().toBuilder().clearIsThread().build())).isEmpty();
    }
}
