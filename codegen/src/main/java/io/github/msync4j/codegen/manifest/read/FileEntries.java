package io.github.msync4j.codegen.manifest.read;

import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.github.msync4j.codegen.manifest.FileEntry;
import io.github.msync4j.codegen.manifest.JavaForm;
import java.util.stream.Stream;

/** Reads what a file says of itself. */
final class FileEntries {
    private FileEntries() {}

    static FileEntry of(FileDescriptor file, JavaForm form) {
        boolean values = form == JavaForm.VALUES;
        return new FileEntry(
                file.getName(),
                file.getPackage(),
                edition(file.toProto()),
                form,
                file.getOptions().getJavaPackage().isEmpty()
                        ? file.getPackage()
                        : file.getOptions().getJavaPackage(),
                values ? "" : outerClass(file),
                !values && file.getOptions().getJavaMultipleFiles(),
                file.getOptions().getDeprecated());
    }

    private static String edition(FileDescriptorProto file) {
        if (file.getSyntax().isEmpty()) {
            return "proto2";
        }
        return file.getEdition() == Edition.EDITION_UNKNOWN
                ? file.getSyntax()
                : file.getEdition().name().replace("EDITION_", "");
    }

    /** As protoc names it: after the file, unless a type of the file has that name. */
    private static String outerClass(FileDescriptor file) {
        if (file.getOptions().hasJavaOuterClassname()) {
            return file.getOptions().getJavaOuterClassname();
        }
        String base = file.getName().replaceFirst(".*/", "").replaceFirst("\\.proto$", "");
        var name = new StringBuilder();
        boolean capital = true;
        for (int i = 0; i < base.length(); i++) {
            char character = base.charAt(i);
            boolean letter = Character.isLetter(character);
            if (letter || Character.isDigit(character)) {
                name.append(capital ? Character.toUpperCase(character) : character);
            }
            capital = !letter;
        }
        boolean isTaken = Stream.of(file.getMessageTypes(), file.getEnumTypes(), file.getServices())
                .flatMap(types -> types.stream())
                .anyMatch(type -> type.getName().contentEquals(name));
        return isTaken ? name + "OuterClass" : name.toString();
    }
}
