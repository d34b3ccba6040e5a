package io.github.msync4j.logging;

import org.jspecify.annotations.Nullable;

/** What the work of a thread belongs to, while it is done: whose it is and its context. */
record LogScope(Logging owner, LogContext context) {
    private static final ThreadLocal<@Nullable LogScope> CURRENT = new ThreadLocal<>();

    static @Nullable LogScope current() {
        return CURRENT.get();
    }

    /** The context of a client's work, if it has any; what another client does meanwhile on this thread does not belong to it. */
    static @Nullable LogContext contextOf(Logging owner) {
        LogScope scope = CURRENT.get();
        return scope != null && scope.owner == owner ? scope.context : null;
    }

    /** Does work within this scope, and leaves nothing of it behind. */
    void run(Runnable work) {
        LogScope outer = CURRENT.get();
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
}
