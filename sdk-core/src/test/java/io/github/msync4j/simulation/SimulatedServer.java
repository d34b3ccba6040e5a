package io.github.msync4j.simulation;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.devserver.core.Connection;
import io.github.msync4j.devserver.core.Effect;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.Policy;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dev server's engine, with links of this world instead of sockets. Everybody's password is the user id. */
final class SimulatedServer {
    static final String APP = "org#app";

    private static final Policy POLICY = new Policy(Set.of(), true, Duration.ofDays(60), 0, false, 10_000, 5 * 1024);
    private static final long TICK = 3 * World.SECOND;

    private final World world;
    private final Ledger ledger;
    private final Mischief mischief;
    private final Engine engine = new Engine(POLICY);
    private final Map<Connection, SimulatedLink> links = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Map<String, Endings.Refusal> refusals = new LinkedHashMap<>();
    private Route.Connecting whileDown = Route.Connecting.REFUSED;
    private SimulatedRest.Service rest = SimulatedRest.Service.WORKS;
    private List<String> deadHosts = List.of();
    private int downs;
    private int silences;
    private long answerDelay;

    SimulatedServer(World world, Ledger ledger) {
        this.world = world;
        this.ledger = ledger;
        this.mischief = new Mischief(world, this);
        world.every(TICK, () -> perform(engine.tick(world.millis()), null));
    }

    // ---- accounts -------------------------------------------------------------------------------

    void register(String user) {
        try {
            engine.directory().register(APP, user, user, "", world.millis());
        } catch (RestRefusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that lives for so many seconds; for 0, one that lives for long, and the same again as long as it does. */
    Token token(String user, String password, long seconds) throws RestRefusal {
        if (seconds > 0) {
            return newToken(user, password, Duration.ofSeconds(seconds));
        }
        Token known = tokens.get(user);
        if (known == null || known.expiresAt() <= world.millis()) {
            known = newToken(user, password, null);
            tokens.put(user, known);
        }
        return known;
    }

    private Token newToken(String user, String password, @Nullable Duration lifetime) throws RestRefusal {
        return engine.directory().issueToken(APP, user, password, lifetime, world.millis());
    }

    /** When this token ends, asked over REST. */
    long expiry(String text) throws RestRefusal {
        Token token = engine.directory().authenticate(APP, text, world.millis());
        engine.tokenShown(token);
        return token.expiresAt();
    }

    // ---- what links tell ------------------------------------------------------------------------

    Connection accept(SimulatedLink link) {
        Connection connection = engine.opened(link.toString(), world.millis());
        links.put(connection, link);
        return connection;
    }

    void received(SimulatedLink link, Connection connection, byte[] bytes) {
        try {
            MSync frame = MSync.parseFrom(bytes);
            world.note(link.toString(), "->", frame);
            if (frame.getCommand() == MSync.Command.PROVISION && !admits(link, connection, frame)) {
                return;
            }
            List<Effect> effects = engine.received(connection, frame, world.millis());
            if (frame.getCommand() == MSync.Command.SYNC) {
                keepBooks(frame, effects);
            }
            perform(effects, null);
        } catch (InvalidProtocolBufferException e) {
            world.violated(link + " sends what is no frame");
        }
    }

    void gone(SimulatedLink link, Connection connection) {
        world.note(link.toString(), "is gone at the server", "");
        links.remove(connection);
        engine.disconnected(connection, world.millis());
    }

    private boolean admits(SimulatedLink link, Connection connection, MSync frame) {
        if (silences > 0) {
            link.harm("logins are not answered");
            return false;
        }
        Endings.Refusal refusal = refusals.get(frame.getGuid().getName());
        if (refusal == null) {
            return true;
        }
        mischief.write(link, Frames.refusal(refusal.status(), refusal.reason()), refusal.means());
        links.remove(connection);
        engine.disconnected(connection, world.millis());
        link.serverCloses("refused");
        return false;
    }

    /** Writes down what the engine has promised to deliver. */
    private void keepBooks(MSync frame, List<Effect> effects) throws InvalidProtocolBufferException {
        CommSyncUL sync = CommSyncUL.parseFrom(frame.getPayload());
        if (!sync.hasMeta() || sync.getMeta().getNs() != Meta.NameSpace.CHAT) {
            return;
        }
        for (Effect effect : effects) {
            if (effect instanceof Effect.Write write && write.frame().getCommand() == MSync.Command.SYNC) {
                var answer = Frames.sync(write.frame());
                if (answer.getMetaId() == sync.getMeta().getId()
                        && answer.getStatus().getErrorCode() == Status.ErrorCode.OK) {
                    ledger.accepted(Frames.said(sync.getMeta()), answer.getServerId());
                }
            }
        }
    }

    private void perform(List<Effect> effects, @Nullable ErrorCode ends) {
        for (Effect effect : effects) {
            SimulatedLink link = links.get(effect.connection());
            if (link == null) {
                // the engine does not know yet that it is gone
                continue;
            }
            if (effect instanceof Effect.Write write) {
                mischief.write(link, write.frame(), ends != null ? ends : meaning(write));
            } else if (effect instanceof Effect.Close close) {
                if (close.closing().fault() && !close.closing().reason().startsWith("no PROVISION")) {
                    world.violated(
                            link + " breaks the protocol: " + close.closing().reason());
                }
                links.remove(close.connection());
                mischief.release(link);
                link.serverCloses(close.closing().reason());
            }
        }
    }

    private @Nullable ErrorCode meaning(Effect.Write write) {
        if (write.frame().getCommand() != MSync.Command.PROVISION) {
            return null;
        }
        try {
            Provision answer = Provision.parseFrom(write.frame().getPayload());
            ErrorCode refusal = Endings.of(answer);
            if (refusal == null) {
                ledger.loggedIn(
                        write.connection().userId(),
                        SimulatedClient.device(write.connection().resource()));
            }
            return refusal;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- what links ask -------------------------------------------------------------------------

    boolean isDown() {
        return downs > 0;
    }

    Route.Connecting whileDown() {
        return whileDown;
    }

    /** What the REST service at a host does. */
    SimulatedRest.Service serves(String host) {
        if (isDown()) {
            return whileDown == Route.Connecting.REFUSED
                    ? SimulatedRest.Service.REFUSED
                    : SimulatedRest.Service.BLACK_HOLE;
        }
        return deadHosts.contains(host) ? SimulatedRest.Service.BLACK_HOLE : rest;
    }

    long answerDelay() {
        return answerDelay;
    }

    // ---- what the world does to it --------------------------------------------------------------

    Mischief mischief() {
        return mischief;
    }

    /** The process ends; what it has accepted is kept. */
    void goDown(Route.Connecting whileDown, boolean clientsHear) {
        this.whileDown = whileDown;
        downs++;
        List.copyOf(links.values()).forEach(link -> link.serverDied(clientsHear));
    }

    void comeBack() {
        downs--;
    }

    void answerAfter(long nanos) {
        answerDelay = nanos;
    }

    void ignoreLogins(boolean ignore) {
        silences += ignore ? 1 : -1;
    }

    void rest(SimulatedRest.Service service) {
        rest = service;
    }

    /** Nothing comes back from these hosts. */
    void deadHosts(List<String> hosts) {
        deadHosts = hosts;
    }

    void refuse(String user, Endings.Refusal refusal) {
        refusals.put(user, refusal);
    }

    void welcome(String user) {
        refusals.remove(user);
    }

    /** Ends the sessions of a user, or the one of one device. */
    void forceOut(String user, @Nullable String device, ForceOutReason reason) {
        String resource = device == null ? null : SimulatedClient.resource(device);
        perform(engine.forceOut(user, resource, reason, "", world.millis()), Endings.of(reason));
    }

    /** All of a user's tokens end, and so do the sessions. */
    void expireTokens(String user) {
        engine.expireTokens(user, world.millis());
        perform(engine.closeExpired(user, world.millis()), null);
    }

    /** Lets a client have a queue without having asked for it. */
    void push(SimulatedLink link, JID queue) {
        Connection connection = link.atServer();
        if (connection != null) {
            perform(engine.received(connection, Frames.pull(queue), world.millis()), null);
        }
    }
}
