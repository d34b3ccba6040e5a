package io.github.msync4j.codegen.read;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import io.github.msync4j.codegen.model.WireFile;
import io.github.msync4j.codegen.model.WireType;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.options.Payload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what travels, with its comments. */
public final class WireReader {
    private final String prefix;
    private final SourceInfo source;
    private final List<WireType> types = new ArrayList<>();

    private WireReader(FileDescriptor file) {
        prefix = file.getPackage() + ".";
        source = new SourceInfo(file.toProto(), new References());
    }

    /**
     * Reads files.
     *
     * @param protos the files and all they import, parsed with the spec's options, what is imported first
     * @param isWanted which of them are wanted, by name
     * @return what is in them
     * @throws DescriptorValidationException if they do not fit together
     */
    public static List<WireFile> read(List<FileDescriptorProto> protos, Predicate<String> isWanted)
            throws DescriptorValidationException {
        var linked = new Linked();
        for (FileDescriptorProto proto : protos) {
            linked.add(proto);
        }
        return linked.files().stream()
                .filter(file -> isWanted.test(file.getName()))
                .map(file -> new WireReader(file).read(file))
                .toList();
    }

    private WireFile read(FileDescriptor file) {
        file.getMessageTypes().forEach(this::read);
        file.getEnumTypes().forEach(this::read);
        types.sort(Comparator.comparing(type -> type.place().line()));
        return new WireFile(file.getName(), source.fileComment(), file.toProto().getDependencyList(), types);
    }

    private void read(Descriptor message) {
        types.add(new WireType.Message(
                name(message.getFullName()),
                message.getFields().stream().map(this::field).toList(),
                LimitReader.read(message),
                source.text(message),
                source.place(message)));
        message.getNestedTypes().forEach(this::read);
        message.getEnumTypes().forEach(this::read);
    }

    private WireType.Field field(FieldDescriptor field) {
        return new WireType.Field(
                field.getNumber(),
                field.getName(),
                type(field),
                field.isRepeated(),
                Optional.ofNullable(field.getRealContainingOneof()).map(OneofDescriptor::getName),
                field.getOptions().getExtension(Options.selectedBy),
                field.getOptions().getExtension(Options.secret),
                LimitReader.read(field),
                source.text(field));
    }

    private String type(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case MESSAGE -> name(field.getMessageType().getFullName());
            case ENUM -> name(field.getEnumType().getFullName());
            default -> field.getType().name().toLowerCase(Locale.ROOT);
        };
    }

    private void read(EnumDescriptor type) {
        types.add(new WireType.Enumeration(
                name(type.getFullName()),
                type.getValues().stream().map(this::value).toList(),
                source.text(type),
                source.place(type)));
    }

    private WireType.Value value(EnumValueDescriptor value) {
        Payload payload = value.getOptions().getExtension(Options.payload);
        return new WireType.Value(
                value.getNumber(),
                value.getName(),
                payload.getUp(),
                payload.getDown(),
                payload.getJson(),
                source.text(value));
    }

    private String name(String fullName) {
        return fullName.startsWith(prefix) ? fullName.substring(prefix.length()) : fullName;
    }
}
