package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.TextFormat;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorRequest;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Requests made of the tests' .proto files and of the rules' examples, which the build compiled to one descriptor set. */
final class TestSpecs {
    private static final FileDescriptorSet COMPILED = compiled();

    private TestSpecs() {}

    private static FileDescriptorSet compiled() {
        try (InputStream in = TestSpecs.class.getResourceAsStream("/specs.binpb")) {
            assertThat(in).as("the descriptor set of the tests' specs").isNotNull();
            return FileDescriptorSet.parseFrom(in, Main.options());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the compiled files below a folder} */
    static List<String> below(String folder) {
        return COMPILED.getFileList().stream()
                .map(FileDescriptorProto::getName)
                .filter(name -> name.startsWith(folder + "/"))
                .toList();
    }

    /** {@return the goldens but those whose Java needs the client or its log, which sdk-core's tests compile} */
    static String[] withoutClient() {
        return below("golden").stream()
                .filter(name -> !name.startsWith("golden/custom/") && !name.startsWith("golden/log/"))
                .toArray(String[]::new);
    }

    static CodeGeneratorRequest request(String... files) {
        return CodeGeneratorRequest.newBuilder()
                .addAllFileToGenerate(List.of(files))
                .addAllProtoFile(generable())
                .build();
    }

    /** A request for a file that protoc would not compile, as a FileDescriptorProto in text format. */
    static CodeGeneratorRequest hostile(String descriptor) {
        var file = FileDescriptorProto.newBuilder();
        try {
            TextFormat.Parser.newBuilder()
                    .setTypeRegistry(TypeRegistry.getEmptyTypeRegistry())
                    .build()
                    .merge(descriptor, Main.options(), file);
        } catch (TextFormat.ParseException e) {
            throw new IllegalArgumentException(descriptor, e);
        }
        return CodeGeneratorRequest.newBuilder()
                .addAllProtoFile(generable())
                .addProtoFile(file)
                .addFileToGenerate(file.getName())
                .build();
    }

    /** {@return all compiled files} */
    static List<FileDescriptorProto> all() {
        return COMPILED.getFileList();
    }

    /** All but the pairs of old and new specs, which are only compared. */
    private static List<FileDescriptorProto> generable() {
        return all().stream()
                .filter(file -> !file.getName().startsWith(ChangeSpecs.FOLDER))
                .toList();
    }

    /** {@return the generated texts by path} */
    static Map<String, String> generate(String... files) {
        CodeGeneratorResponse response = Main.run(request(files));
        assertThat(response.getError()).isEmpty();
        Map<String, String> texts = new TreeMap<>();
        response.getFileList().forEach(file -> texts.put(file.getName(), file.getContent()));
        return texts;
    }

    /** Copies all files below a folder. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
    }
}
