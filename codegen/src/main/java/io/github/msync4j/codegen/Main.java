package io.github.msync4j.codegen;

import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorRequest;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.read.Reader;
import io.github.msync4j.codegen.spec.JavaSpec;
import io.github.msync4j.codegen.spec.Specs;
import io.github.msync4j.codegen.write.Writer;
import io.github.msync4j.protocol.options.Options;
import java.io.IOException;

/** The protoc plugin: a request on standard input, a response on standard output. */
public final class Main {
    private Main() {}

    /**
     * Answers one request.
     *
     * @param arguments none
     * @throws IOException if standard input or output breaks
     */
    public static void main(String[] arguments) throws IOException {
        var options = ExtensionRegistry.newInstance();
        Options.registerAllExtensions(options);
        run(CodeGeneratorRequest.parseFrom(System.in, options)).writeTo(System.out);
        System.out.flush();
    }

    static CodeGeneratorResponse run(CodeGeneratorRequest request) {
        Spec spec = Reader.read(request);
        var response = CodeGeneratorResponse.newBuilder()
                .setSupportedFeatures(CodeGeneratorResponse.Feature.FEATURE_PROTO3_OPTIONAL_VALUE
                        | CodeGeneratorResponse.Feature.FEATURE_SUPPORTS_EDITIONS_VALUE)
                .setMinimumEdition(com.google.protobuf.DescriptorProtos.Edition.EDITION_PROTO2_VALUE)
                .setMaximumEdition(com.google.protobuf.DescriptorProtos.Edition.EDITION_2023_VALUE);
        for (var file : spec.files()) {
            for (JavaSpec java : Specs.of(file, spec)) {
                response.addFileBuilder().setName(Writer.path(java)).setContent(Writer.text(java, file.name()));
            }
        }
        return response.build();
    }
}
