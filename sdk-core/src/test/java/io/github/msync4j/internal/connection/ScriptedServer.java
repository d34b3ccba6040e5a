package io.github.msync4j.internal.connection;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.Link;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.LinkListener;
import io.github.msync4j.internal.transport.Transport;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MSync.Command;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.protocol.wire.Status;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The other end of the link, played by a test: it opens, answers and breaks when the test says so. */
final class ScriptedServer implements Transport, Http {
    private static final Status OK =
            Status.newBuilder().setErrorCode(Status.ErrorCode.OK).build();

    private final List<Socket> sockets = new ArrayList<>();
    private final List<URI> addresses = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    /** One REST call as the server sees it. */
    static final class Call {
        private final Request request;
        private final BiConsumer<@Nullable Answer, @Nullable LinkFailure> answered;
        private boolean open = true;

        Call(Request request, BiConsumer<@Nullable Answer, @Nullable LinkFailure> answered) {
            this.request = request;
            this.answered = answered;
        }

        Request request() {
            return request;
        }

        boolean isOpen() {
            return open;
        }

        void answer(int status, String json) {
            if (open) {
                open = false;
                answered.accept(new Answer(status, json.getBytes(StandardCharsets.UTF_8)), null);
            }
        }

        void fail(ErrorCode code) {
            if (open) {
                open = false;
                answered.accept(null, new LinkFailure(code, "cut"));
            }
        }
    }

    @Override
    public Runnable send(Request request, BiConsumer<@Nullable Answer, @Nullable LinkFailure> answered) {
        Call call = new Call(request, answered);
        calls.add(call);
        return () -> call.open = false;
    }

    List<Call> calls() {
        return calls;
    }

    Call lastCall() {
        return calls.get(calls.size() - 1);
    }

    long openCalls() {
        return calls.stream().filter(Call::isOpen).count();
    }

    /** Where the sockets were opened. */
    List<URI> addresses() {
        return addresses;
    }

    /** One link as the server sees it. */
    static final class Socket implements Link {
        private final LinkListener client;
        private final List<MSync> received = new ArrayList<>();
        private boolean closed;

        Socket(LinkListener client) {
            this.client = client;
        }

        @Override
        public void write(byte[] frame) {
            try {
                received.add(MSync.parseFrom(frame));
            } catch (InvalidProtocolBufferException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            closed = true;
        }

        boolean closed() {
            return closed;
        }

        List<Command> commands() {
            return received.stream().map(MSync::getCommand).toList();
        }

        private MSync first() {
            return received.get(0);
        }

        String auth() {
            return first().getAuth();
        }

        String appKey() {
            return first().getGuid().getAppKey();
        }

        Provision provision() {
            try {
                return Provision.parseFrom(first().getPayload());
            } catch (InvalidProtocolBufferException e) {
                throw new AssertionError(e);
            }
        }

        /** Takes out the messages that came since the last call. */
        List<Meta> takeMessages() {
            List<Meta> messages = new ArrayList<>();
            for (MSync frame : received) {
                CommSyncUL sync = sync(frame);
                if (sync.hasMeta()) {
                    messages.add(sync.getMeta());
                }
            }
            received.removeIf(frame -> sync(frame).hasMeta());
            return messages;
        }

        private static CommSyncUL sync(MSync frame) {
            try {
                return frame.getCommand() == Command.SYNC
                        ? CommSyncUL.parseFrom(frame.getPayload())
                        : CommSyncUL.getDefaultInstance();
            } catch (InvalidProtocolBufferException e) {
                throw new AssertionError(e);
            }
        }

        void open() {
            client.opened();
        }

        void accept() {
            client.frame(frame(
                    Command.PROVISION,
                    Provision.newBuilder().setStatus(OK).setResource("r").build()));
        }

        void accept(long tokenEndMillis) {
            client.frame(frame(
                    Command.PROVISION,
                    Provision.newBuilder()
                            .setStatus(OK)
                            .setAuthToken("{\"expires_in\":" + tokenEndMillis + "}")
                            .build()));
        }

        void refuse(Status.ErrorCode code, String reason) {
            Status status =
                    Status.newBuilder().setErrorCode(code).setReason(reason).build();
            client.frame(frame(
                    Command.PROVISION, Provision.newBuilder().setStatus(status).build()));
        }

        void answerUnread(long serverMillis) {
            client.frame(frame(
                    Command.UNREAD,
                    CommUnreadDL.newBuilder()
                            .setStatus(OK)
                            .setTimestamp(serverMillis)
                            .build()));
        }

        void acknowledge(long metaId, long serverId) {
            client.frame(frame(
                    Command.SYNC,
                    CommSyncDL.newBuilder()
                            .setStatus(OK)
                            .setMetaId(metaId)
                            .setServerId(serverId)
                            .setTimestamp(1)
                            .build()));
        }

        void deliver(String from, long id, byte[] payload) {
            deliver(JID.newBuilder().setName(from), id, payload);
        }

        void deliver(JID.Builder from, long id, byte[] payload) {
            Meta meta = Meta.newBuilder()
                    .setId(id)
                    .setFrom(from)
                    .setNs(Meta.NameSpace.CHAT)
                    .setPayload(ByteString.copyFrom(payload))
                    .build();
            client.frame(frame(
                    Command.SYNC,
                    CommSyncDL.newBuilder()
                            .setStatus(OK)
                            .setQueue(JID.newBuilder().setName(from.getName()))
                            .addMetas(meta)
                            .setNextKey(id)
                            .build()));
        }

        static byte[] text(String from, String to, String text) {
            return MessageBody.newBuilder()
                    .setType(MessageBody.Type.CHAT)
                    .setFrom(JID.newBuilder().setName(from))
                    .setTo(JID.newBuilder().setName(to))
                    .addContents(MessageBody.Content.newBuilder()
                            .setType(MessageBody.Content.Type.TEXT)
                            .setText(text))
                    .build()
                    .toByteArray();
        }

        void kick(StatisticsBody.Operation operation, String reason) {
            Meta meta = Meta.newBuilder()
                    .setNs(Meta.NameSpace.STATISTIC)
                    .setPayload(StatisticsBody.newBuilder()
                            .setOperation(operation)
                            .setReason(reason)
                            .build()
                            .toByteString())
                    .build();
            client.frame(frame(
                    Command.SYNC,
                    CommSyncDL.newBuilder().addMetas(meta).setIsLast(true).build()));
        }

        void notice(String from) {
            client.frame(frame(
                    Command.NOTICE,
                    CommNotice.newBuilder()
                            .setQueue(JID.newBuilder().setName(from))
                            .build()));
        }

        void garbage(byte[] bytes) {
            client.frame(bytes);
        }

        void says(Command command, MessageLite payload) {
            client.frame(frame(command, payload));
        }

        void breakOff() {
            client.lost(new LinkFailure(ErrorCode.CONNECTION_LOST, "cut"));
        }

        private static byte[] frame(Command command, MessageLite payload) {
            return MSync.newBuilder()
                    .setCommand(command)
                    .setPayload(payload.toByteString())
                    .build()
                    .toByteArray();
        }
    }

    @Override
    public Link open(URI address, LinkListener listener) {
        Socket socket = new Socket(listener);
        sockets.add(socket);
        addresses.add(address);
        return socket;
    }

    int opened() {
        return sockets.size();
    }

    Socket last() {
        return sockets.get(sockets.size() - 1);
    }

    long open() {
        return sockets.stream().filter(socket -> !socket.closed()).count();
    }
}
