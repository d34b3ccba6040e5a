package io.github.msync4j.simulation;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.MSync;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server that does what the protocol allows and nobody expects: it says things twice, later, in another order, or not
 * at all. One queue's batches stay in their order, for nobody could put them right.
 */
final class Mischief {
    /** How often it does what. */
    record Rates(
            double twice, double underAnotherKey, double later, double noticeLost, double noticeTwice, double pushed) {
        static final Rates NONE = new Rates(0, 0, 0, 0, 0, 0);
    }

    private record Held(String queue, MSync frame) {}

    private final World world;
    private final SimulatedServer server;
    private final Dice dice;
    private final Map<SimulatedLink, List<Held>> held = new LinkedHashMap<>();
    private Rates rates = Rates.NONE;
    private long noneSince;

    Mischief(World world, SimulatedServer server) {
        this.world = world;
        this.server = server;
        this.dice = world.dice("mischief");
    }

    void rates(Rates rates) {
        this.rates = rates;
        noneSince = world.now();
    }

    /** Since when it does nothing; the end of time while it does. */
    long noneSince() {
        return rates.equals(Rates.NONE) ? noneSince : Long.MAX_VALUE;
    }

    /** Writes a frame, or does something else. */
    void write(SimulatedLink link, MSync frame, @Nullable ErrorCode ends) {
        try {
            if (frame.getCommand() == MSync.Command.SYNC && ends == null) {
                sync(link, frame, Frames.sync(frame));
            } else if (frame.getCommand() == MSync.Command.NOTICE) {
                notice(link, frame);
            } else {
                link.serverWrites(frame, ends);
            }
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sync(SimulatedLink link, MSync frame, CommSyncDL sync) {
        boolean batch = sync.getMetaId() == 0;
        String queue = batch ? sync.getQueue().getName() : "ack " + sync.getMetaId();
        List<Held> waiting = held.get(link);
        if (waiting != null && waiting.stream().anyMatch(other -> other.queue.equals(queue))) {
            waiting.add(new Held(queue, frame));
        } else if (dice.chance(rates.later)) {
            held.computeIfAbsent(link, key -> new ArrayList<>()).add(new Held(queue, frame));
            world.after(dice.between(World.MILLI, 4 * World.SECOND), () -> release(link));
        } else {
            link.serverWrites(frame, null);
        }
        if (dice.chance(rates.twice)) {
            world.after(dice.between(0, 5 * World.SECOND), () -> again(link, frame));
        }
        if (batch && !sync.getIsLast() && dice.chance(rates.underAnotherKey)) {
            world.after(dice.between(0, 5 * World.SECOND), () -> again(link, Frames.underAnotherKey(sync)));
        }
    }

    private void again(SimulatedLink link, MSync frame) {
        if (link.atServer() != null) {
            link.serverWrites(frame, null);
        }
    }

    private void notice(SimulatedLink link, MSync frame) throws InvalidProtocolBufferException {
        if (dice.chance(rates.noticeLost)) {
            return;
        }
        if (dice.chance(rates.pushed)) {
            CommNotice notice = CommNotice.parseFrom(frame.getPayload());
            // behind what the engine is just doing
            world.after(0, () -> server.push(link, notice.getQueue()));
            return;
        }
        link.serverWrites(frame, null);
        if (dice.chance(rates.noticeTwice)) {
            world.after(dice.between(0, 3 * World.SECOND), () -> again(link, frame));
        }
    }

    /** Writes what was kept back, in its order. */
    void release(SimulatedLink link) {
        List<Held> waiting = held.remove(link);
        if (waiting != null) {
            waiting.forEach(late -> link.serverWrites(late.frame, null));
        }
    }
}
