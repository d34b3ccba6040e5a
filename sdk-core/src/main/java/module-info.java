/** The client: connection, messages, events. */
// the artifacts that are named below are built after this one
@SuppressWarnings("module")
module io.github.msync4j.core {
    requires com.fasterxml.jackson.databind;
    requires com.google.protobuf;
    requires transitive io.github.msync4j.logging;
    requires transitive io.github.msync4j.protocol;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.codec.socks;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.handler.proxy;
    requires io.netty.transport;
    // where it is not there, nothing is recorded
    requires static jdk.jfr;
    requires static transitive org.jspecify;

    exports io.github.msync4j;
    exports io.github.msync4j.attachment;
    exports io.github.msync4j.conversation;
    exports io.github.msync4j.custom;
    exports io.github.msync4j.error;
    // what generated REST calls know of the service's answers
    exports io.github.msync4j.error.internal to
            io.github.msync4j.admin,
            io.github.msync4j.registration;
    exports io.github.msync4j.event;
    exports io.github.msync4j.log;
    exports io.github.msync4j.message;
    exports io.github.msync4j.metrics;
    exports io.github.msync4j.rest;
    exports io.github.msync4j.support;
    exports io.github.msync4j.thread;
    exports io.github.msync4j.tracing;
}
