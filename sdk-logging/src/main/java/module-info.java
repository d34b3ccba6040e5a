/** The log of a client. */
module io.github.msync4j.logging {
    requires transitive io.github.msync4j.protocol;
    requires static transitive org.jspecify;

    exports io.github.msync4j.logging;

    uses io.github.msync4j.logging.LogContextCarrier;
}
