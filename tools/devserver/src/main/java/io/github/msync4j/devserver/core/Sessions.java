package io.github.msync4j.devserver.core;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.protocol.wire.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is logged in: logins, and every way out. */
final class Sessions {

    private static final String TOKEN_PREFIX = "$t$";
    private static final int MAX_NAME = 256;

    private final Policy policy;
    private final Directory directory;
    private final ServerIds ids;
    private final Faults faults;
    private final Counters counters;
    private final Outbox out;
    private final Set<Session> sessions = new LinkedHashSet<>();

    Sessions(Policy policy, Directory directory, ServerIds ids, Faults faults, Counters counters, Outbox out) {
        this.policy = policy;
        this.directory = directory;
        this.ids = ids;
        this.faults = faults;
        this.counters = counters;
        this.out = out;
    }

    /** In the order of their logins. */
    Collection<Session> all() {
        return sessions;
    }

    void login(Connection connection, MSync frame, long now) throws InvalidProtocolBufferException {
        Provision provision = Provision.parseFrom(frame.getPayload());
        JID guid = frame.getGuid();
        String resource = provision.getResource().isEmpty() ? guid.getClientResource() : provision.getResource();
        if (guid.getName().isEmpty()
                || resource.isEmpty()
                || guid.getName().length() > MAX_NAME
                || resource.length() > MAX_NAME) {
            refuse(connection, resource, Status.ErrorCode.WRONG_PARAMETER, "a user and a device are needed", now);
            return;
        }
        counters.loginTried(guid.getName());
        if (faults.stalls(Moment.PROVISION, guid.getName())) {
            return;
        }
        Optional<Faults.Refusal> ordered = faults.refusal(guid.getName());
        if (ordered.isPresent()) {
            refuse(connection, resource, ordered.get().status(), ordered.get().reason(), now);
            return;
        }
        Account account = directory.account(guid.getAppKey(), guid.getName());
        if (account == null) {
            refuse(connection, resource, Status.ErrorCode.FAIL, "Sorry, user not found", now);
            return;
        }
        String auth = frame.getAuth();
        Token token = auth.startsWith(TOKEN_PREFIX) ? directory.token(auth.substring(TOKEN_PREFIX.length())) : null;
        if (token == null || token.account() != account) {
            refuse(
                    connection,
                    resource,
                    Status.ErrorCode.FAIL,
                    "Sorry, token or password does not match login info",
                    now);
            return;
        }
        if (token.isExpired(now)) {
            refuse(connection, resource, Status.ErrorCode.FAIL, "Sorry, token expired", now);
            return;
        }
        if (policy.refuseDevicesOverLimit() && isOverLimit(account, resource)) {
            // the words are ours: the client does not read them
            refuse(connection, resource, Status.ErrorCode.TOO_MANY_DEVICES, "Sorry, too many devices", now);
            return;
        }
        Device device = account.obtainDevice(resource, policy.offlineLimit());
        Session replaced = device.session();
        if (replaced != null) {
            end(replaced, Closing.REPLACED, now);
        }
        JID jid = JID.newBuilder()
                .setAppKey(guid.getAppKey())
                .setName(guid.getName())
                .setDomain(Account.DOMAIN)
                .setClientResource(resource)
                .build();
        Session session = new Session(connection, account, device, jid, provision.getVersion(), now, token.expiresAt());
        connection.session(session);
        device.loggedIn(session);
        sessions.add(session);
        out.write(connection, Frames.loggedIn(resource, token.expiresAt()), now);
        keepDeviceLimit(session, provision.getReason(), now);
    }

    /** True if one more device would be too many; a device that comes again is not one more. */
    private boolean isOverLimit(Account account, String resource) {
        List<Session> others = account.sessions();
        others.removeIf(session -> session.device().resource().equals(resource));
        return policy.maxDevices() > 0 && others.size() >= policy.maxDevices();
    }

    private void refuse(Connection connection, String resource, Status.ErrorCode code, String reason, long now) {
        refuse(connection, resource, code.getNumber(), reason, now);
    }

    private void refuse(Connection connection, String resource, int code, String reason, long now) {
        out.write(connection, Frames.loginRefused(resource, code, reason), now);
        connection.close();
        // the client leaves a refused socket open: ending it is ours
        out.close(connection, Closing.refused(reason));
    }

    private void keepDeviceLimit(Session newest, String otherDevice, long now) {
        if (policy.maxDevices() == 0) {
            return;
        }
        List<Session> ofUser = new ArrayList<>();
        for (Session session : sessions) {
            if (session.account() == newest.account()) {
                ofUser.add(session);
            }
        }
        for (Session oldest : ofUser.subList(0, Math.max(0, ofUser.size() - policy.maxDevices()))) {
            forceOut(oldest, ForceOutReason.LOGGED_IN_ELSEWHERE, otherDevice, now);
        }
    }

    void forceOut(Session session, ForceOutReason reason, String otherDevice, long now) {
        JID user = session.jid().toBuilder().clearClientResource().build();
        out.write(
                session.connection(), Frames.forcedOut(user, ids.next(now), operation(reason), otherDevice, now), now);
        end(session, Closing.FORCED_OUT, now);
    }

    private static StatisticsBody.Operation operation(ForceOutReason reason) {
        return switch (reason) {
            case LOGGED_IN_ELSEWHERE -> StatisticsBody.Operation.USER_LOGIN_ANOTHER_DEVICE;
            case USER_REMOVED -> StatisticsBody.Operation.USER_REMOVED;
            case PASSWORD_CHANGED -> StatisticsBody.Operation.USER_KICKED_BY_CHANGE_PASSWORD;
            case KICKED -> StatisticsBody.Operation.USER_KICKED_BY_OTHER_DEVICE;
        };
    }

    void logout(Session session, long now) {
        session.device().loggedOut(now);
        end(session, Closing.LOGGED_OUT, now);
    }

    void end(Session session, Closing closing, long now) {
        lost(session, now);
        session.connection().close();
        out.close(session.connection(), closing);
    }

    /** The connection is gone already. */
    void lost(Session session, long now) {
        sessions.remove(session);
        session.device().gone(now);
    }
}
