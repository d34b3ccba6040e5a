package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.MSync;

/** What the shell has to do for the core; effects are performed in the order they come. */
public sealed interface Effect {

    /**
     * Names the connection.
     *
     * @return the connection this is about
     */
    Connection connection();

    /**
     * Writes a frame.
     *
     * @param connection to whom
     * @param frame what
     */
    record Write(Connection connection, MSync frame) implements Effect {}

    /**
     * Ends a connection, after what was written to it before. The core has forgotten it by now.
     *
     * @param connection which
     * @param closing why
     */
    record Close(Connection connection, Closing closing) implements Effect {}
}
