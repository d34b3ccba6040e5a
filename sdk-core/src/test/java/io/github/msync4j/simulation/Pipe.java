package io.github.msync4j.simulation;

import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * One direction of a link. In order, as TCP is: while the route loses what is sent, it stays in flight, and so does all
 * behind it; it arrives once the route has healed, unless the pipe is dead by then.
 */
final class Pipe {
    /** More than that in flight, and a real socket would not take any more. */
    private static final int CAPACITY = 2_000;

    private record Parcel(long due, Runnable arrives) {}

    private final World world;
    private final LongSupplier delay;
    private final BooleanSupplier blocked;
    private final ArrayDeque<Parcel> inFlight = new ArrayDeque<>();
    private long lastDue;
    private boolean dead;

    Pipe(World world, LongSupplier delay, BooleanSupplier blocked) {
        this.world = world;
        this.delay = delay;
        this.blocked = blocked;
    }

    /** Sends something; {@code arrives} is what it does at the other end. */
    void send(Runnable arrives) {
        if (dead) {
            return;
        }
        if (inFlight.size() == CAPACITY) {
            die();
            return;
        }
        lastDue = Math.max(lastDue, world.now() + delay.getAsLong());
        inFlight.add(new Parcel(lastDue, arrives));
        world.at(lastDue, this::pump);
    }

    /** Lets arrive what is due. */
    void pump() {
        while (!inFlight.isEmpty() && inFlight.element().due <= world.now() && !blocked.getAsBoolean()) {
            inFlight.remove().arrives.run();
        }
    }

    /** Nothing arrives any more, and nobody is told. */
    void die() {
        dead = true;
        inFlight.clear();
    }

    boolean isDead() {
        return dead;
    }
}
