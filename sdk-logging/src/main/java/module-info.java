/** The log of a client. */
@SuppressWarnings("module") // the SDK's modules that use it are compiled later
module io.github.msync4j.logging {
    requires transitive io.github.msync4j.protocol;
    requires static transitive org.jspecify;

    exports io.github.msync4j.logging;
    exports io.github.msync4j.logging.internal.file to
            io.github.msync4j.core;

    uses io.github.msync4j.logging.LogContextCarrier;
}
