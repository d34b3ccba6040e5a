package io.github.msync4j.cli.load;

import java.util.BitSet;

/** Which texts of a phase arrived. Safe for all threads. */
public final class Receipts {
    private final Phase phase;
    private final int expected;
    private final BitSet seen = new BitSet();
    private int received;
    private int duplicates;

    /**
     * Nothing arrived yet.
     *
     * @param phase of which phase
     * @param expected how many are to come
     */
    public Receipts(Phase phase, int expected) {
        this.phase = phase;
        this.expected = expected;
    }

    /** Takes a text; true if it was the last one that was missing. */
    public synchronized boolean add(String text) {
        int index = phase.index(text);
        if (index < 0 || index >= expected) {
            return false;
        }
        if (seen.get(index)) {
            duplicates++;
            return false;
        }
        seen.set(index);
        received++;
        return received == expected;
    }

    /** How many different ones arrived. */
    public synchronized int received() {
        return received;
    }

    /** How many arrived again. */
    public synchronized int duplicates() {
        return duplicates;
    }

    /** Of which phase. */
    public Phase phase() {
        return phase;
    }

    /** How many are to come. */
    public int expected() {
        return expected;
    }
}
