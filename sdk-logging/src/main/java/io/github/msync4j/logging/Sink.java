package io.github.msync4j.logging;

/** One way out for the records that passed the threshold. Called by many threads at once. */
interface Sink {
    /** Whether there is anybody for this record; asked first, so that nothing is written for nobody. */
    boolean wants(LogEntry entry);

    void accept(LogEntry entry) throws Exception;

    /** Whether code that is not ours is called, which may log in turn. */
    boolean callsOut();
}
