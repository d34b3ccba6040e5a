package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An engine with clients on it, in virtual time. */
final class Simulation {

    static final Policy POLICY = new Policy(Set.of(), true, Duration.ofDays(60), 0, false, 500, 5 * 1024);

    final Engine engine;
    private final Map<Connection, Peer> peers = new HashMap<>();
    long now = 1_700_000_000_000L;

    Simulation() {
        this(POLICY);
    }

    Simulation(Policy policy) {
        engine = new Engine(policy);
    }

    void register(String... users) {
        try {
            for (String user : users) {
                engine.directory().register(Uplink.APP, user, "pw", "", now);
            }
        } catch (RestRefusal e) {
            throw new AssertionError(e);
        }
    }

    Account account(String user) {
        return Objects.requireNonNull(engine.directory().account(Uplink.APP, user));
    }

    /** Makes a group or a room of the first user's. */
    JID create(Muc.Kind kind, String owner, String... members) {
        try {
            var created = engine.create(kind, "friends", account(owner), List.of(members), now);
            perform(created.effects());
            return created.muc().jid();
        } catch (RestRefusal e) {
            throw new AssertionError(e);
        }
    }

    Token token(String user) {
        try {
            return engine.directory().issueToken(Uplink.APP, user, "pw", null, now);
        } catch (RestRefusal e) {
            throw new AssertionError(e);
        }
    }

    Peer connect() {
        Peer peer = new Peer(engine.opened("test", now));
        peers.put(peer.connection, peer);
        return peer;
    }

    /** Logged in, and told of its queues. */
    Peer login(String user, String resource) {
        Peer peer = connect();
        peer.send(Uplink.login(user, resource, token(user).text()));
        assertThat(peer.provision().getStatus().getErrorCode().getNumber()).isZero();
        return peer;
    }

    /** Logged in, with an UNREAD that was answered by nothing. */
    Peer online(String user, String resource) {
        Peer peer = login(user, resource);
        peer.send(Uplink.unread());
        assertThat(peer.unread().getUnreadList()).isEmpty();
        return peer;
    }

    void pass(Duration time) {
        now += time.toMillis();
        perform(engine.tick(now));
    }

    void perform(List<Effect> effects) {
        for (Effect effect : effects) {
            Peer peer = Objects.requireNonNull(peers.get(effect.connection()));
            if (effect instanceof Effect.Write write) {
                assertThat(peer.closing).as("nothing is written after a close").isNull();
                peer.frames.add(write.frame());
            } else if (effect instanceof Effect.Close close) {
                peer.closing = close.closing();
            }
        }
    }

    /** One client. */
    final class Peer {

        final Connection connection;
        private final ArrayDeque<MSync> frames = new ArrayDeque<>();
        private @Nullable Closing closing;

        private Peer(Connection connection) {
            this.connection = connection;
        }

        void send(MSync frame) {
            perform(engine.received(connection, frame, now));
        }

        void vanish() {
            engine.disconnected(connection, now);
        }

        boolean isClosed() {
            return closing != null;
        }

        Closing closing() {
            return Objects.requireNonNull(closing, "the connection is still open");
        }

        boolean hasFrames() {
            return !frames.isEmpty();
        }

        void expectNothing() {
            assertThat(frames).isEmpty();
        }

        Provision provision() {
            return next(MSync.Command.PROVISION, Provision::parseFrom);
        }

        CommUnreadDL unread() {
            return next(MSync.Command.UNREAD, CommUnreadDL::parseFrom);
        }

        String notice() {
            return next(MSync.Command.NOTICE, CommNotice::parseFrom).getQueue().getName();
        }

        CommSyncDL sync() {
            return next(MSync.Command.SYNC, CommSyncDL::parseFrom);
        }

        private <T> T next(MSync.Command command, Parser<T> parser) {
            MSync frame = Objects.requireNonNull(frames.poll(), "no frame came");
            assertThat(frame.getCommand()).isEqualTo(command);
            try {
                return parser.parse(frame.getPayload());
            } catch (InvalidProtocolBufferException e) {
                throw new AssertionError(e);
            }
        }

        /** Sends, and is refused for this reason. */
        void expectRefusal(MSync frame, String reason) {
            send(frame);
            Status status = sync().getStatus();
            assertThat(status.getReason()).isEqualTo(reason);
            assertThat(status.getErrorCode()).isEqualTo(Status.ErrorCode.FAIL);
            expectNothing();
        }

        /** Sends, and is acknowledged. */
        CommSyncDL accepted(MSync frame) {
            send(frame);
            CommSyncDL answer = sync();
            assertThat(answer.getStatus().getReason()).isEmpty();
            assertThat(answer.getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.OK);
            return answer;
        }

        /** Pulls the messages of a queue to its end, acknowledging; notices of a group or a room are passed over. */
        List<Meta> pull(JID queue) {
            List<Meta> messages = new ArrayList<>();
            CommSyncUL.Builder request = CommSyncUL.newBuilder().setQueue(queue);
            send(Uplink.sync(request));
            for (CommSyncDL batch = sync(); !batch.getIsLast(); batch = sync()) {
                batch.getMetasList().stream()
                        .filter(meta -> meta.getNs() == Meta.NameSpace.CHAT)
                        .forEach(messages::add);
                send(Uplink.sync(request.clone().setKey(batch.getNextKey())));
            }
            return messages;
        }

        /** Is told of a queue and pulls its messages. */
        List<Meta> noticed(JID queue) {
            assertThat(notice()).isEqualTo(queue.getName());
            return pull(queue);
        }

        /** Pulls a queue to its end, acknowledging. */
        List<String> pullAll(String peer) {
            List<String> texts = new ArrayList<>();
            send(Uplink.pull(peer));
            for (CommSyncDL batch = sync(); !batch.getIsLast(); batch = sync()) {
                texts.addAll(texts(batch));
                send(Uplink.pull(peer, batch.getNextKey()));
            }
            return texts;
        }
    }

    static List<String> texts(CommSyncDL batch) {
        return batch.getMetasList().stream().map(Simulation::text).toList();
    }

    static String text(Meta meta) {
        return body(meta).getContents(0).getText();
    }

    static MessageBody body(Meta meta) {
        try {
            return MessageBody.parseFrom(meta.getPayload());
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private interface Parser<T> {
        T parse(ByteString payload) throws InvalidProtocolBufferException;
    }
}
