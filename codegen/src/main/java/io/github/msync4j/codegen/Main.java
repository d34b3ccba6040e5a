package io.github.msync4j.codegen;

import com.google.api.AnnotationsProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorRequest;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse.Feature;
import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.json.ManifestJson;
import io.github.msync4j.codegen.manifest.read.ManifestReader;
import io.github.msync4j.codegen.model.JsonUse;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.read.Reader;
import io.github.msync4j.codegen.rules.Explanation;
import io.github.msync4j.codegen.rules.Problem;
import io.github.msync4j.codegen.rules.Rules;
import io.github.msync4j.codegen.spec.RouteSpec;
import io.github.msync4j.codegen.spec.Specs;
import io.github.msync4j.codegen.write.JavaFiles;
import io.github.msync4j.codegen.write.JavaText;
import io.github.msync4j.protocol.options.Options;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The protoc plugin: a request on standard input, a response on standard output; and what its jar does on its own. */
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    /**
     * Answers one request, or runs one command. Nothing else prints on standard output; what is thrown is a fault of the
     * generator itself.
     *
     * @param arguments none from protoc; else a command, see {@code --help}
     * @throws IOException if standard input or output breaks
     */
    public static void main(String[] arguments) throws IOException {
        int exit = run(List.of(arguments), System.in, System.out, System.err);
        System.out.flush();
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Does what the command line asks for, and returns the exit status. */
    static int run(List<String> arguments, InputStream in, OutputStream out, PrintStream err) throws IOException {
        if (arguments.isEmpty()) {
            onItsOwnLines(run(CodeGeneratorRequest.parseFrom(in, options()))).writeTo(out);
            return 0;
        }
        try {
            out.write(answer(Invocation.of(arguments)).getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("codegen: " + e.getMessage() + " (--help shows what there is)");
            return USAGE;
        }
    }

    /** protoc writes the plugin's name before the first line, and no editor would find the place that stands there. */
    private static CodeGeneratorResponse onItsOwnLines(CodeGeneratorResponse response) {
        return response.hasError()
                ? response.toBuilder().setError("\n" + response.getError()).build()
                : response;
    }

    private static String answer(Invocation invocation) {
        if (invocation instanceof Invocation.PrintManifest print) {
            return manifest(print);
        }
        if (invocation instanceof Invocation.Explain explain) {
            return Explanation.of(explain.rule());
        }
        return invocation instanceof Invocation.ListRules ? Explanation.list() : Invocation.USAGE;
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
        // most of the time goes here, and no file needs another: all cores at once, the order stays
        response.addAllFile(files(spec, parameters).inOrder().parallelStream()
                .map(Main::file)
                .toList());
        parameters
                .manifest()
                .ifPresent(path ->
                        response.addFileBuilder().setName(path).setContent(ManifestJson.write(manifest(request))));
        return response.build();
    }

    private static CodeGeneratorResponse.File file(JavaText java) {
        return CodeGeneratorResponse.File.newBuilder()
                .setName(java.path())
                .setContentBytes(ByteString.copyFromUtf8(java.text()))
                .build();
    }

    private static JavaFiles files(Spec spec, Parameters parameters) {
        var files = new JavaFiles();
        JsonUse use = JsonUse.of(spec);
        parameters
                .routes()
                .map(name -> new RouteSpec(name, spec))
                .ifPresentOrElse(
                        routes -> files.add(routes, routes.source()),
                        () -> spec.files()
                                .forEach(file ->
                                        Specs.of(file, spec, use).forEach(java -> files.add(java, file.name()))));
        return files;
    }

    private static Manifest manifest(CodeGeneratorRequest request) {
        Set<String> wanted = Set.copyOf(request.getFileToGenerateList());
        try {
            return ManifestReader.read(request.getProtoFileList(), wanted::contains, file -> true);
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException("the rules let something unreadable through", e);
        }
    }

    private static String manifest(Invocation.PrintManifest print) {
        String file = print.descriptorSet();
        try {
            var set = FileDescriptorSet.parseFrom(Files.readAllBytes(Path.of(file)), options());
            return ManifestJson.write(ManifestReader.read(set.getFileList(), ManifestReader::isOwn, print::areValues));
        } catch (InvalidProtocolBufferException | DescriptorValidationException e) {
            throw new IllegalArgumentException("%s is no descriptor set: %s".formatted(file, e.getMessage()), e);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("cannot read %s: %s".formatted(file, e), e);
        }
    }
}
