/** The spec as Java types: what travels, the options it is written with, and what generated code builds on. */
module io.github.msync4j.protocol {
    requires com.fasterxml.jackson.core;
    requires transitive com.google.protobuf;
    // protobuf-java is an automatic module and cannot say itself what it needs
    requires java.logging;
    requires jdk.unsupported;
    requires static transitive org.jspecify;

    exports io.github.msync4j.protocol.options;
    exports io.github.msync4j.protocol.wire;
    exports io.github.msync4j.spec;
    exports io.github.msync4j.spec.json;
    exports io.github.msync4j.spec.rest;
}
