package io.github.msync4j.simulation;

import io.github.msync4j.message.Message;
import java.util.List;

/** What an application does with its client, and when: most of the time nothing. */
final class App {
    private static final String LONG = "-".repeat(4_000);

    private final World world;
    private final Host host;
    private final List<String> users;
    private final long peace;
    private final Dice dice;
    private boolean resting;

    /** An application that sends to these users, and asks for no token that ends in peace. */
    App(World world, Host host, List<String> users, long peace) {
        this.world = world;
        this.host = host;
        this.users = users;
        this.peace = peace;
        this.dice = world.dice("app " + host.device());
        host.wallet().lifetimes(this::tokenLifetime);
        host.whenTaken(this::maybeChange);
        host.whenReceived(this::maybeRead);
        host.whenOut(wanted -> later(
                wanted ? dice.between(World.MILLI, 4 * World.MINUTE) : dice.between(World.MINUTE, 6 * World.MINUTE),
                host::login));
    }

    /** Begins. */
    void start() {
        later(dice.between(0, World.MINUTE), host::login);
        again(dice.between(2 * World.MINUTE, 25 * World.MINUTE), this::sendSome);
        sometimes(0.7, 90 * World.MINUTE, host::logout);
        sometimes(0.3, 60 * World.MINUTE, host::loginOnceMore);
        sometimes(0.3, 120 * World.MINUTE, host::restart);
        sometimes(0.3, 40 * World.MINUTE, host::checkNow);
        sometimes(0.3, 40 * World.MINUTE, host::renewToken);
        if (dice.chance(0.1)) {
            later(dice.between(World.MINUTE, peace), this::sendMuch);
        }
    }

    /** From now on it does nothing by itself. */
    void rest() {
        resting = true;
        host.wallet().reliable();
    }

    private void sometimes(double probability, long longestMean, Runnable what) {
        long mean = dice.between(10 * World.MINUTE, longestMean);
        if (dice.chance(probability)) {
            again(mean, what);
        }
    }

    private void again(long mean, Runnable what) {
        later(dice.about(mean), () -> {
            what.run();
            again(mean, what);
        });
    }

    private void later(long nanos, Runnable what) {
        SimulatedLoop loop = host.loop();
        world.after(nanos, () -> {
            if (loop.isAsleep()) {
                // some time after the client's own affairs
                later(loop.wakesAt() - world.now() + dice.between(1, World.SECOND), what);
            } else if (!resting) {
                loop.turn(what);
            }
        });
    }

    /** Seconds for a new token, now and then; otherwise 0. */
    private long tokenLifetime() {
        long longest = (peace - world.now()) / World.SECOND;
        return longest > 30 && dice.chance(0.2) ? Math.min(dice.between(30, 3_600), longest) : 0;
    }

    private void maybeChange(Message message, String text) {
        if (dice.chance(0.15)) {
            later(dice.about(20 * World.SECOND), () -> host.edit(message, text));
        }
        if (dice.chance(0.1)) {
            later(dice.about(World.MINUTE), () -> host.recall(message));
        }
    }

    private void maybeRead(Message message) {
        if (!message.from().equals(host.user()) && dice.chance(0.3)) {
            later(dice.about(20 * World.SECOND), () -> host.read(message));
        }
    }

    private void sendSome() {
        String to = dice.pick(users);
        for (int i = dice.between(1, 4); i > 0; i--) {
            host.send(to, "");
        }
    }

    /** More than fits into one batch of the server's. */
    private void sendMuch() {
        String to = dice.pick(users);
        for (int i = dice.between(20, 40); i > 0; i--) {
            host.send(to, LONG);
        }
    }
}
