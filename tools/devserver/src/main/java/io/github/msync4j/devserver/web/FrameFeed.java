package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.ObservedFrame;
import io.github.msync4j.devserver.core.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners of the frames that pass; costs nothing while there are none. */
public final class FrameFeed {

    private static final System.Logger LOG = System.getLogger("io.github.msync4j.devserver");

    private final InstantSource clock;
    private final List<Registration> listeners = new CopyOnWriteArrayList<>();

    /**
     * Creates a feed without listeners.
     *
     * @param clock what dates the frames
     */
    public FrameFeed(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Adds a listener.
     *
     * @param listener called on the server's thread for each frame from now on
     * @return ends the registration
     */
    public AutoCloseable add(Consumer<ObservedFrame> listener) {
        Registration registration = new Registration(listener);
        listeners.add(registration);
        return () -> listeners.remove(registration);
    }

    void passed(boolean up, Connection connection, byte[] bytes) {
        if (listeners.isEmpty()) {
            return;
        }
        ObservedFrame frame = new ObservedFrame(clock.instant(), up, connection.userId(), connection.resource(), bytes);
        for (Registration registration : listeners) {
            try {
                registration.listener.accept(frame);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "a frame listener failed: {0}", e.toString());
            }
        }
    }

    /** One registration; not equal to another of the same listener. */
    private static final class Registration {

        private final Consumer<ObservedFrame> listener;

        Registration(Consumer<ObservedFrame> listener) {
            this.listener = listener;
        }
    }
}
