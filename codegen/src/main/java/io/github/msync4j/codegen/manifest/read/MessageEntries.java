package io.github.msync4j.codegen.manifest.read;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.MessageEntry;
import io.github.msync4j.codegen.manifest.NumberRange;
import io.github.msync4j.codegen.read.Names;
import io.github.msync4j.protocol.options.Options;

/** Reads a message. */
final class MessageEntries {
    private MessageEntries() {}

    static MessageEntry of(Descriptor message, JavaForm form) {
        boolean union = form == JavaForm.VALUES && isUnion(message);
        return new MessageEntry(
                message.getFullName(),
                message.getFile().getName(),
                union,
                form == JavaForm.VALUES && !union ? of(message) : "",
                message.getOptions().getExtension(Options.customEvent),
                LimitEntries.of(message),
                message.getOptions().getDeprecated(),
                message.getFields().stream()
                        .map(field -> FieldEntries.of(field, form))
                        .toList(),
                message.toProto().getReservedRangeList().stream()
                        .map(range -> new NumberRange(range.getStart(), range.getEnd() - 1))
                        .toList(),
                message.toProto().getReservedNameList());
    }

    private static boolean isUnion(Descriptor message) {
        return message.getRealOneofs().size() == 1
                && message.getFields().stream().allMatch(field -> field.getRealContainingOneof() != null);
    }

    private static String of(Descriptor message) {
        if (message.getFields().isEmpty()) {
            return "";
        }
        FieldDescriptor first = message.getField(0);
        String name = Names.member(first.getName());
        return name.equalsIgnoreCase(message.getName()) || name.equals("value") ? first.getName() : "";
    }
}
