package io.github.msync4j.codegen;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.TextFormat;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.diff.Change;
import io.github.msync4j.codegen.manifest.diff.ChangeKind;
import io.github.msync4j.codegen.manifest.diff.SpecDiff;
import io.github.msync4j.codegen.manifest.read.ManifestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Pairs of specs that differ in one thing: changes/KIND/old and changes/KIND/new. All are compiled together, so each has a
 * package of its own; they are read as if it were {@code shop}.
 */
final class ChangeSpecs {
    static final String FOLDER = "changes/";

    private ChangeSpecs() {}

    static String folder(ChangeKind kind) {
        return FOLDER + kind.name().toLowerCase(Locale.ROOT) + "/";
    }

    /** Which Java is made of the old spec, and which of the new one. */
    record Forms(JavaForm before, JavaForm after) {
        static List<Forms> of(ChangeKind kind) {
            return kind == ChangeKind.FILE_JAVA_FORM_CHANGED
                    ? List.of(
                            new Forms(JavaForm.MESSAGES, JavaForm.VALUES),
                            new Forms(JavaForm.VALUES, JavaForm.MESSAGES))
                    : List.of(
                            new Forms(JavaForm.MESSAGES, JavaForm.MESSAGES),
                            new Forms(JavaForm.VALUES, JavaForm.VALUES));
        }
    }

    static List<Change> changes(ChangeKind kind, Forms forms) {
        return SpecDiff.between(
                manifest(folder(kind) + "old/", forms.before()), manifest(folder(kind) + "new/", forms.after()));
    }

    static Manifest manifest(String folder, JavaForm form) {
        List<FileDescriptorProto> protos = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (FileDescriptorProto file : TestSpecs.all()) {
            if (file.getName().startsWith(folder)) {
                FileDescriptorProto plain = plain(file, folder);
                protos.add(plain);
                own.add(plain.getName());
            } else if (!file.getName().startsWith(FOLDER)) {
                protos.add(file);
            }
        }
        try {
            return ManifestReader.read(protos, own::contains, file -> form == JavaForm.VALUES);
        } catch (DescriptorValidationException e) {
            throw new IllegalArgumentException(folder, e);
        }
    }

    /** A text without the folder, in names of files and of packages. */
    static String plain(String text, String folder) {
        String dotted = folder.replace('/', '.');
        return text.replace(folder, "").replace(dotted.substring(0, dotted.length() - 1), "shop");
    }

    private static FileDescriptorProto plain(FileDescriptorProto file, String folder) {
        var builder = FileDescriptorProto.newBuilder();
        try {
            var bare = file.toBuilder().clearSourceCodeInfo().build();
            TextFormat.merge(plain(TextFormat.printer().printToString(bare), folder), Main.options(), builder);
        } catch (TextFormat.ParseException e) {
            throw new IllegalArgumentException(file.getName(), e);
        }
        return builder.build();
    }
}
