package io.github.msync4j.codegen.read;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorRequest;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.Finding;
import io.github.msync4j.codegen.model.Place;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.model.SpecFile;
import io.github.msync4j.protocol.options.Options;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a request. What cannot be read becomes a finding, never an exception. */
public final class Reader {
    private final Linked linked = new Linked();
    private final Map<String, SourceInfo> sources = new LinkedHashMap<>();

    private Reader() {}

    /**
     * Reads a request.
     *
     * @param request the request, parsed with the spec's options
     * @return the files that are to be generated from
     */
    public static Spec read(CodeGeneratorRequest request) {
        return new Reader().readAll(request);
    }

    private Spec readAll(CodeGeneratorRequest request) {
        List<SpecFile> files = new ArrayList<>();
        // protoc sorts them: what is imported comes first
        for (FileDescriptorProto proto : request.getProtoFileList()) {
            try {
                linked.add(proto);
            } catch (DescriptorValidationException | RuntimeException e) {
                // buildFrom stumbles over some of what protoc would have refused
                files.add(unreadable(proto.getName(), String.valueOf(e.getMessage())));
            }
        }
        References references = references(request);
        request.getProtoFileList().forEach(proto -> sources.put(proto.getName(), new SourceInfo(proto, references)));
        for (String name : request.getFileToGenerateList()) {
            FileDescriptor file = linked.file(name);
            if (file != null) {
                files.add(new FileReader(file, sources).read());
            } else if (!sources.containsKey(name)) {
                files.add(unreadable(name, "the request does not hold " + name));
            }
        }
        return new Spec(files, imported(request));
    }

    /** What comments may name: what this run is for, and the error codes of an earlier one. */
    private References references(CodeGeneratorRequest request) {
        var references = new References();
        Set<String> wanted = Set.copyOf(request.getFileToGenerateList());
        linked.files().stream().filter(file -> wanted.contains(file.getName())).forEach(references::add);
        withImportedTables(request)
                .flatMap(file -> file.getEnumTypes().stream())
                .filter(Reader::isTable)
                .forEach(references::add);
        return references;
    }

    /** The tables of error codes that an earlier run was for: what is generated may name their codes. */
    private List<ErrorTable> imported(CodeGeneratorRequest request) {
        return withImportedTables(request)
                .flatMap(file -> new FileReader(file, sources).read().errorTables().stream())
                .toList();
    }

    private Stream<FileDescriptor> withImportedTables(CodeGeneratorRequest request) {
        Set<String> wanted = Set.copyOf(request.getFileToGenerateList());
        return linked.files().stream()
                .filter(file -> !wanted.contains(file.getName()))
                .filter(file -> file.getEnumTypes().stream().anyMatch(Reader::isTable));
    }

    private static boolean isTable(EnumDescriptor type) {
        return type.getOptions().hasExtension(Options.errorCodes);
    }

    private static SpecFile unreadable(String name, String why) {
        var place = new Place(name, 0, 0);
        var finding = new Finding(Finding.Kind.UNREADABLE, why, place);
        return new SpecFile(
                name,
                "",
                place,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(finding));
    }
}
