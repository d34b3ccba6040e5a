package io.github.msync4j.logging;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the work of a thread belongs to while it is done: a client, and a context of its log. Made once by
 * {@link Logging#scope} for all work that belongs there, so that entering it costs next to nothing. Safe for all threads.
 */
public sealed class LogScope permits LogScopeAlong {
    /** What a thread is in. Looked up once for each piece of work, and kept for the next. */
    private static final class Place {
        private @Nullable LogScope current;
    }

    private static final ThreadLocal<Place> PLACES = ThreadLocal.withInitial(Place::new);

    private final Logging owner;
    private final Supplier<LogContext> making;
    private volatile @Nullable LogContext context;

    /** One whose context is made when it is first looked at: most is never logged of. */
    LogScope(Logging owner, Supplier<LogContext> making) {
        this.owner = owner;
        this.making = making;
    }

    static @Nullable LogScope current() {
        return PLACES.get().current;
    }

    /**
     * The scope of the work that this thread is doing.
     *
     * @return the innermost one; empty where the work is no client's
     */
    public static Optional<LogScope> running() {
        return Optional.ofNullable(current());
    }

    /** The context of a client's work, if it has any; what another client does meanwhile on this thread does not belong to it. */
    static @Nullable LogContext contextOf(Logging owner) {
        LogScope scope = current();
        return scope != null && scope.owner == owner ? scope.context() : null;
    }

    Logging owner() {
        return owner;
    }

    /**
     * The client whose work it is.
     *
     * @return its name, as it stands in the records
     */
    public String client() {
        return owner.client();
    }

    /**
     * What the work belongs to.
     *
     * @return the context, as the log shows it
     */
    public LogContext context() {
        LogContext made = context;
        if (made == null) {
            made = owner.shown(making.get());
            context = made;
        }
        return made;
    }

    /**
     * Does work within this scope, and leaves nothing of it behind. Scopes may be nested; the inner one holds alone.
     *
     * @param work is done at once
     */
    public void run(Runnable work) {
        Place place = PLACES.get();
        LogScope outer = place.current;
        if (outer == this) {
            work.run();
            return;
        }
        place.current = this;
        Runnable left = enter();
        try {
            work.run();
        } finally {
            left.run();
            place.current = outer;
        }
    }

    /** Makes current on this thread what goes with the scope; what is returned puts back what was there. */
    Runnable enter() {
        return LogContextCarriers.carry(this);
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
