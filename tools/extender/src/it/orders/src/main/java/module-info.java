/** A shop. */
module com.acme.orders {
    requires transitive io.github.msync4j.core;

    exports com.acme.orders;
}
