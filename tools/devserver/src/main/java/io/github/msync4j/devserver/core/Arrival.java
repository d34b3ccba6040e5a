package io.github.msync4j.devserver.core;

/** Bytes on their way into the folder. */
public final class Arrival {

    private final String name;
    private long length;
    private boolean over;

    Arrival(String name) {
        this.name = name;
    }

    /**
     * Gives the name in the folder.
     *
     * @return a name that is given once
     */
    public String name() {
        return name;
    }

    /**
     * Tells how much there is.
     *
     * @return bytes
     */
    public long length() {
        return length;
    }

    void add(long bytes) {
        length += bytes;
    }

    /** True the first time. */
    boolean end() {
        boolean first = !over;
        over = true;
        return first;
    }
}
