package io.github.msync4j.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever reads the spec finds a comment on each thing. */
class CommentTest {
    @Test
    void everyFileMessageAndEnumOfTheWireHasAComment() {
        List<String> bare = new ArrayList<>();
        for (FileDescriptorProto file : Spec.all().getFileList()) {
            if (file.getPackage().equals("msync4j.wire")) {
                new Comments(file).addBare(bare);
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void everyErrorCodeHasAComment() {
        FileDescriptorProto file = Spec.file("msync4j/api/errors.proto");
        Comments comments = new Comments(file);
        EnumDescriptorProto table = file.getEnumType(0);
        for (int i = 0; i < table.getValueCount(); i++) {
            assertThat(comments.of(List.of(
                            FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, 0, EnumDescriptorProto.VALUE_FIELD_NUMBER, i)))
                    .as(table.getValue(i).getName())
                    .isNotBlank();
        }
    }

    /** The comments of a file, found by the path of field numbers and indexes that leads to what they stand before. */
    private static final class Comments {
        private final FileDescriptorProto file;
        private final Map<List<Integer>, String> byPath;

        Comments(FileDescriptorProto file) {
            this.file = file;
            this.byPath = file.getSourceCodeInfo().getLocationList().stream()
                    .collect(Collectors.toMap(Location::getPathList, Comments::leading, String::concat));
        }

        private static String leading(Location location) {
            return String.join("", location.getLeadingDetachedCommentsList()) + location.getLeadingComments();
        }

        String of(List<Integer> path) {
            return byPath.getOrDefault(path, "");
        }

        void addBare(List<String> bare) {
            check(bare, file.getName(), List.of(FileDescriptorProto.EDITION_FIELD_NUMBER), List.of(12));
            for (int i = 0; i < file.getMessageTypeCount(); i++) {
                addBare(bare, file.getMessageType(i), List.of(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, i));
            }
            for (int i = 0; i < file.getEnumTypeCount(); i++) {
                check(bare, file.getEnumType(i).getName(), List.of(FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, i));
            }
        }

        private void addBare(List<String> bare, DescriptorProto message, List<Integer> path) {
            check(bare, message.getName(), path);
            for (int i = 0; i < message.getNestedTypeCount(); i++) {
                addBare(bare, message.getNestedType(i), child(path, DescriptorProto.NESTED_TYPE_FIELD_NUMBER, i));
            }
            for (int i = 0; i < message.getEnumTypeCount(); i++) {
                check(
                        bare,
                        message.getName() + "." + message.getEnumType(i).getName(),
                        child(path, DescriptorProto.ENUM_TYPE_FIELD_NUMBER, i));
            }
        }

        private static List<Integer> child(List<Integer> path, int field, int index) {
            List<Integer> child = new ArrayList<>(path);
            child.add(field);
            child.add(index);
            return child;
        }

        /** The comment may stand before any of the paths: an edition is noted as syntax or as edition. */
        @SafeVarargs
        private void check(List<String> bare, String name, List<Integer>... paths) {
            for (List<Integer> path : paths) {
                if (!of(path).isBlank()) {
                    return;
                }
            }
            bare.add(file.getName() + ": " + name);
        }
    }
}
