/** Registers users from a client, for tests and demos. */
module io.github.msync4j.registration {
    requires transitive io.github.msync4j.core;
    requires static transitive org.jspecify;

    exports io.github.msync4j.registration;
}
