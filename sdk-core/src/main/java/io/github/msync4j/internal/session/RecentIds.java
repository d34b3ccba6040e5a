package io.github.msync4j.internal.session;

/**
 * The newest ids, up to a limit: a ring of them in the order in which they came, and a table that finds their places in
 * it. Grows as it fills, to some 12 bytes an id; adding one makes no garbage.
 */
final class RecentIds {
    private static final int FIRST_SIZE = 8;
    /** 2^64 divided by the golden ratio: spreads ids that follow each other. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int limit;
    private long[] ring = new long[FIRST_SIZE];
    /** Places in the ring, counted from 1; 0 is free. Twice as long as the ring. */
    private short[] table = new short[2 * FIRST_SIZE];

    private int size;
    private int next;

    /** Keeps so many: a power of two, 8 to 16384. */
    RecentIds(int limit) {
        this.limit = limit;
    }

    boolean contains(long id) {
        return table[slot(id)] != 0;
    }

    /** False if the id is there already; the oldest one makes room. */
    boolean add(long id) {
        if (contains(id)) {
            return false;
        }
        if (size == limit) {
            free(slot(ring[next]));
            size--;
        } else if (size == ring.length) {
            grow();
        }
        ring[next] = id;
        table[slot(id)] = (short) (next + 1);
        next = (next + 1) % ring.length;
        size++;
        return true;
    }

    /** Where the id is, or belongs. */
    private int slot(long id) {
        int slot = home(id);
        while (table[slot] != 0 && ring[table[slot] - 1] != id) {
            slot = (slot + 1) % table.length;
        }
        return slot;
    }

    private int home(long id) {
        return (int) ((id * SPREAD) >>> (Long.numberOfLeadingZeros(table.length) + 1));
    }

    /** Frees a slot, and moves those up that had to pass it. */
    private void free(int slot) {
        int mask = table.length - 1;
        int hole = slot;
        table[hole] = 0;
        for (int i = (hole + 1) & mask; table[i] != 0; i = (i + 1) & mask) {
            int passed = (i - home(ring[table[i] - 1])) & mask;
            if (passed >= ((i - hole) & mask)) {
                table[hole] = table[i];
                table[i] = 0;
                hole = i;
            }
        }
    }

    private void grow() {
        long[] old = ring;
        ring = new long[2 * old.length];
        table = new short[2 * ring.length];
        System.arraycopy(old, 0, ring, 0, old.length);
        for (int i = 0; i < old.length; i++) {
            table[slot(ring[i])] = (short) (i + 1);
        }
        next = old.length;
    }
}
