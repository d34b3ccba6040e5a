package io.github.msync4j.devserver.rpc;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.devserver.SessionInfo;
import io.github.msync4j.devserver.control.ClearFaultsRequest;
import io.github.msync4j.devserver.control.ClearFaultsResponse;
import io.github.msync4j.devserver.control.ControlGrpc;
import io.github.msync4j.devserver.control.Counters;
import io.github.msync4j.devserver.control.DropConnectionRequest;
import io.github.msync4j.devserver.control.DropConnectionResponse;
import io.github.msync4j.devserver.control.ExpireTokenRequest;
import io.github.msync4j.devserver.control.ExpireTokenResponse;
import io.github.msync4j.devserver.control.ForceOutRequest;
import io.github.msync4j.devserver.control.ForceOutResponse;
import io.github.msync4j.devserver.control.Frame;
import io.github.msync4j.devserver.control.FreezeConnectionRequest;
import io.github.msync4j.devserver.control.FreezeConnectionResponse;
import io.github.msync4j.devserver.control.GetCountersRequest;
import io.github.msync4j.devserver.control.ListLogsRequest;
import io.github.msync4j.devserver.control.ListSessionsRequest;
import io.github.msync4j.devserver.control.ListSessionsResponse;
import io.github.msync4j.devserver.control.PushTextRequest;
import io.github.msync4j.devserver.control.PushTextResponse;
import io.github.msync4j.devserver.control.RefuseLoginsRequest;
import io.github.msync4j.devserver.control.RefuseLoginsResponse;
import io.github.msync4j.devserver.control.Session;
import io.github.msync4j.devserver.control.SessionSelector;
import io.github.msync4j.devserver.control.StallRequest;
import io.github.msync4j.devserver.control.StallResponse;
import io.github.msync4j.devserver.control.StreamFramesRequest;
import io.github.msync4j.devserver.control.UploadedLog;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** Each call is one call of {@link DevServer}. */
final class ControlService extends ControlGrpc.ControlImplBase {

    private static final System.Logger LOG = System.getLogger("io.github.msync4j.devserver");

    private final DevServer server;

    ControlService(DevServer server) {
        this.server = server;
    }

    @Override
    public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> response) {
        answer(response, () -> {
            ListSessionsResponse.Builder sessions = ListSessionsResponse.newBuilder();
            for (SessionInfo session : server.sessions(request.getUserId())) {
                sessions.addSessions(Session.newBuilder()
                        .setUserId(session.userId())
                        .setResource(session.resource())
                        .setClientVersion(session.clientVersion())
                        .setRemoteAddress(session.remoteAddress())
                        .setConnectedAtMs(session.connectedAt().toEpochMilli())
                        .setFramesUp(session.framesUp())
                        .setFramesDown(session.framesDown())
                        .setFrozen(session.frozen()));
            }
            return sessions.build();
        });
    }

    @Override
    public void forceOut(ForceOutRequest request, StreamObserver<ForceOutResponse> response) {
        answer(response, () -> {
            ForceOutReason reason = switch (request.getReason()) {
                case FORCE_OUT_REASON_LOGGED_IN_ELSEWHERE -> ForceOutReason.LOGGED_IN_ELSEWHERE;
                case FORCE_OUT_REASON_USER_REMOVED -> ForceOutReason.USER_REMOVED;
                case FORCE_OUT_REASON_PASSWORD_CHANGED -> ForceOutReason.PASSWORD_CHANGED;
                case FORCE_OUT_REASON_KICKED -> ForceOutReason.KICKED;
                case FORCE_OUT_REASON_UNSPECIFIED, UNRECOGNIZED ->
                    throw new IllegalArgumentException("reason is missing or unknown");
            };
            if (reason != ForceOutReason.LOGGED_IN_ELSEWHERE
                    && !request.getOtherDevice().isEmpty()) {
                throw new IllegalArgumentException("other_device goes with LOGGED_IN_ELSEWHERE only");
            }
            SessionSelector of = request.getSessions();
            int sessions = server.forceOut(userId(of), of.getResource(), reason, request.getOtherDevice());
            return ForceOutResponse.newBuilder().setSessions(sessions).build();
        });
    }

    @Override
    public void expireToken(ExpireTokenRequest request, StreamObserver<ExpireTokenResponse> response) {
        answer(response, () -> {
            int tokens = server.expireToken(required("user_id", request.getUserId()), request.getKeepConnections());
            return ExpireTokenResponse.newBuilder().setTokens(tokens).build();
        });
    }

    @Override
    public void dropConnection(DropConnectionRequest request, StreamObserver<DropConnectionResponse> response) {
        answer(response, () -> {
            SessionSelector of = request.getSessions();
            return DropConnectionResponse.newBuilder()
                    .setSessions(server.dropConnections(userId(of), of.getResource()))
                    .build();
        });
    }

    @Override
    public void freezeConnection(FreezeConnectionRequest request, StreamObserver<FreezeConnectionResponse> response) {
        answer(response, () -> {
            SessionSelector of = request.getSessions();
            return FreezeConnectionResponse.newBuilder()
                    .setSessions(server.freezeConnections(userId(of), of.getResource(), !request.getThaw()))
                    .build();
        });
    }

    @Override
    public void refuseLogins(RefuseLoginsRequest request, StreamObserver<RefuseLoginsResponse> response) {
        answer(response, () -> {
            String userId = required("user_id", request.getUserId());
            server.refuseLogins(userId, request.getStatus(), request.getReason(), request.getTimes());
            return RefuseLoginsResponse.getDefaultInstance();
        });
    }

    @Override
    public void stall(StallRequest request, StreamObserver<StallResponse> response) {
        answer(response, () -> {
            Moment moment = switch (request.getMoment()) {
                case MOMENT_BOOTSTRAP -> Moment.BOOTSTRAP;
                case MOMENT_REST -> Moment.REST;
                case MOMENT_PROVISION -> Moment.PROVISION;
                case MOMENT_UNREAD -> Moment.UNREAD;
                case MOMENT_PULL -> Moment.PULL;
                case MOMENT_ACK -> Moment.ACK;
                case MOMENT_UNSPECIFIED, UNRECOGNIZED ->
                    throw new IllegalArgumentException("moment is missing or unknown");
            };
            server.stall(moment, request.getUserId(), request.getTimes());
            return StallResponse.getDefaultInstance();
        });
    }

    @Override
    public void clearFaults(ClearFaultsRequest request, StreamObserver<ClearFaultsResponse> response) {
        answer(response, () -> {
            server.clearFaults(request.getUserId());
            return ClearFaultsResponse.getDefaultInstance();
        });
    }

    @Override
    public void getCounters(GetCountersRequest request, StreamObserver<Counters> response) {
        answer(
                response,
                () -> Counters.newBuilder()
                        .setConnectionsOpened(server.connectionsOpened())
                        .setTokenRequests(server.tokenRequests())
                        .setLoginAttempts(server.loginAttempts(request.getUserId()))
                        .build());
    }

    @Override
    public void listLogs(ListLogsRequest request, StreamObserver<UploadedLog> response) {
        // all of them are in memory already, so no more is than they are
        server.uploadedLogs(request.getUserId())
                .forEach(log -> response.onNext(UploadedLog.newBuilder()
                        .setUserId(log.userId())
                        .setResource(log.resource())
                        .setTimeMs(log.arrivedAt().toEpochMilli())
                        .setContent(log.content())
                        .build()));
        response.onCompleted();
    }

    @Override
    public void pushText(PushTextRequest request, StreamObserver<PushTextResponse> response) {
        answer(
                response,
                () -> PushTextResponse.newBuilder()
                        .setMessageId(server.pushText(
                                required("from", request.getFrom()),
                                required("to", request.getTo()),
                                required("text", request.getText())))
                        .build());
    }

    @Override
    public void streamFrames(StreamFramesRequest request, StreamObserver<Frame> response) {
        FrameStream.start(server, request.getUserId(), (ServerCallStreamObserver<Frame>) response);
    }

    private static String userId(SessionSelector selector) {
        return required("sessions.user_id", selector.getUserId());
    }

    private static String required(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static <T> void answer(StreamObserver<T> response, Supplier<T> call) {
        T result;
        try {
            result = call.get();
        } catch (IllegalArgumentException e) {
            response.onError(refusal(Status.INVALID_ARGUMENT, e));
            return;
        } catch (NoSuchElementException e) {
            response.onError(refusal(Status.NOT_FOUND, e));
            return;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a control call failed", e);
            response.onError(refusal(Status.INTERNAL, e));
            return;
        }
        response.onNext(result);
        response.onCompleted();
    }

    private static RuntimeException refusal(Status status, RuntimeException cause) {
        return status.withDescription(String.valueOf(cause.getMessage())).asRuntimeException();
    }
}
