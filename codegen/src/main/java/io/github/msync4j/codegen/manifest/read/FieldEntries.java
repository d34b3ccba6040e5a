package io.github.msync4j.codegen.manifest.read;

import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import io.github.msync4j.codegen.manifest.Cardinality;
import io.github.msync4j.codegen.manifest.FieldEntry;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.read.Names;
import io.github.msync4j.codegen.read.Presence;
import io.github.msync4j.protocol.options.Options;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a field or an extension. */
final class FieldEntries {
    private FieldEntries() {}

    static FieldEntry of(FieldDescriptor field, JavaForm form) {
        FieldDescriptor value = field.isMapField() ? field.getMessageType().findFieldByName("value") : field;
        OneofDescriptor oneof = field.getRealContainingOneof();
        return new FieldEntry(
                field.getNumber(),
                field.getName(),
                Names.member(field.getName()),
                field.isExtension() ? "[" + field.getFullName() + "]" : field.getJsonName(),
                jsonForm(field),
                place(field),
                type(value),
                field.isMapField() ? type(field.getMessageType().findFieldByName("key")) : "",
                cardinality(field, form),
                field.isPacked(),
                oneof == null ? "" : oneof.getName(),
                defaultValue(field, form),
                value.getType() == FieldDescriptor.Type.STRING && value.needsUtf8Check(),
                payload(field),
                LimitEntries.of(field),
                logged(field),
                field.getOptions().getExtension(Options.secret),
                field.getOptions().getDeprecated());
    }

    /** What protoc's classes know of, or what is said for those of this generator. */
    private static String defaultValue(FieldDescriptor field, JavaForm form) {
        String said = field.getOptions().getExtension(Options.defaultValue);
        return form == JavaForm.VALUES && !said.isEmpty()
                ? said
                : field.toProto().getDefaultValue();
    }

    private static String type(FieldDescriptor field) {
        String type = field.getType().name().toLowerCase(Locale.ROOT);
        return switch (field.getType()) {
            case MESSAGE, GROUP -> type + " " + field.getMessageType().getFullName();
            case ENUM -> type + " " + field.getEnumType().getFullName();
            default -> type;
        };
    }

    private static Cardinality cardinality(FieldDescriptor field, JavaForm form) {
        if (field.isMapField()) {
            return Cardinality.MAP;
        }
        if (field.isRepeated()) {
            return Cardinality.LIST;
        }
        boolean needed = form == JavaForm.VALUES
                && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && field.getRealContainingOneof() == null
                && !Presence.isAskedFor(field);
        if (field.isRequired() || needed) {
            return Cardinality.REQUIRED;
        }
        return field.hasPresence() ? Cardinality.OPTIONAL : Cardinality.PLAIN;
    }

    private static String jsonForm(FieldDescriptor field) {
        FieldOptions said = field.getOptions();
        String namedBy = said.getExtension(Options.namedBy);
        return Stream.of(
                        said.getExtension(Options.inSeconds) ? "seconds" : "",
                        said.getExtension(Options.rawJson) ? "raw" : "",
                        said.getExtension(Options.inText) ? "text" : "",
                        said.getExtension(Options.unwrapped) ? "unwrapped" : "",
                        said.getExtension(Options.omitEmpty) ? "left out if empty" : "",
                        namedBy.isEmpty() ? "" : "named by " + namedBy)
                .filter(form -> !form.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String place(FieldDescriptor field) {
        if (field.getOptions().getExtension(Options.inQuery)) {
            return "query";
        }
        return field.getOptions().getExtension(Options.inHeader) ? "header" : "";
    }

    private static String logged(FieldDescriptor field) {
        if (field.getOptions().getExtension(Options.content)) {
            return "content";
        }
        return field.getOptions().getExtension(Options.identity) ? "identity" : "";
    }

    private static String payload(FieldDescriptor field) {
        String selector = field.getOptions().getExtension(Options.selectedBy);
        if (!selector.isEmpty()) {
            return "by " + selector;
        }
        return field.getOptions().getExtension(Options.jsonText) ? "json" : "";
    }
}
