package io.github.msync4j.codegen.read;

import com.google.api.HttpBody;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.JsonField;
import io.github.msync4j.codegen.model.LogUse;
import io.github.msync4j.codegen.model.Shape;
import io.github.msync4j.protocol.options.Options;
import java.util.Optional;

/** Reads a field of a message. */
final class FieldReader {
    private final SourceInfo source;

    FieldReader(SourceInfo source) {
        this.source = source;
    }

    Field read(FieldDescriptor field) {
        FieldDescriptor value = field.isMapField() ? field.getMessageType().findFieldByName("value") : field;
        String name = Names.member(field.getName());
        return new Field(
                field.getName(),
                name,
                Names.singular(name),
                field.getNumber(),
                type(value),
                field.isMapField()
                        ? Optional.of(type(field.getMessageType().findFieldByName("key")))
                        : Optional.empty(),
                shape(field),
                field.getOptions().getExtension(Options.secret),
                defaultValue(field),
                json(field),
                new LogUse(
                        field.getOptions().getExtension(Options.identity),
                        field.getOptions().getExtension(Options.content)),
                LimitReader.read(field),
                Optional.ofNullable(field.getRealContainingOneof()).map(OneofDescriptor::getName),
                unsupported(field),
                source.comment(field),
                source.place(field));
    }

    static Optional<String> defaultValue(FieldDescriptor field) {
        return field.getOptions().hasExtension(Options.defaultValue)
                ? Optional.of(field.getOptions().getExtension(Options.defaultValue))
                : Optional.empty();
    }

    private static JsonField json(FieldDescriptor field) {
        var options = field.getOptions();
        return new JsonField(
                field.getJsonName(),
                options.getExtension(Options.inSeconds),
                options.getExtension(Options.rawJson),
                options.getExtension(Options.inText),
                options.getExtension(Options.inQuery),
                options.getExtension(Options.inHeader),
                options.getExtension(Options.omitEmpty),
                options.getExtension(Options.unwrapped),
                options.getExtension(Options.namedBy));
    }

    private static FieldType type(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case STRING -> FieldType.Scalar.STRING;
            case INT -> FieldType.Scalar.INT;
            case LONG -> FieldType.Scalar.LONG;
            case BOOLEAN -> FieldType.Scalar.BOOL;
            case FLOAT -> FieldType.Scalar.FLOAT;
            case DOUBLE -> FieldType.Scalar.DOUBLE;
            case BYTE_STRING -> FieldType.Scalar.BYTES;
            case ENUM -> enumType(field.getEnumType());
            case MESSAGE -> messageType(field.getMessageType());
        };
    }

    private static FieldType enumType(EnumDescriptor type) {
        String javaPackage = FileReader.javaPackage(type.getFile());
        if (type.getContainingType() != null) {
            return new FieldType.Unsupported(type.getFullName(), "is nested in a message");
        }
        if (javaPackage.isEmpty()) {
            return new FieldType.Unsupported(type.getFullName(), "is in a file without java_package");
        }
        EnumValueDescriptor first = type.getValue(0);
        return new FieldType.EnumType(
                new JavaName(javaPackage, type.getName()),
                Names.constant(type.getName(), first.getName()),
                SourceInfo.isDeprecated(type) || SourceInfo.isDeprecated(first));
    }

    private static FieldType messageType(Descriptor type) {
        String fullName = type.getFullName();
        if (fullName.equals(Timestamp.getDescriptor().getFullName())) {
            return FieldType.Time.INSTANT;
        }
        if (fullName.equals(Duration.getDescriptor().getFullName())) {
            return FieldType.Time.DURATION;
        }
        if (fullName.equals(HttpBody.getDescriptor().getFullName())) {
            return FieldType.Streamed.BLOB;
        }
        if (fullName.startsWith("google.protobuf.")) {
            return new FieldType.Unsupported(fullName, "has no value type");
        }
        if (type.getContainingType() != null) {
            return new FieldType.Unsupported(fullName, "is nested in a message");
        }
        String javaPackage = FileReader.javaPackage(type.getFile());
        if (javaPackage.isEmpty()) {
            return new FieldType.Unsupported(fullName, "is in a file without java_package");
        }
        return new FieldType.MessageType(new JavaName(javaPackage, type.getName()), SourceInfo.isDeprecated(type));
    }

    private static Shape shape(FieldDescriptor field) {
        if (field.isMapField()) {
            return Shape.MAP;
        }
        if (field.isRepeated()) {
            return Shape.LIST;
        }
        if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            return Presence.isAskedFor(field) ? Shape.OPTIONAL : Shape.REQUIRED;
        }
        return field.hasPresence() ? Shape.OPTIONAL : Shape.PLAIN;
    }

    private static Optional<String> unsupported(FieldDescriptor field) {
        if (field.isRequired()) {
            return Optional.of("is required in the sense of proto2");
        }
        if (field.getType() == FieldDescriptor.Type.GROUP) {
            return Optional.of("is a group");
        }
        if (field.hasDefaultValue()) {
            return Optional.of("has a default value of its own");
        }
        return Optional.empty();
    }
}
