package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorRequest;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The protoc that the build fetches, for tests that edit a spec. */
final class Protoc {
    private static final Path PROGRAM = Path.of("target/buf/protoc");
    private static final long BOUND_SECONDS = 60;
    private static final List<String> IMPORTS = List.of(
            "google/api/annotations.proto",
            "google/api/http.proto",
            "google/api/httpbody.proto",
            "google/protobuf/any.proto",
            "google/protobuf/descriptor.proto",
            "google/protobuf/duration.proto",
            "google/protobuf/empty.proto",
            "google/protobuf/timestamp.proto");

    private Protoc() {}

    static boolean isThere() {
        return Files.exists(PROGRAM);
    }

    /** Generates from what this project generates from, as it stands in a folder. */
    static CodeGeneratorResponse run(Path spec) throws Exception {
        List<String> files;
        try (Stream<Path> all = Files.walk(spec)) {
            files = all.map(file -> spec.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.matches("msync4j/(api|rest)/.*\\.proto"))
                    .sorted()
                    .toList();
        }
        List<FileDescriptorProto> described = describe(spec, files);
        return Main.run(CodeGeneratorRequest.newBuilder()
                .addAllFileToGenerate(files)
                .addAllProtoFile(described)
                .build());
    }

    private static List<FileDescriptorProto> describe(Path spec, List<String> files) throws Exception {
        Path folder = Objects.requireNonNull(spec.getParent());
        Path set = folder.resolve("spec.binpb");
        Path imports = folder.resolve("imports");
        copyImports(imports);
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toAbsolutePath().toString(),
                "--include_imports",
                "--include_source_info",
                "--descriptor_set_out=" + set,
                "-I" + spec,
                "-I" + imports));
        command.addAll(files);
        assertThat(PROGRAM.toFile().setExecutable(true)).isTrue();
        Process protoc = new ProcessBuilder(command).inheritIO().start();
        assertThat(protoc.waitFor(BOUND_SECONDS, TimeUnit.SECONDS))
                .as("protoc ends")
                .isTrue();
        assertThat(protoc.exitValue()).isZero();
        return FileDescriptorSet.parseFrom(Files.readAllBytes(set), Main.options())
                .getFileList();
    }

    /** Copies what a spec imports and does not hold, out of the libraries that do. */
    static void copyImports(Path folder) throws IOException {
        for (String file : IMPORTS) {
            Path target = folder.resolve(file);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            try (InputStream in = Protoc.class.getResourceAsStream("/" + file)) {
                Files.copy(Objects.requireNonNull(in, file), target);
            }
        }
    }
}
