package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorRequest;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.model.WireFile;
import io.github.msync4j.codegen.model.WireType;
import io.github.msync4j.codegen.read.Reader;
import io.github.msync4j.codegen.read.WireReader;
import io.github.msync4j.codegen.reference.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/reference is what the spec says, with nothing left out and no link that leads nowhere. */
class ReferenceTest {
    private static final Path FOLDER = Path.of("../docs/reference");
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    private static FileDescriptorSet set;
    private static Spec spec;
    private static List<WireFile> wire;
    private static Map<String, String> files;

    @BeforeAll
    static void print() throws Exception {
        try (InputStream in = ReferenceTest.class.getResourceAsStream("/spec.binpb")) {
            assertThat(in).as("the descriptor set of the spec").isNotNull();
            set = FileDescriptorSet.parseFrom(in, Main.options());
        }
        spec = spec(set.getFileList());
        wire = WireReader.read(set.getFileList(), name -> name.startsWith("msync4j/wire/"));
        files = Reference.files(spec, wire);
    }

    private static Spec spec(List<FileDescriptorProto> protos) {
        var request = CodeGeneratorRequest.newBuilder().addAllProtoFile(protos);
        protos.stream()
                .map(FileDescriptorProto::getName)
                .filter(name -> name.startsWith("msync4j/api/") || name.startsWith("msync4j/rest/"))
                .forEach(request::addFileToGenerate);
        return Reader.read(request.build());
    }

    @Test
    void thePagesInTheRepositoryAreThoseOfTheSpec() throws IOException {
        for (var file : files.entrySet()) {
            Golden.assertEqual(FOLDER.resolve(file.getKey()), file.getValue());
        }
        Set<String> left = new TreeSet<>();
        try (Stream<Path> all = Files.walk(FOLDER)) {
            all.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .forEach(left::add);
        }
        left.removeAll(files.keySet());
        assertThat(left).as("pages of what the spec no longer has: remove them").isEmpty();
    }

    @Test
    void everyLinkOfAMarkdownPageLeadsToAHeadingOrAFile() {
        Map<String, List<String>> slugs = new HashMap<>();
        files.forEach((name, text) -> slugs.put(name, slugs(text)));
        List<String> lost = new ArrayList<>();
        int count = 0;
        for (String name : markdown()) {
            for (MatchResult link : LINK.matcher(text(name)).results().toList()) {
                count++;
                String[] target = link.group(1).split("#", 2);
                Path file = target[0].isEmpty()
                        ? Path.of(name)
                        : Path.of(name).resolveSibling(target[0]).normalize();
                List<String> headings = slugs.get(file.toString().replace('\\', '/'));
                boolean isThere = headings == null
                        ? target.length == 1 && Files.exists(FOLDER.resolve(file))
                        : target.length == 1 || headings.contains(target[1]);
                if (!isThere) {
                    lost.add(name + ": " + link.group(1));
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(count).isGreaterThan(1000);
    }

    @Test
    void noTwoHeadingsOfAPageAreTheSameToGitHub() {
        for (String name : markdown()) {
            assertThat(slugs(text(name))).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyLinkOfTheHtmlLeadsToSomethingInItOrToAFile() {
        String html = text("index.html");
        List<String> ids = all(html, "\\sid=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(html, "href=\"#([^\"]+)\"")).isNotEmpty().isSubsetOf(ids);
        assertThat(all(html, "href=\"([^#\"][^\"]*)\""))
                .allMatch(target -> target.equals("data:,") || Files.exists(FOLDER.resolve(target)));
    }

    @Test
    void theHtmlNeedsNothingButItself() {
        assertThat(text("index.html"))
                .doesNotContainPattern(
                        "(?i)<link(?! rel=\"icon\" href=\"data:)|<script src|<img|@import|url\\(|https?:");
    }

    @Test
    void nothingOfTheSpecIsLeftOut() {
        Set<String> wanted = new TreeSet<>();
        spec.groups()
                .forEach(group -> group.events().forEach(event -> wanted.add("events.md: ### " + event.protoName())));
        spec.files().forEach(file -> {
            String base = file.name().replaceFirst(".*/", "").replace(".proto", ".md");
            file.errorTables()
                    .forEach(table ->
                            table.codes().values().forEach(code -> wanted.add("errors.md: ### " + code.name())));
            file.services()
                    .forEach(service -> service.operations().forEach(operation -> {
                        wanted.add("rest/%s: - Id: `%s`"
                                .formatted(base, operation.call().id()));
                        wanted.add("rest/%s: ### %s.%s"
                                .formatted(base, service.api().simple(), operation.javaName()));
                    }));
        });
        wire.forEach(file -> file.types().forEach(type -> {
            wanted.add("wire.md: ### " + type.name());
            if (type instanceof WireType.Message message) {
                message.fields()
                        .forEach(field -> wanted.add("wire.md: | %d | `%s` |".formatted(field.number(), field.name())));
            }
        }));

        assertThat(wanted).hasSizeGreaterThan(400).allSatisfy(line -> {
            String[] parts = line.split(": ", 2);
            assertThat(text(parts[0])).contains("\n" + parts[1]);
        });
        Set<String> texts = spec.messages()
                .flatMap(message -> message.fields().stream())
                .map(field -> "`" + field.name() + "`")
                .collect(Collectors.toSet());
        String all = String.join("\n", files.values());
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(all).contains(text));
    }

    @Test
    void theOrderInWhichFilesAreReadDoesNotShow() throws Exception {
        List<WireFile> back = new ArrayList<>(wire);
        Collections.reverse(back);
        var specBack = new ArrayList<>(spec.files());
        Collections.reverse(specBack);

        assertThat(Reference.files(new Spec(specBack, List.of()), back)).isEqualTo(files);
    }

    /** The option is for the reference alone where no rule looks: what travels is no input of the generator. */
    @Test
    void limitsOfWhatTravelsNameErrorCodesAndCountSomething() {
        Set<String> codes = spec.files().stream()
                .flatMap(file -> file.errorTables().stream())
                .flatMap(table -> table.codes().values().stream())
                .map(code -> code.protoName())
                .collect(Collectors.toCollection(HashSet::new));
        codes.add("");
        wire.stream().flatMap(file -> file.types().stream()).forEach(type -> {
            if (type instanceof WireType.Message message) {
                Stream.concat(
                                message.limit().stream(),
                                message.fields().stream().flatMap(field -> field.limit().stream()))
                        .forEach(limit -> {
                            assertThat(codes).contains(limit.code());
                            assertThat(limit.min().isPresent() || limit.max().isPresent())
                                    .as(type.name())
                                    .isTrue();
                        });
            }
        });
    }

    private static String text(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static List<String> markdown() {
        return files.keySet().stream().filter(name -> name.endsWith(".md")).toList();
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** As github-slugger does it: what is no letter, digit, dash or underscore goes, blanks become dashes. */
    private static List<String> slugs(String markdown) {
        return HEADING.matcher(markdown)
                .results()
                .map(match -> match.group(1).replace("\\", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
