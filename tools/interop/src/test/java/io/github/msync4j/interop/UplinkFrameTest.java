package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.interop.Uplink.Found;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.protocol.wire.MSync;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same user does the same with each client: what the server gets must be the same but for what we chose. */
class UplinkFrameTest {
    @BeforeAll
    static void needNode() {
        NodeModules.installed();
    }

    @Test
    void frames_ofTheSameActions_differOnlyWhereWeChose() throws Exception {
        List<MSync> official = recorded(UplinkFrameTest::officialClient);
        List<MSync> ours = recorded(UplinkFrameTest::javaClient);

        assertThat(ours)
                .extracting(FrameKind::of)
                .contains(
                        FrameKind.PROVISION,
                        FrameKind.UNREAD,
                        FrameKind.PULL,
                        FrameKind.ACKNOWLEDGE,
                        FrameKind.MESSAGE,
                        FrameKind.DELIVERY_RECEIPT,
                        FrameKind.LOGOUT);
        assertThat(ours)
                .extracting(FrameKind::of)
                .filteredOn(FrameKind.MESSAGE::equals)
                .hasSameSizeAs(Texts.TEN);
        List<Found> found = Uplink.between(official, ours);
        assertThat(ChosenDifferences.unexplained(found)).as("official != ours").isEmpty();
        assertThat(ChosenDifferences.untrue(found)).as("chosen, but not so").isEmpty();
    }

    private static void officialClient(DevServer server) throws Exception {
        try (OfficialClient alice = OfficialClient.start("frames", Rest.APP_KEY, server.rest(), server.socket())) {
            alice.loginByToken("alice", Rest.token(server, "alice"));
            alice.next("onOfflineMessageSyncFinish");
            alice.next("onTextMessage");
            server.pushText("bob", "alice", "at once");
            alice.next("onTextMessage");
            for (String text : Texts.TEN) {
                alice.send("bob", text);
            }
            alice.logout();
            alice.next("onDisconnected");
        }
    }

    private static void javaClient(DevServer server) throws Exception {
        try (JavaClient alice = JavaClient.start(server, options -> options.deliveryReceipts(true))) {
            alice.loginByToken("alice", Rest.token(server, "alice"));
            alice.next(OfflineSyncFinished.class);
            alice.next(MessageReceived.class);
            server.pushText("bob", "alice", "at once");
            alice.next(MessageReceived.class);
            for (String text : Texts.TEN) {
                alice.send("bob", text);
            }
            alice.logout();
        }
    }

    /** Every frame that a server with nobody else on it gets, up to the logout; one text waits for alice. */
    private static List<MSync> recorded(Actions actions) throws Exception {
        List<MSync> frames = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (DevServer server = DevServer.start(DevServerOptions.defaults())) {
            Rest.register(server, "alice", "bob");
            server.pushText("bob", "alice", "waiting");
            server.onFrame(passed -> {
                if (passed.up()) {
                    MSync frame = parsed(passed.bytes());
                    frames.add(frame);
                    if (frame.getCommand() == MSync.Command.LOGOUT) {
                        over.complete(null);
                    }
                }
            });
            actions.run(server);
            over.get(20, TimeUnit.SECONDS);
        }
        return List.copyOf(frames);
    }

    private static MSync parsed(byte[] frame) {
        try {
            return MSync.parseFrom(frame);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Actions {
        void run(DevServer server) throws Exception;
    }
}
