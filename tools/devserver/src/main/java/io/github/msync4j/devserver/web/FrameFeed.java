package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.ObservedFrame;
import io.github.msync4j.devserver.Registration;
import io.github.msync4j.devserver.core.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners of the frames that pass; costs nothing while there are none. */
public final class FrameFeed {

    private static final System.Logger LOG = System.getLogger("io.github.msync4j.devserver");

    private final InstantSource clock;
    private final List<Entry> listeners = new CopyOnWriteArrayList<>();

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
    public Registration add(Consumer<ObservedFrame> listener) {
        Entry entry = new Entry(listener);
        listeners.add(entry);
        return () -> listeners.remove(entry);
    }

    void passed(boolean up, Connection connection, byte[] bytes) {
        if (listeners.isEmpty()) {
            return;
        }
        ObservedFrame frame = new ObservedFrame(clock.instant(), up, connection.userId(), connection.resource(), bytes);
        for (Entry entry : listeners) {
            try {
                entry.listener.accept(frame);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "a frame listener failed: {0}", e.toString());
            }
        }
    }

    /** One listener's place; not equal to another of the same listener. */
    private static final class Entry {

        private final Consumer<ObservedFrame> listener;

        Entry(Consumer<ObservedFrame> listener) {
            this.listener = listener;
        }
    }
}
