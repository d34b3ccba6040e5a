package io.github.msync4j.cli;

/** Cleans up when a signal ends the process in the middle of a command. */
public final class EndOfProcess implements AutoCloseable {
    private final Thread hook;

    private EndOfProcess(Thread hook) {
        this.hook = hook;
    }

    /** Runs the action if a signal comes before this is closed. */
    public static EndOfProcess run(Runnable action) {
        Thread hook = new Thread(action, "end of process");
        Runtime.getRuntime().addShutdownHook(hook);
        return new EndOfProcess(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the signal has come: the hook runs
        }
    }
}
