/** A server to develop and test against. */
module io.github.msync4j.devserver {
    requires transitive com.google.common;
    requires transitive com.google.protobuf;
    requires io.github.msync4j.protocol;
    requires transitive io.grpc;
    requires io.grpc.netty.shaded;
    requires transitive io.grpc.protobuf;
    requires io.grpc.services;
    requires transitive io.grpc.stub;
    requires io.netty.transport;
    requires io.vertx.core;
    requires io.vertx.web;
    requires java.desktop;
    requires static transitive org.jspecify;

    exports io.github.msync4j.devserver;
    exports io.github.msync4j.devserver.control;
}
