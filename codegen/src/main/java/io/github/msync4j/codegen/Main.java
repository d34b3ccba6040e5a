package io.github.msync4j.codegen;

import com.google.api.AnnotationsProto;
import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorRequest;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse.Feature;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.read.Reader;
import io.github.msync4j.codegen.rules.Problem;
import io.github.msync4j.codegen.rules.Rules;
import io.github.msync4j.codegen.spec.RouteSpec;
import io.github.msync4j.codegen.spec.Specs;
import io.github.msync4j.codegen.write.JavaFiles;
import io.github.msync4j.protocol.options.Options;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The protoc plugin: a request on standard input, a response on standard output. */
public final class Main {
    private Main() {}

    /**
     * Answers one request. Nothing else prints on standard output; what is thrown is a fault of the generator itself.
     *
     * @param arguments none
     * @throws IOException if standard input or output breaks
     */
    public static void main(String[] arguments) throws IOException {
        run(CodeGeneratorRequest.parseFrom(System.in, options())).writeTo(System.out);
        System.out.flush();
    }

    /** The options that the spec is written with; a request is parsed with them. */
    static ExtensionRegistry options() {
        var options = ExtensionRegistry.newInstance();
        Options.registerAllExtensions(options);
        AnnotationsProto.registerAllExtensions(options);
        return options;
    }

    /** Pure: no clock, no environment, no file system. */
    static CodeGeneratorResponse run(CodeGeneratorRequest request) {
        var response = CodeGeneratorResponse.newBuilder()
                .setSupportedFeatures(Feature.FEATURE_PROTO3_OPTIONAL_VALUE | Feature.FEATURE_SUPPORTS_EDITIONS_VALUE)
                .setMinimumEdition(Edition.EDITION_PROTO2_VALUE)
                .setMaximumEdition(Edition.EDITION_2023_VALUE);
        Parameters parameters;
        try {
            parameters = Parameters.parse(request.getParameter());
        } catch (IllegalArgumentException e) {
            return response.setError(String.valueOf(e.getMessage())).build();
        }
        Spec spec = Reader.read(request);
        List<Problem> problems = Rules.check(spec);
        if (!problems.isEmpty()) {
            return response.setError(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")))
                    .build();
        }
        files(spec, parameters)
                .texts()
                .forEach((path, text) -> response.addFileBuilder().setName(path).setContent(text));
        return response.build();
    }

    private static JavaFiles files(Spec spec, Parameters parameters) {
        var files = new JavaFiles();
        parameters
                .routes()
                .map(name -> new RouteSpec(name, spec))
                .ifPresentOrElse(
                        routes -> files.add(routes, routes.source()),
                        () -> spec.files()
                                .forEach(file -> Specs.of(file, spec).forEach(java -> files.add(java, file.name()))));
        return files;
    }
}
