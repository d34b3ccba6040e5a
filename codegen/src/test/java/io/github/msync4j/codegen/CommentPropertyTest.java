package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorRequest;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in comments, the Java compiles, its Javadoc has no mistakes. */
class CommentPropertyTest {
    /** What means something to Java, to Javadoc, to HTML, to JavaPoet, or in a comment. */
    private static final List<String> PIECES = List.of(
            "*/",
            "/*",
            "*",
            "/",
            "\\u002a\\u002f",
            "\\",
            "\\u",
            "@",
            "@param x",
            "{@link",
            "{@code ",
            "{",
            "}",
            "}}",
            "<b>",
            "</p>",
            "<",
            "&",
            "&amp;",
            "&#64",
            "$",
            "$T",
            "$L$N",
            "`",
            "``",
            "`x`",
            "`Film.title`",
            "`title`",
            "`a*/b`",
            "`{@x}`",
            "` `",
            "[Film][]",
            "[x*/ {y}][Film.title]",
            "[a `b`][Film]",
            "[",
            "][",
            "]",
            "\n",
            "\n\n",
            "\n@return no",
            "\n * ",
            "\t",
            " ",
            "\u0000",
            "\u000b",
            "\u2028",
            "\u00a0",
            "。",
            "😀",
            "\ud83d",
            "word",
            "One. Two",
            "e.g. this",
            ". ",
            ".",
            ";",
            ":",
            "\n\nDeprecated: ",
            "Deprecated:");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverCommentsHoldTheJavaCompilesWithCompleteJavadoc(long seed, @TempDir Path folder) {
        var random = new Random(seed);
        Map<String, String> sources = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            CodeGeneratorResponse response = Main.run(request(i, random));
            assertThat(response.getError()).as("seed %d, file %d", seed, i).isEmpty();
            response.getFileList().forEach(file -> sources.put(file.getName(), file.getContent()));
        }

        JavaCompilation.compileStrictly(sources, folder);
    }

    /** A message, its fields and an enum with comments, as protoc would tell of them. */
    private static CodeGeneratorRequest request(int number, Random random) {
        var file = FileDescriptorProto.newBuilder()
                .setName("film%d.proto".formatted(number))
                .setSyntax("proto3");
        file.getOptionsBuilder().setJavaPackage("com.acme.film" + number);
        var film = file.addMessageTypeBuilder().setName("Film");
        film.getOptionsBuilder().setDeprecated(true);
        field(film.addFieldBuilder().setName("title").setNumber(1), random);
        field(film.addFieldBuilder().setName("film").setNumber(2), random);
        var genre = file.addEnumTypeBuilder().setName("Genre");
        genre.getOptionsBuilder().setDeprecated(true);
        genre.addValueBuilder()
                .setName("GENRE_UNKNOWN")
                .setNumber(0)
                .getOptionsBuilder()
                .setDeprecated(true);
        for (List<Integer> path :
                List.of(List.of(4, 0), List.of(4, 0, 2, 0), List.of(4, 0, 2, 1), List.of(5, 0), List.of(5, 0, 2, 0))) {
            file.getSourceCodeInfoBuilder()
                    .addLocation(Location.newBuilder()
                            .addAllPath(path)
                            .addAllSpan(List.of(1, 1, 1))
                            .setLeadingComments(comment(random)));
        }
        return CodeGeneratorRequest.newBuilder()
                .addFileToGenerate(file.getName())
                .addProtoFile(file)
                .build();
    }

    private static void field(FieldDescriptorProto.Builder field, Random random) {
        field.setType(FieldDescriptorProto.Type.TYPE_STRING)
                .setLabel(
                        random.nextBoolean()
                                ? FieldDescriptorProto.Label.LABEL_OPTIONAL
                                : FieldDescriptorProto.Label.LABEL_REPEATED)
                .getOptionsBuilder()
                .setDeprecated(true);
    }

    private static String comment(Random random) {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }
}
