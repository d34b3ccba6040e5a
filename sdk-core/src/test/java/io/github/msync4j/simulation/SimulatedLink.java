package io.github.msync4j.simulation;

import io.github.msync4j.devserver.core.Connection;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.transport.Link;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.LinkListener;
import io.github.msync4j.protocol.wire.MSync;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One link, with both of its ends: the client's, which it is, and the server's. */
final class SimulatedLink implements Link {
    private static final String TOKEN_OVER = "token expired";

    private final World world;
    private final Route route;
    private final SimulatedLoop loop;
    private final SimulatedServer server;
    private final LinkListener listener;
    private final String name;
    private final Pipe up;
    private final Pipe down;
    private final List<byte[]> unflushed = new ArrayList<>();
    private @Nullable Connection connection;
    private @Nullable String harm;
    private @Nullable ErrorCode told;
    private boolean live = true;
    private boolean connected;

    SimulatedLink(
            World world, Route route, SimulatedLoop loop, SimulatedServer server, LinkListener listener, String name) {
        this.world = world;
        this.route = route;
        this.loop = loop;
        this.server = server;
        this.listener = listener;
        this.name = name;
        this.up = new Pipe(world, route::delay, route::losesUp);
        this.down = new Pipe(world, () -> route.delay() + server.answerDelay(), route::losesDown);
    }

    // ---- the client's end -----------------------------------------------------------------------

    void open() {
        world.note(name, "opens", "");
        if (route.crawls() || server.answerDelay() > 0) {
            harm("slow from the start");
        }
        long patience = 0;
        if (route.connecting() == Route.Connecting.SLOW) {
            harm("slow to connect");
            patience = route.dice().between(World.SECOND, 15 * World.SECOND);
        }
        world.after(2 * route.delay() + patience, this::connect);
    }

    private void connect() {
        if (!live || connected) {
            return;
        }
        if (route.losesUp() || route.losesDown()) {
            harm("no way to connect");
            return;
        }
        switch (server.isDown() ? server.whileDown() : route.connecting()) {
            case REFUSED -> {
                harm("refused");
                lost(ErrorCode.SERVER_UNREACHABLE, "refused");
            }
            case BLACK_HOLE -> harm("black hole");
            case WORKS, SLOW -> {
                accept();
                toClient(() -> {
                    world.note(name, "is open", "");
                    listener.opened();
                });
            }
            case STALLED -> {
                harm("stalled");
                accept();
            }
        }
    }

    private void accept() {
        connected = true;
        connection = server.accept(this);
    }

    @Override
    public void write(byte[] frame) {
        if (live) {
            unflushed.add(frame);
        }
    }

    @Override
    public void flush() {
        if (live && connected) {
            unflushed.forEach(frame -> up.send(() -> arrivedAtServer(frame)));
            unflushed.clear();
        }
    }

    @Override
    public void close() {
        if (!live) {
            return;
        }
        world.note(name, "is closed by the client", "");
        live = false;
        down.die();
        if (connected) {
            up.send(this::goneAtServer);
        }
        if (connection == null || up.isDead()) {
            route.over(this);
        }
    }

    /** Sends to the client; it hears nothing once it has given the link up. */
    private void toClient(Runnable arrives) {
        down.send(() -> loop.turn(() -> {
            if (live) {
                arrives.run();
            }
        }));
    }

    private void lost(ErrorCode code, String detail) {
        loop.turn(() -> loseNow(code, detail));
    }

    private void loseNow(ErrorCode code, String detail) {
        if (live) {
            world.note(name, "is lost", detail);
            live = false;
            up.die();
            if (connection == null) {
                route.over(this);
            }
            listener.lost(new LinkFailure(code, detail));
        }
    }

    /** True until the client closed it or heard that it is lost. */
    boolean isLive() {
        return live;
    }

    // ---- the server's end -----------------------------------------------------------------------

    private void arrivedAtServer(byte[] frame) {
        Connection open = connection;
        if (open != null) {
            server.received(this, open, frame);
        }
    }

    private void goneAtServer() {
        Connection open = connection;
        if (open != null) {
            connection = null;
            server.gone(this, open);
        }
        if (!live) {
            route.over(this);
        }
    }

    /** The server writes; {@code ends} is why the client's session is over once it has read this. */
    void serverWrites(MSync frame, @Nullable ErrorCode ends) {
        if (frame.getCommand() == MSync.Command.SYNC) {
            route.traffic(this);
        }
        toClient(() -> {
            world.note(name, "<-", frame);
            if (ends != null) {
                harm("told " + ends);
                told = ends;
            }
            listener.frame(frame.toByteArray());
        });
    }

    void serverCloses(String reason) {
        connection = null;
        toClient(() -> {
            harm("closed by the server: " + reason);
            if (reason.equals(TOKEN_OVER)) {
                // of the token that the link was opened with, which another one may have replaced meanwhile
                route.cut();
            }
            loseNow(ErrorCode.CONNECTION_LOST, reason);
        });
        up.die();
        if (!live) {
            route.over(this);
        }
    }

    /** What the server knows this link by, as long as it does. */
    @Nullable
    Connection atServer() {
        return connection;
    }

    // ---- what the world does to it --------------------------------------------------------------

    /** From now on the client may give this link up. */
    void harm(String how) {
        route.harmed();
        if (harm == null) {
            world.note(name, "is harmed", how);
            harm = how;
        }
    }

    /** What happened to this link, if anything. */
    @Nullable
    String harm() {
        return harm;
    }

    /** The end of the session that the client was told on this link, if it was. */
    @Nullable
    ErrorCode told() {
        return told;
    }

    /** The route works again: what was lost is sent again, unless something on the way has forgotten this link. */
    void healed() {
        if (route.losesUp() || route.losesDown()) {
            return;
        }
        if (connected && route.dice().chance(0.3)) {
            up.die();
            down.die();
            world.note(name, "stays dead", "");
            return;
        }
        long resent = route.dice().between(World.MILLI, 3 * World.SECOND);
        world.after(resent, () -> {
            up.pump();
            down.pump();
            connect();
        });
    }

    /** What is in flight is lost, and the link with it; each end hears of it, or does not. */
    void reset(boolean clientHears, boolean serverHears) {
        harm("reset");
        up.die();
        down.die();
        if (clientHears && !route.losesDown()) {
            world.after(route.delay(), () -> lost(ErrorCode.CONNECTION_LOST, "reset"));
        }
        if (serverHears) {
            world.after(route.delay(), this::goneAtServer);
        }
    }

    /** The server's process is gone: its kernel tells the client, if it still can. */
    void serverDied(boolean clientHears) {
        goneAtServer();
        reset(clientHears, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
