package io.github.msync4j.codegen.manifest.diff;

/** What a change can break. */
public enum Breakage {
    /** One side no longer reads, or reads as something else, what the other side of the old spec sends. */
    WIRE("the wire"),
    /** Source that was written against the old spec no longer compiles. */
    SOURCE("the Java source"),
    /** Programs that were compiled against the old spec no longer run as they did. */
    BINARY("the Java binary"),
    /** Names or values in JSON are no longer what they were. */
    JSON("the JSON"),
    /** Who configures loggers, or looks for events in logs or for metrics, no longer finds them. */
    LOG("the log");

    private final String words;

    Breakage(String words) {
        this.words = words;
    }

    /** {@return what it is called in a sentence} */
    public String words() {
        return words;
    }
}
