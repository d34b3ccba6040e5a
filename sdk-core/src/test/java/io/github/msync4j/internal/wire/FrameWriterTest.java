package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Text;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.Logout;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Provision;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** For the same action at the same time, the same bytes as the vendor's client. */
class FrameWriterTest {
    private static final long NOW = 1_700_000_000_000L;
    private static final String APP = "easemob-demo#chatdemo";

    private final Ids ids = new Ids();
    private final Device device =
            new Device("webim_web_web_1", "webim_web_web_1", "webim_web_web_1", OptionalInt.empty(), Optional.empty());
    private final FrameWriter writer = new FrameWriter(APP, "alice", device, ids);

    @Test
    void textFrameEqualsTheVendors() throws Exception {
        byte[] theirs = Vectors.frame("txt_user_ul");

        assertThat(text("hello", traceBefore(theirs))).isEqualTo(theirs);
    }

    @Test
    void textBeyondAsciiEqualsTheVendors() throws Exception {
        byte[] theirs = Vectors.frame("txt_user_utf8_ul");

        assertThat(text("你好 👋", traceBefore(theirs))).isEqualTo(theirs);
    }

    @Test
    void unreadFrameEqualsTheVendors() throws Exception {
        byte[] theirs = Vectors.frame("unread_ul");
        traceBefore(theirs);

        assertThat(writer.unread(timeOf(theirs))).isEqualTo(theirs);
    }

    @Test
    void pullFramesEqualTheVendors() throws Exception {
        byte[] pull = Vectors.frame("sync_queue_ul");
        byte[] next = Vectors.frame("sync_queue_key_ul");
        traceBefore(pull);

        assertThat(writer.pull(queueOf(pull), timeOf(pull))).isEqualTo(pull);
        assertThat(writer.pullNext(queueOf(next), keyOf(next), timeOf(next))).isEqualTo(next);
    }

    @Test
    void provisionDiffersFromTheVendorsOnlyWhereChosen() throws Exception {
        MSync theirs = MSync.parseFrom(Vectors.frame("provision_ul"));
        MSync ours = MSync.parseFrom(writer.provision("tok", NOW + ":", true, NOW));
        Provision expected = Provision.parseFrom(theirs.getPayload()).toBuilder()
                .setVersion(FrameWriter.VERSION)
                .setIsManualLogin(true) // a browser never says; we do, and truthfully
                .clearProtocolCompressType() // no compression is offered, as none is spoken yet
                .build();

        assertThat(Provision.parseFrom(ours.getPayload())).isEqualTo(expected);
        assertThat(ours.toBuilder().setPayload(theirs.getPayload()).build()).isEqualTo(theirs);
    }

    @Test
    void logoutFrameEqualsTheVendors() throws Exception {
        byte[] theirs = Vectors.frame("logout_ul");
        MSync parsed = MSync.parseFrom(theirs);
        traceBefore(theirs);
        String sessionId = Logout.parseFrom(parsed.getPayload()).getSessionId();

        assertThat(writer.logout("tok", sessionId, timeOf(theirs))).isEqualTo(theirs);
    }

    private byte[] text(String text, MSync theirs) throws InvalidProtocolBufferException {
        long id = CommSyncUL.parseFrom(theirs.getPayload()).getMeta().getId();
        OutgoingMessage message =
                OutgoingMessage.builder().to("bob").content(Text.of(text)).build();
        return writer.chat(id, new Uplink.Send(message), NOW);
    }

    /** Uses up trace ids, so that the next one is that of the frame. */
    private MSync traceBefore(byte[] frame) throws InvalidProtocolBufferException {
        MSync parsed = MSync.parseFrom(frame);
        long now = timeOf(frame);
        long first = (now << 22) + (1L << 12);
        for (long trace = first; trace < parsed.getTraceId(); trace++) {
            assertThat(ids.nextTrace(now)).isEqualTo(trace);
        }
        return parsed;
    }

    /** When the frame was written: the high bits of its trace id. */
    private static long timeOf(byte[] frame) throws InvalidProtocolBufferException {
        return MSync.parseFrom(frame).getTraceId() >>> 22;
    }

    private static JID queueOf(byte[] frame) throws InvalidProtocolBufferException {
        return CommSyncUL.parseFrom(MSync.parseFrom(frame).getPayload()).getQueue();
    }

    private static long keyOf(byte[] frame) throws InvalidProtocolBufferException {
        return CommSyncUL.parseFrom(MSync.parseFrom(frame).getPayload()).getKey();
    }
}
