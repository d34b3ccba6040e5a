package io.github.msync4j.logging;

/** One way out for the records that passed the threshold. Called by many threads at once. */
interface Sink {
    /** Whether there is anybody for this record; asked first, so that nothing is written for nobody. */
    boolean wants(LogEntry entry);

    void accept(LogEntry entry) throws Exception;

    /** What there is to do for a record, on another thread, when the entry is over. */
    default Work later(LogEntry entry) {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " takes records at once");
    }

    /** What is left to do. */
    interface Work {
        void run() throws Exception;
    }

    /** Whether code that is not ours is called, which may log in turn. */
    boolean callsOut();
}
