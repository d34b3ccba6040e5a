/** The protoc plugin. A program, but for its manifests, which other tools compare. */
module io.github.msync4j.codegen {
    requires com.fasterxml.jackson.databind;
    requires com.google.protobuf;
    requires com.palantir.javapoet;
    requires io.github.msync4j.protocol;
    requires java.compiler;
    requires proto.google.common.protos;
    requires static transitive org.jspecify;

    exports io.github.msync4j.codegen.manifest;
    exports io.github.msync4j.codegen.manifest.diff;
    exports io.github.msync4j.codegen.manifest.json;

    // Jackson reads and makes the records by reflection
    opens io.github.msync4j.codegen.manifest to
            com.fasterxml.jackson.databind;
}
