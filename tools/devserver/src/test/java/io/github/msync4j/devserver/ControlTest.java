package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.devserver.control.ClearFaultsRequest;
import io.github.msync4j.devserver.control.ControlGrpc;
import io.github.msync4j.devserver.control.Counters;
import io.github.msync4j.devserver.control.DropConnectionRequest;
import io.github.msync4j.devserver.control.ExpireTokenRequest;
import io.github.msync4j.devserver.control.ForceOutRequest;
import io.github.msync4j.devserver.control.Frame;
import io.github.msync4j.devserver.control.FreezeConnectionRequest;
import io.github.msync4j.devserver.control.GetCountersRequest;
import io.github.msync4j.devserver.control.ListLogsRequest;
import io.github.msync4j.devserver.control.ListSessionsRequest;
import io.github.msync4j.devserver.control.PushTextRequest;
import io.github.msync4j.devserver.control.RefuseLoginsRequest;
import io.github.msync4j.devserver.control.Session;
import io.github.msync4j.devserver.control.SessionSelector;
import io.github.msync4j.devserver.control.StallRequest;
import io.github.msync4j.devserver.control.StreamFramesRequest;
import io.github.msync4j.devserver.control.UploadedLog;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlTest {

    private final DevServer server = DevServer.start(DevServerOptions.defaults());
    private final ManagedChannel channel = NettyChannelBuilder.forAddress(
                    server.control().getHostString(), server.control().getPort())
            .usePlaintext()
            .build();
    private final ControlGrpc.ControlBlockingStub control =
            ControlGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);

    @AfterEach
    void close() {
        channel.shutdownNow();
        server.close();
    }

    private static SessionSelector of(String user) {
        return SessionSelector.newBuilder().setUserId(user).build();
    }

    private static void expectFailure(Runnable call, Status.Code code, String message) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
            assertThat(e.getStatus().getCode()).isEqualTo(code);
            assertThat(e.getStatus().getDescription()).contains(message);
        });
    }

    @Test
    void listSessions_all_areInTheOrderOfTheirLogins() throws Exception {
        TestClient.online(server, "bob", "b");
        TestClient.online(server, "alice", "a");

        List<Session> sessions =
                control.listSessions(ListSessionsRequest.getDefaultInstance()).getSessionsList();

        assertThat(sessions).extracting(Session::getUserId).containsExactly("bob", "alice");
        assertThat(sessions.get(0).getConnectedAtMs()).isPositive();
        assertThat(control.listSessions(ListSessionsRequest.newBuilder()
                                .setUserId("alice")
                                .build())
                        .getSessionsList())
                .hasSize(1);
    }

    @Test
    void forceOut_withAReason_tellsAndCloses() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");

        int sessions = control.forceOut(ForceOutRequest.newBuilder()
                        .setSessions(of("alice"))
                        .setReason(io.github.msync4j.devserver.control.ForceOutReason.FORCE_OUT_REASON_PASSWORD_CHANGED)
                        .build())
                .getSessions();

        assertThat(sessions).isEqualTo(1);
        assertThat(StatisticsBody.parseFrom(alice.sync().getMetas(0).getPayload())
                        .getOperation())
                .isEqualTo(StatisticsBody.Operation.USER_KICKED_BY_CHANGE_PASSWORD);
        alice.closeCode();
    }

    @Test
    void forceOut_withoutAReason_isInvalid() {
        expectFailure(
                () -> control.forceOut(
                        ForceOutRequest.newBuilder().setSessions(of("alice")).build()),
                Status.Code.INVALID_ARGUMENT,
                "reason");
    }

    @Test
    void calls_withoutAUser_areInvalid() {
        expectFailure(
                () -> control.dropConnection(DropConnectionRequest.getDefaultInstance()),
                Status.Code.INVALID_ARGUMENT,
                "user_id");
    }

    @Test
    void calls_unknownUser_areNotFound() {
        expectFailure(
                () -> control.expireToken(
                        ExpireTokenRequest.newBuilder().setUserId("nobody").build()),
                Status.Code.NOT_FOUND,
                "nobody");
    }

    @Test
    void expireToken_dropConnection_count() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");
        assertThat(control.expireToken(ExpireTokenRequest.newBuilder()
                                .setUserId("alice")
                                .setKeepConnections(true)
                                .build())
                        .getTokens())
                .isEqualTo(1);

        assertThat(control.dropConnection(DropConnectionRequest.newBuilder()
                                .setSessions(of("alice"))
                                .build())
                        .getSessions())
                .isEqualTo(1);
        alice.closeCode();
    }

    @Test
    void freezeConnection_thenThaw_goesOn() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");
        var freeze = FreezeConnectionRequest.newBuilder().setSessions(of("alice"));
        assertThat(control.freezeConnection(freeze.build()).getSessions()).isEqualTo(1);
        alice.send(Uplink.statistics(5));

        control.freezeConnection(freeze.setThaw(true).build());

        assertThat(alice.sync().getMetaId()).isEqualTo(5);
    }

    @Test
    void refuseLogins_onceInGivenWords_andCounters() throws Exception {
        TestClient.online(server, "alice", "a");
        control.refuseLogins(RefuseLoginsRequest.newBuilder()
                .setUserId("alice")
                .setStatus(13)
                .setReason("too many")
                .setTimes(1)
                .build());
        TestClient refused = TestClient.connect(server);

        refused.send(Uplink.login("alice", "a", TestClient.token(server, "alice")));

        var status = Provision.parseFrom(refused.next(MSync.Command.PROVISION).getPayload())
                .getStatus();
        assertThat(status.getErrorCodeValue()).isEqualTo(13);
        assertThat(status.getReason()).isEqualTo("too many");
        assertThat(control.getCounters(
                        GetCountersRequest.newBuilder().setUserId("alice").build()))
                .isEqualTo(Counters.newBuilder()
                        .setConnectionsOpened(2)
                        .setTokenRequests(2)
                        .setLoginAttempts(2)
                        .build());
    }

    @Test
    void stall_untilCleared_leavesRequestsWithoutAnAnswer() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");
        control.stall(StallRequest.newBuilder()
                .setMoment(io.github.msync4j.devserver.control.Moment.MOMENT_UNREAD)
                .setUserId("alice")
                .build());
        alice.send(Uplink.unread());
        alice.send(Uplink.unread());
        alice.send(Uplink.statistics(5));
        assertThat(alice.sync().getMetaId()).isEqualTo(5);

        control.clearFaults(ClearFaultsRequest.getDefaultInstance());

        alice.send(Uplink.unread());
        alice.next(MSync.Command.UNREAD);
        assertThat(alice.hasFrames()).isFalse();
    }

    @Test
    void faults_thatMakeNoSense_areInvalid() {
        expectFailure(() -> control.stall(StallRequest.getDefaultInstance()), Status.Code.INVALID_ARGUMENT, "moment");
        expectFailure(
                () -> control.refuseLogins(
                        RefuseLoginsRequest.newBuilder().setStatus(1).build()),
                Status.Code.INVALID_ARGUMENT,
                "user_id is missing");
        expectFailure(
                () -> control.refuseLogins(RefuseLoginsRequest.newBuilder()
                        .setUserId("nobody")
                        .setStatus(1)
                        .build()),
                Status.Code.NOT_FOUND,
                "nobody");
    }

    @Test
    void refuseLogins_statusOfSuccess_isInvalid() throws Exception {
        TestClient.online(server, "alice", "a");

        expectFailure(
                () -> control.refuseLogins(
                        RefuseLoginsRequest.newBuilder().setUserId("alice").build()),
                Status.Code.INVALID_ARGUMENT,
                "status is not a refusal: 0");
    }

    @Test
    void pushText_isDelivered() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");

        String id = control.pushText(PushTextRequest.newBuilder()
                        .setFrom("system")
                        .setTo("alice")
                        .setText("hello")
                        .build())
                .getMessageId();

        alice.next(MSync.Command.NOTICE);
        alice.send(Uplink.pull("system"));
        assertThat(Long.toString(alice.sync().getMetas(0).getId())).isEqualTo(id);
    }

    @Test
    void streamFrames_ofOneUser_showsThemWithoutSecrets() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");
        Iterator<Frame> frames = control.streamFrames(
                StreamFramesRequest.newBuilder().setUserId("alice").build());
        // the stream is up once a frame came; until then frames may pass unseen
        CompletableFuture<Frame> first = CompletableFuture.supplyAsync(frames::next);
        long id = 0;
        while (!first.isDone()) {
            alice.send(Uplink.statistics(++id));
            assertThat(alice.sync().getMetaId()).isEqualTo(id);
        }

        Frame frame = first.get(30, TimeUnit.SECONDS);

        assertThat(frame.getUserId()).isEqualTo("alice");
        assertThat(frame.getResource()).isEqualTo("a");
        assertThat(frame.getJson()).contains("SYNC");
        assertThat(frame.getBytes()).isPositive();
        assertThat(frame.getTimeMs()).isPositive();
    }

    @Test
    void listLogs_streamsWhatWasUploaded() throws Exception {
        try (DevServer asking = DevServer.start(
                DevServerOptions.builder().logInterval(Duration.ofMinutes(1)).build())) {
            ManagedChannel toAsking = NettyChannelBuilder.forAddress(
                            asking.control().getHostString(), asking.control().getPort())
                    .usePlaintext()
                    .build();
            for (String user : List.of("alice", "bob")) {
                TestClient.online(asking, user, "r");
                TestClient.http(HttpRequest.newBuilder(
                                URI.create(asking.rest() + "/org/app/sdk/users/" + user + "/client/logs"))
                        .header("Authorization", "Bearer " + TestClient.token(asking, user))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"resource\":\"r-" + user + "\",\"logContent\":\"x\\n\"}")));
            }

            Iterator<UploadedLog> logs = ControlGrpc.newBlockingStub(toAsking)
                    .withDeadlineAfter(60, TimeUnit.SECONDS)
                    .listLogs(ListLogsRequest.newBuilder().setUserId("bob").build());

            UploadedLog log = logs.next();
            assertThat(log.getUserId()).isEqualTo("bob");
            assertThat(log.getResource()).isEqualTo("r-bob");
            assertThat(log.getContent()).isEqualTo("x\n");
            assertThat(log.getTimeMs()).isPositive();
            assertThat(logs.hasNext()).isFalse();
            toAsking.shutdownNow();
        }
        assertThat(control.listLogs(ListLogsRequest.getDefaultInstance()).hasNext())
                .isFalse();
    }

    @Test
    void health_isServing() {
        assertThat(HealthGrpc.newBlockingStub(channel)
                        .check(HealthCheckRequest.newBuilder()
                                .setService("msync4j.control.Control")
                                .build())
                        .getStatus())
                .isEqualTo(ServingStatus.SERVING);
    }

    @Test
    void reflection_listsTheService() throws Exception {
        CompletableFuture<ServerReflectionResponse> answer = new CompletableFuture<>();
        StreamObserver<ServerReflectionRequest> request = ServerReflectionGrpc.newStub(channel)
                .serverReflectionInfo(new StreamObserver<>() {
                    @Override
                    public void onNext(ServerReflectionResponse response) {
                        answer.complete(response);
                    }

                    @Override
                    public void onError(Throwable error) {
                        answer.completeExceptionally(error);
                    }

                    @Override
                    public void onCompleted() {}
                });
        request.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());

        assertThat(answer.get(30, TimeUnit.SECONDS).getListServicesResponse().getServiceList())
                .extracting(service -> service.getName())
                .contains("msync4j.control.Control", "grpc.health.v1.Health");
        request.onCompleted();
    }
}
