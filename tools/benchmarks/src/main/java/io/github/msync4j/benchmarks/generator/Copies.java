package io.github.msync4j.benchmarks.generator;

import com.google.api.AnnotationsProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.TextFormat;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorRequest;
import io.github.msync4j.protocol.options.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Requests that ask for a spec many times over: each copy has packages and ids of its own. */
final class Copies {
    private final ExtensionRegistry options = ExtensionRegistry.newInstance();
    private final FileDescriptorSet spec;

    /** Reads the spec's descriptors, with its comments. */
    Copies(Path descriptors) throws IOException {
        Options.registerAllExtensions(options);
        AnnotationsProto.registerAllExtensions(options);
        spec = FileDescriptorSet.parseFrom(Files.readAllBytes(descriptors), options);
    }

    CodeGeneratorRequest request(int copies) throws TextFormat.ParseException {
        var request = CodeGeneratorRequest.newBuilder();
        for (FileDescriptorProto file : spec.getFileList()) {
            if (!isGenerated(file)) {
                request.addProtoFile(file);
            }
        }
        for (int copy = 0; copy < copies; copy++) {
            for (FileDescriptorProto file : spec.getFileList()) {
                if (isGenerated(file)) {
                    FileDescriptorProto renamed = renamed(file, "c" + copy);
                    request.addProtoFile(renamed).addFileToGenerate(renamed.getName());
                }
            }
        }
        return request.build();
    }

    private static boolean isGenerated(FileDescriptorProto file) {
        return file.getName().matches("msync4j/(api|rest)/.*");
    }

    private FileDescriptorProto renamed(FileDescriptorProto file, String copy) throws TextFormat.ParseException {
        var bare = file.toBuilder().clearSourceCodeInfo().build();
        String text = TextFormat.printer()
                .printToString(bare)
                .replaceAll("msync4j([./])(api|rest)\\b", "msync4j$1" + copy + "$1$2")
                .replace("io.github.msync4j.", "io.github.msync4j." + copy + ".")
                .replace(" id: \"", " id: \"" + copy);
        var renamed = FileDescriptorProto.newBuilder();
        TextFormat.merge(text, options, renamed);
        return renamed.setSourceCodeInfo(file.getSourceCodeInfo()).build();
    }
}
