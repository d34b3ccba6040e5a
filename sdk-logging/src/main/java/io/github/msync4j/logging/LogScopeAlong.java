package io.github.msync4j.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A scope that has more to it than its context. */
final class LogScopeAlong extends LogScope {
    private final Supplier<Runnable> along;

    LogScopeAlong(Logging owner, Supplier<LogContext> making, Supplier<Runnable> along) {
        super(owner, making);
        this.along = along;
    }

    @Override
    Runnable enter() {
        Runnable carried = super.enter();
        List<Runnable> leaving = new ArrayList<>(1);
        owner().guarded(() -> leaving.add(along.get()));
        return () -> {
            leaving.forEach(owner()::guarded);
            carried.run();
        };
    }
}
