package io.github.msync4j.logging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the work of a thread belongs to while it is done: a client, and a context of its log. Made once by
 * {@link Logging#scope} for all work that belongs there, so that entering it costs next to nothing. Safe for all threads.
 */
public final class LogScope {
    private static final ThreadLocal<@Nullable LogScope> CURRENT = new ThreadLocal<>();

    private final Logging owner;
    private final LogContext context;

    LogScope(Logging owner, LogContext context) {
        this.owner = owner;
        this.context = context;
    }

    static @Nullable LogScope current() {
        return CURRENT.get();
    }

    /** The context of a client's work, if it has any; what another client does meanwhile on this thread does not belong to it. */
    static @Nullable LogContext contextOf(Logging owner) {
        LogScope scope = CURRENT.get();
        return scope != null && scope.owner == owner ? scope.context : null;
    }

    Logging owner() {
        return owner;
    }

    LogContext context() {
        return context;
    }

    /**
     * Does work within this scope, and leaves nothing of it behind. Scopes may be nested; the inner one holds alone.
     *
     * @param work is done at once
     */
    public void run(Runnable work) {
        LogScope outer = CURRENT.get();
        if (outer == this) {
            work.run();
            return;
        }
        CURRENT.set(this);
        Runnable carried = LogContextCarriers.carry(this);
        try {
            work.run();
        } finally {
            carried.run();
            // not removed where there was none: the thread's next work would have to make its place anew
            CURRENT.set(outer);
        }
    }

    /**
     * Takes this scope along.
     *
     * @param work is done later, on any thread
     * @return the same work, within this scope
     */
    public Runnable carrying(Runnable work) {
        Objects.requireNonNull(work, "work");
        return () -> run(work);
    }
}
