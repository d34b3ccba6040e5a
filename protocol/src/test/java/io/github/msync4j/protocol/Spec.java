package io.github.msync4j.protocol;

import com.google.api.AnnotationsProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.ExtensionRegistry;
import io.github.msync4j.protocol.options.Options;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The spec as the build described it, comments included. */
final class Spec {
    private Spec() {}

    /** One file of the spec, by its path below {@code src/main/protobuf}. */
    static FileDescriptorProto file(String path) {
        return all().getFileList().stream()
                .filter(file -> file.getName().equals(path))
                .findFirst()
                .orElseThrow();
    }

    static FileDescriptorSet all() {
        ExtensionRegistry options = ExtensionRegistry.newInstance();
        Options.registerAllExtensions(options);
        AnnotationsProto.registerAllExtensions(options);
        try (InputStream in = resource("/spec.binpb")) {
            return FileDescriptorSet.parseFrom(in, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream resource(String path) {
        return Objects.requireNonNull(Spec.class.getResourceAsStream(path), path);
    }
}
