/** The protoc plugin. A program, not a library: it exports nothing. */
module io.github.msync4j.codegen {
    requires com.google.protobuf;
    requires com.palantir.javapoet;
    requires io.github.msync4j.protocol;
    requires java.compiler;
    requires proto.google.common.protos;
    requires static org.jspecify;
}
