/** The msync command. A program, not a library: it exports nothing. */
module io.github.msync4j.cli {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.google.protobuf;
    requires info.picocli;
    requires io.github.msync4j.codegen;
    requires io.github.msync4j.core;
    requires io.github.msync4j.devserver;
    requires io.github.msync4j.registration;
    requires io.grpc;
    requires java.logging;
    requires java.management;
    requires java.net.http;
    requires jdk.management;
    requires static org.jspecify;

    // picocli sets the fields of commands by reflection
    opens io.github.msync4j.cli to
            info.picocli;
    opens io.github.msync4j.cli.command to
            info.picocli;
    opens io.github.msync4j.cli.command.ctl to
            info.picocli;
    opens io.github.msync4j.cli.command.spec to
            info.picocli;
}
