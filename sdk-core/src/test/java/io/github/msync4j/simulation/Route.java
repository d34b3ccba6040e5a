package io.github.msync4j.simulation;

import io.github.msync4j.internal.transport.Link;
import io.github.msync4j.internal.transport.LinkListener;
import io.github.msync4j.internal.transport.Transport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way between one client and the server, and all links on it. */
final class Route implements Transport {
    /** What becomes of a try to connect. */
    enum Connecting {
        WORKS,
        REFUSED,
        /** Nothing comes back. */
        BLACK_HOLE,
        /** It takes up to 15 seconds. */
        SLOW,
        /** TCP connects, the WebSocket handshake does not get an answer. */
        STALLED
    }

    private final World world;
    private final String client;
    private final Dice dice;
    private final SimulatedLoop loop;
    private final SimulatedServer server;
    private final List<SimulatedLink> links = new ArrayList<>();
    private Runnable onOpen = () -> {};
    private Connecting connecting = Connecting.WORKS;
    private long latency;
    private long jitter;
    private boolean crawls;
    private boolean cutInTraffic;
    private long cutAt;
    private long harmedAt = -1;
    private int lossesUp;
    private int lossesDown;
    private int opened;
    private @Nullable SimulatedLink last;

    Route(World world, String client, SimulatedLoop loop, SimulatedServer server) {
        this.world = world;
        this.client = client;
        this.loop = loop;
        this.server = server;
        this.dice = world.dice("route " + client);
        normalDelay();
    }

    /** Runs before a link is opened. */
    void onOpen(Runnable check) {
        onOpen = check;
    }

    @Override
    public Link open(URI address, LinkListener listener) {
        onOpen.run();
        links.stream().filter(SimulatedLink::isLive).findFirst().ifPresent(live -> {
            world.violated(client + " opens a link while it has one: " + live);
        });
        SimulatedLink link = new SimulatedLink(world, this, loop, server, listener, client + "/" + ++opened);
        links.add(link);
        last = link;
        link.open();
        return link;
    }

    // ---- what links ask -------------------------------------------------------------------------

    Dice dice() {
        return dice;
    }

    long delay() {
        return latency + (jitter == 0 ? 0 : dice.between(0, jitter));
    }

    boolean crawls() {
        return crawls;
    }

    boolean losesUp() {
        return lossesUp > 0;
    }

    boolean losesDown() {
        return lossesDown > 0;
    }

    Connecting connecting() {
        return connecting;
    }

    void harmed() {
        harmedAt = world.now();
    }

    /** When something last happened to any link. */
    long harmedAt() {
        return harmedAt;
    }

    void over(SimulatedLink link) {
        links.remove(link);
    }

    // ---- what the world does to it --------------------------------------------------------------

    void normalDelay() {
        crawls = false;
        latency = dice.between(World.MILLI, 120 * World.MILLI);
        jitter = dice.between(0, 40 * World.MILLI);
    }

    /** So slow that answers may miss their time. */
    void crawl() {
        crawls = true;
        latency = dice.between(500 * World.MILLI, 4 * World.SECOND);
        jitter = dice.between(0, 4 * World.SECOND);
        harm("crawls");
    }

    void lose(boolean up, boolean down) {
        lossesUp += up ? 1 : 0;
        lossesDown += down ? 1 : 0;
        harm("loses");
    }

    void heal(boolean up, boolean down) {
        lossesUp -= up ? 1 : 0;
        lossesDown -= down ? 1 : 0;
        List.copyOf(links).forEach(SimulatedLink::healed);
    }

    /** The next frame with a message or an acknowledgement in it will be followed by a reset, or be caught by it. */
    void cutInTraffic(boolean armed) {
        cutInTraffic = armed;
    }

    void cut() {
        cutAt = world.now();
    }

    /** When a link last ended so, or by the server's hand. */
    long cutAt() {
        return cutAt;
    }

    /** A message or an acknowledgement is on its way. */
    void traffic(SimulatedLink link) {
        if (cutInTraffic) {
            cutInTraffic = false;
            world.after(dice.between(0, 6 * latency), () -> {
                cut();
                link.reset(dice.chance(0.8), dice.chance(0.8));
            });
        }
    }

    void connecting(Connecting how) {
        connecting = how;
    }

    /** Whatever happens to the links from now on, the client need not be to blame. */
    void harm(String how) {
        links.forEach(link -> link.harm(how));
    }

    /** Breaks all links. */
    void reset(boolean clientHears, boolean serverHears) {
        List.copyOf(links).forEach(link -> link.reset(clientHears, serverHears));
    }

    /** The link that was opened last. */
    @Nullable
    SimulatedLink last() {
        return last;
    }

    boolean hasLiveLink() {
        return links.stream().anyMatch(SimulatedLink::isLive);
    }
}
