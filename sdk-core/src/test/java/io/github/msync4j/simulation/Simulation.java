package io.github.msync4j.simulation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One seed: a server, some users with their devices, hours of use and of faults, and then peace. */
final class Simulation {
    private final World world;
    private final Ledger ledger;
    private final SimulatedServer server;
    private final List<Host> hosts = new ArrayList<>();
    private final List<App> apps = new ArrayList<>();
    private final List<String> users;
    private final long faultsEnd;

    Simulation(long seed, @Nullable PrintStream live) {
        world = new World(seed, live);
        ledger = new Ledger(world);
        server = new SimulatedServer(world, ledger);
        Dice dice = world.dice("cast");
        faultsEnd = dice.between(30 * World.MINUTE, 150 * World.MINUTE);
        List<String> users = new ArrayList<>();
        for (int i = dice.between(2, 4); i > 0; i--) {
            users.add("u" + i);
        }
        for (String user : users) {
            server.register(user);
            for (int i = dice.chance(0.3) ? 2 : 1; i > 0; i--) {
                Host host = new Host(world, ledger, server, user, user + "d" + i, Setup.draw(dice));
                hosts.add(host);
                apps.add(new App(world, host, users, faultsEnd));
            }
        }
        apps.forEach(App::start);
        Faults.draw(world, server, hosts, faultsEnd);
        world.every(
                10 * World.SECOND,
                () -> hosts.forEach(host -> {
                    host.checkRecovered();
                    host.checkDelivered();
                    host.checkStatus();
                }));
        this.users = users;
    }

    /** Runs to the end; a violation of an invariant is thrown. */
    void run() {
        world.runUntil(faultsEnd);
        world.note("world", "faults are over", "");
        apps.forEach(App::rest);
        pass(Bounds.RECOVERY + 10 * World.SECOND);
        hosts.forEach(Host::login);
        pass(Bounds.LOGIN);
        hosts.forEach(Host::checkOnline);
        hosts.forEach(host -> users.forEach(user -> host.send(user, "")));
        pass(Bounds.DELIVERY);
        hosts.forEach(host -> ledger.checkDelivered(host.device(), world.now()));
        ledger.checkOrder();
        hosts.forEach(host -> host.close(() -> {}));
        pass(2 * Bounds.SEND);
        hosts.forEach(Host::checkGone);
        pass(0);
    }

    private void pass(long nanos) {
        world.runUntil(world.now() + nanos);
    }

    World world() {
        return world;
    }
}
