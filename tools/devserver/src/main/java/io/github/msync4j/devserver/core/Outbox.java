package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.MSync;
import java.util.ArrayList;
import java.util.List;

/** Gathers the effects of one input. */
final class Outbox {

    private List<Effect> effects = new ArrayList<>();

    void write(Connection connection, MSync frame, long now) {
        connection.wrote(now);
        effects.add(new Effect.Write(connection, frame));
    }

    void close(Connection connection, Closing closing) {
        effects.add(new Effect.Close(connection, closing));
    }

    List<Effect> take() {
        List<Effect> taken = effects;
        effects = new ArrayList<>();
        return taken;
    }
}
