package io.github.msync4j.simulation;

import io.github.msync4j.devserver.ForceOutReason;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong, and when: drawn from the seed. A seed has some kinds of faults only, so that they meet often. */
final class Faults {
    private enum Kind {
        /** The path of one device. */
        OUTAGE,
        LOSS_UP,
        LOSS_DOWN,
        RESET,
        CUT_IN_TRAFFIC,
        CONNECTING,
        CRAWL,
        /** The server. */
        RESTART,
        SLOW_SERVER,
        SILENT_LOGINS,
        REFUSAL,
        FORCE_OUT,
        EXPIRY,
        MISCHIEF,
        REST,
        BOOTSTRAP,
        /** The machine of one device. */
        CLOCK,
        SLEEP
    }

    private final World world;
    private final SimulatedServer server;
    private final List<Host> hosts;
    private final Dice dice;
    private final long end;

    private Faults(World world, SimulatedServer server, List<Host> hosts, long end) {
        this.world = world;
        this.server = server;
        this.hosts = hosts;
        this.end = end;
        this.dice = world.dice("faults");
    }

    /** Draws what goes wrong until a moment; at that moment all of it is over. */
    static void draw(World world, SimulatedServer server, List<Host> hosts, long end) {
        new Faults(world, server, hosts, end).draw();
    }

    private void draw() {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (dice.chance(0.4)) {
                kinds.add(kind);
            }
        }
        if (kinds.isEmpty()) {
            return;
        }
        for (int i = dice.between(2, 24); i > 0; i--) {
            Kind kind = dice.pick(kinds);
            Host host = dice.pick(hosts);
            world.at(dice.between(0, end - World.MINUTE), () -> {
                world.tally("fault " + kind);
                happen(kind, host);
            });
        }
    }

    private void happen(Kind kind, Host host) {
        switch (kind) {
            case OUTAGE -> lose(host, true, true);
            case LOSS_UP -> lose(host, true, false);
            case LOSS_DOWN -> lose(host, false, true);
            case RESET -> reset(host);
            case CUT_IN_TRAFFIC -> cutInTraffic(host);
            case CONNECTING -> connecting(host);
            case CRAWL -> crawl(host);
            case RESTART -> restart();
            case SLOW_SERVER -> slowServer();
            case SILENT_LOGINS -> silentLogins(host);
            case REFUSAL -> refusal(host);
            case FORCE_OUT -> forceOut(host);
            case EXPIRY -> at("expiry", devicesOf(host), () -> server.expireTokens(host.user()));
            case MISCHIEF -> mischief();
            case REST -> rest();
            case BOOTSTRAP -> bootstrap();
            case CLOCK -> clock(host);
            case SLEEP -> sleep(host);
        }
    }

    // ---- the path -------------------------------------------------------------------------------

    private void lose(Host host, boolean up, boolean down) {
        String what = up && down ? "outage" : up ? "loses what it sends" : "loses what it is sent";
        Route route = host.route();
        during(what, List.of(host), howLong(), () -> route.lose(up, down), () -> route.heal(up, down));
    }

    private void reset(Host host) {
        boolean clientHears = dice.chance(0.7);
        boolean serverHears = !clientHears || dice.chance(0.7);
        at("reset", List.of(host), () -> host.route().reset(clientHears, serverHears));
    }

    private void cutInTraffic(Host host) {
        at("cut in traffic", List.of(host), () -> host.route().cutInTraffic(true));
        world.at(end, () -> host.route().cutInTraffic(false));
    }

    private void connecting(Host host) {
        Route.Connecting how = dice.pick(List.of(
                Route.Connecting.REFUSED,
                Route.Connecting.BLACK_HOLE,
                Route.Connecting.SLOW,
                Route.Connecting.STALLED));
        Runnable begin = () -> host.route().connecting(how);
        Runnable over = () -> host.route().connecting(Route.Connecting.WORKS);
        during("connects " + how, List.of(host), howLong(), andReset(host, begin), over);
    }

    private void crawl(Host host) {
        during("crawl", List.of(host), howLong(), host.route()::crawl, host.route()::normalDelay);
    }

    // ---- the server -----------------------------------------------------------------------------

    private void restart() {
        Route.Connecting how = dice.pick(List.of(Route.Connecting.REFUSED, Route.Connecting.BLACK_HOLE));
        boolean clientsHear = dice.chance(0.8);
        Runnable begin = () -> {
            hosts.forEach(each -> each.route().harm("server down"));
            server.goDown(how, clientsHear);
        };
        during("server down, " + how, hosts, howLong(), begin, server::comeBack);
    }

    private void slowServer() {
        long delay = dice.between(World.SECOND, 12 * World.SECOND);
        Runnable begin = () -> {
            hosts.forEach(each -> each.route().harm("slow server"));
            server.answerAfter(delay);
        };
        during("slow server", hosts, howLong(), begin, () -> server.answerAfter(0));
    }

    private void silentLogins(Host host) {
        Runnable begin = andReset(host, () -> server.ignoreLogins(true));
        during("silence at logins", hosts, howLong(), begin, () -> server.ignoreLogins(false));
    }

    private void refusal(Host host) {
        Endings.Refusal refusal = dice.pick(Endings.REFUSALS);
        Runnable begin = andReset(host, () -> server.refuse(host.user(), refusal));
        Runnable over = () -> server.welcome(host.user());
        during("refusal, " + refusal.means(), devicesOf(host), howLong(), begin, over);
    }

    private void forceOut(Host host) {
        ForceOutReason reason = dice.pick(List.of(ForceOutReason.values()));
        String device = dice.chance(0.5) ? host.device() : null;
        at("force-out, " + reason, devicesOf(host), () -> server.forceOut(host.user(), device, reason));
    }

    private void mischief() {
        Mischief.Rates rates = new Mischief.Rates(rate(), rate(), rate(), rate(), rate(), rate());
        Mischief mischief = server.mischief();
        Runnable over = () -> mischief.rates(Mischief.Rates.NONE);
        during("mischief, " + rates, List.of(), 20 * howLong(), () -> mischief.rates(rates), over);
    }

    private double rate() {
        return dice.chance(0.5) ? 0 : dice.next() * 0.5;
    }

    private void rest() {
        SimulatedRest.Service service = dice.pick(List.of(
                SimulatedRest.Service.REFUSED,
                SimulatedRest.Service.BLACK_HOLE,
                SimulatedRest.Service.BUSY,
                SimulatedRest.Service.BROKEN));
        Runnable over = () -> server.rest(SimulatedRest.Service.WORKS);
        during("REST " + service, hosts, howLong(), () -> server.rest(service), over);
    }

    private void bootstrap() {
        List<String> dead =
                SimulatedRest.BOOTSTRAP_HOSTS.subList(0, dice.between(1, SimulatedRest.BOOTSTRAP_HOSTS.size()));
        during("dead " + dead, hosts, howLong(), () -> server.deadHosts(dead), () -> server.deadHosts(List.of()));
    }

    // ---- the machine ----------------------------------------------------------------------------

    private void clock(Host host) {
        long jump = dice.between(World.SECOND, 26L * 3_600 * World.SECOND);
        boolean forward = dice.chance(0.5);
        at("clock", List.of(host), () -> host.loop().moveClock(forward ? jump : -jump));
    }

    /** The machine sleeps; meanwhile its link may be forgotten on the way, or be reset. */
    private void sleep(Host host) {
        if (host.loop().isAsleep()) {
            return;
        }
        long nanos = Math.min(howLong(), end - world.now());
        double fate = nanos < 20 * World.SECOND ? 1 : dice.next();
        Runnable begin = () -> {
            host.route().harm("sleep");
            host.loop().sleep(nanos);
            if (fate < 0.6) {
                host.route().reset(fate < 0.3, fate < 0.2);
            }
        };
        during("sleep", List.of(host), nanos, begin, () -> {});
    }

    // ---- in general -----------------------------------------------------------------------------

    private List<Host> devicesOf(Host host) {
        return hosts.stream().filter(other -> other.user().equals(host.user())).toList();
    }

    /** What is wrong with logins shows only if somebody has to log in. */
    private Runnable andReset(Host host, Runnable begin) {
        boolean reset = dice.chance(0.7);
        return () -> {
            begin.run();
            if (reset) {
                host.route().reset(true, true);
            }
        };
    }

    /** From a moment to half an hour, and mostly short. */
    private long howLong() {
        return Math.min(30 * World.MINUTE, dice.about(dice.chance(0.7) ? 20 * World.SECOND : 4 * World.MINUTE));
    }

    private void at(String what, List<Host> troubled, Runnable work) {
        during(what, troubled, 0, work, () -> {});
    }

    private void during(String what, List<Host> troubled, long nanos, Runnable begin, Runnable over) {
        List<String> who = troubled.stream().map(Host::device).toList();
        world.note("fault", what, who);
        troubled.forEach(Host::troubled);
        begin.run();
        world.at(Math.min(end, world.now() + nanos), () -> {
            if (nanos > 0) {
                world.note("fault over", what, who);
            }
            over.run();
            troubled.forEach(Host::calmed);
        });
    }
}
