package io.github.msync4j.codegen;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.msync4j.codegen.manifest.diff.Breakage;
import io.github.msync4j.codegen.manifest.diff.Change;
import io.github.msync4j.codegen.manifest.diff.ChangeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pairs of specs as {@code buf breaking} sees them: it breaks for buf if and only if it breaks here, but for what is listed; and buf lint. */
class BufTest {
    private static final Path BUF = Path.of("target/buf/buf");
    private static final Path PROTOCOL = Path.of("../protocol");
    private static final long BOUND_SECONDS = 60;

    /** What buf looks at, and what of ours that is. */
    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private enum Category {
        WIRE(
                EnumSet.of(Breakage.WIRE),
                Map.ofEntries(
                        entry(ChangeKind.EVENT_VALUE_CHANGED, "events are calls for buf; here they are Java only"),
                        entry(ChangeKind.LOG_EVENT_FIELDS_CHANGED, "as that of events"),
                        entry(ChangeKind.FIELD_TYPE_WIDENED, "buf does not take an enum's number for an int32"),
                        entry(ChangeKind.ONEOF_RENAMED, "a oneof's name is not on the wire"),
                        entry(ChangeKind.RESERVED_NAME_REMOVED, "names are not on the wire")),
                Map.ofEntries(
                        entry(ChangeKind.ENUM_CLOSED, "buf tells of it for the Java source only"),
                        entry(ChangeKind.ENUM_FIRST_CHANGED, "buf does not know which value is the first"),
                        entry(ChangeKind.ENUM_OPENED, "buf tells of it for the Java source only"),
                        entry(ChangeKind.ENUM_VALUE_ADDED_CLOSED, "buf takes any value to be new"),
                        entry(ChangeKind.ENUM_VALUE_PAYLOAD_CHANGED, "an option of this project"),
                        entry(ChangeKind.EXTENSION_REMOVED, "buf tells of it for the Java source only"),
                        entry(ChangeKind.EXTENSION_TARGET_CHANGED, "buf does not look at it"),
                        entry(ChangeKind.FIELD_PAYLOAD_CHANGED, "an option of this project"),
                        entry(ChangeKind.FIELD_UTF8_CHECK_ADDED, "buf tells of it for the Java source only"),
                        entry(ChangeKind.FIELD_UTF8_CHECK_REMOVED, "buf tells of it for the Java source only"),
                        entry(ChangeKind.OPERATION_REMOVED, "buf tells of it for the Java source only"))),
        WIRE_JSON(
                EnumSet.of(Breakage.WIRE, Breakage.JSON),
                Map.ofEntries(
                        entry(ChangeKind.EVENT_VALUE_CHANGED, "events are calls for buf; here they are Java only"),
                        entry(ChangeKind.LOG_EVENT_FIELDS_CHANGED, "as that of events"),
                        entry(ChangeKind.FIELD_RESPELT, "its name in JSON is the same"),
                        entry(ChangeKind.ONEOF_RENAMED, "a oneof's name is not in JSON")),
                Map.ofEntries(
                        entry(ChangeKind.ENUM_CLOSED, "buf tells of it for the Java source only"),
                        entry(ChangeKind.ENUM_OPENED, "buf tells of it for the Java source only"),
                        entry(ChangeKind.ENUM_VALUE_ADDED_CLOSED, "buf takes any value to be new"),
                        entry(ChangeKind.ENUM_VALUE_PAYLOAD_CHANGED, "an option of this project"),
                        entry(ChangeKind.EXTENSION_REMOVED, "buf tells of it for the Java source only"),
                        entry(ChangeKind.EXTENSION_TARGET_CHANGED, "buf does not look at it"),
                        entry(ChangeKind.FIELD_PAYLOAD_CHANGED, "an option of this project"),
                        entry(ChangeKind.FIELD_UTF8_CHECK_ADDED, "buf tells of it for the Java source only"),
                        entry(ChangeKind.FIELD_UTF8_CHECK_REMOVED, "buf tells of it for the Java source only"),
                        entry(ChangeKind.OPERATION_REMOVED, "buf tells of it for the Java source only"))),
        FILE(
                EnumSet.allOf(Breakage.class),
                Map.ofEntries(
                        entry(ChangeKind.EVENT_GROUP_REMOVED, "protoc makes no Java of events"),
                        entry(ChangeKind.EVENT_REMOVED, "protoc makes no Java of events"),
                        entry(ChangeKind.EVENT_VALUE_CHANGED, "protoc makes no Java of events"),
                        entry(ChangeKind.FIELD_BECAME_OPTIONAL, "Java gets one method more"),
                        entry(ChangeKind.FIELD_RESPELT, "its name in Java is the same"),
                        entry(ChangeKind.FIELD_SIGN_CHANGED, "its type in Java is the same"),
                        entry(ChangeKind.FILE_EDITION_CHANGED, "what follows from it is told of each field"),
                        entry(ChangeKind.TYPE_FILE_CHANGED, "its class in Java is the same")),
                Map.ofEntries(
                        entry(ChangeKind.ENUM_VALUE_ADDED_CLOSED, "buf takes any value to be new"),
                        entry(ChangeKind.ENUM_VALUE_PAYLOAD_CHANGED, "an option of this project"),
                        entry(ChangeKind.EXTENSION_TARGET_CHANGED, "buf does not look at it"),
                        entry(ChangeKind.FIELD_PAYLOAD_CHANGED, "an option of this project")));

        private final Set<Breakage> aspects;
        private final Map<ChangeKind, String> onlyForBuf;
        private final Map<ChangeKind, String> onlyHere;

        Category(Set<Breakage> aspects, Map<ChangeKind, String> onlyForBuf, Map<ChangeKind, String> onlyHere) {
            this.aspects = aspects;
            this.onlyForBuf = onlyForBuf;
            this.onlyHere = onlyHere;
        }
    }

    /** What this project's options say; buf knows nothing of it. */
    private static final Set<ChangeKind> REST = Arrays.stream(ChangeKind.values())
            .filter(kind -> kind.name()
                    .matches(
                            "(REST|FAILURE)_.*|FIELD_JSON_FORM.*|FIELD_PLACE.*|LIMIT_.*|CUSTOM_EVENT.*|EVENT_GROUP_MESSAGES.*|ENUM_VALUE_JSON.*"
                                    + "|FIELD_LOGGED.*|LOGGER_NAME.*|METRIC_.*|LOG_EVENT_(KEY|LEVEL|THROWN).*"))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangeKind.class)));

    @TempDir
    Path folder;

    @Test
    void theSpecKeepsToTheLintRulesOfBufButForThoseThatItsConfigurationNames() throws Exception {
        assumeTrue(Files.exists(BUF), "buf is there on Linux on x86-64 only");
        String said = Files.readString(PROTOCOL.resolve("buf.yaml"));
        // not the ones of the network
        String configuration = said.replaceFirst("deps:\n( +- .*\n)+", "  - path: imports\n");
        assertThat(configuration).isNotEqualTo(said);

        assertThat(lint(configuration)).isEmpty();

        String withoutExceptions = configuration.replaceFirst("(?s)\n  except:.*", "\n");
        assertThat(lint(withoutExceptions))
                .as("rules that do not hold: take those out of buf.yaml that do")
                .containsExactlyInAnyOrderElementsOf(Pattern.compile("^    (?:- )?([A-Z_]+)(?::| #)", Pattern.MULTILINE)
                        .matcher(said)
                        .results()
                        .map(exception -> exception.group(1))
                        .toList());
    }

    /** {@return the lint rules that the spec breaks} */
    private Set<String> lint(String configuration) throws Exception {
        Path module = Files.createTempDirectory(folder, "lint");
        Files.writeString(module.resolve("buf.yaml"), configuration);
        Protoc.copyImports(module.resolve("imports"));
        Path spec = Path.of("src/main/protobuf");
        TestSpecs.copy(PROTOCOL.resolve(spec), module.resolve(spec));
        Set<String> rules = new TreeSet<>();
        for (String line : run(module, "lint", spec.toString(), "--error-format=json")) {
            rules.add(new ObjectMapper().readTree(line).path("type").asText());
        }
        return rules;
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void whatBreaksForBufBreaksHereAndTheOtherWayAroundButForWhatIsListed(Category category) throws Exception {
        assumeTrue(Files.exists(BUF), "buf is there on Linux on x86-64 only");

        Set<ChangeKind> here = breakingHere(category);
        Set<ChangeKind> there = breakingForBuf(category);

        assertThat(there).as("options of this project that buf looks at").doesNotContainAnyElementsOf(REST);
        assertThat(without(there, here))
                .as("what breaks for buf only")
                .containsExactlyInAnyOrderElementsOf(category.onlyForBuf.keySet());
        assertThat(without(here, there))
                .as("what breaks here only")
                .containsExactlyInAnyOrderElementsOf(category.onlyHere.keySet());
        assertThat(here).hasSizeGreaterThan(25);
    }

    private static Set<ChangeKind> without(Set<ChangeKind> some, Set<ChangeKind> others) {
        Set<ChangeKind> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** The kinds whose pair breaks, but for what buf knows nothing of: REST, and which generator makes the Java. */
    private static Set<ChangeKind> breakingHere(Category category) {
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> kind != ChangeKind.FILE_JAVA_FORM_CHANGED && !REST.contains(kind))
                .filter(kind -> ChangeSpecs.changes(
                                kind, ChangeSpecs.Forms.of(kind).get(0))
                        .stream()
                        .map(Change::breaks)
                        .flatMap(Set::stream)
                        .anyMatch(category.aspects::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<ChangeKind> breakingForBuf(Category category) throws Exception {
        Path before = copy("old");
        Path after = copy("new");
        List<String> lines = run(
                after,
                "breaking",
                "--against",
                before.toString(),
                "--config",
                "{\"version\":\"v2\",\"breaking\":{\"use\":[\"" + category + "\"]}}",
                "--error-format=json");
        Set<ChangeKind> kinds = new TreeSet<>();
        for (String line : lines) {
            kinds.add(kind(line));
        }
        return kinds;
    }

    private List<String> run(Path directory, String... arguments) throws Exception {
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(executable().toString()));
        command.addAll(List.of(arguments));
        Process buf = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(buf.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)).as("buf ends").isTrue();
        return Files.readAllLines(output);
    }

    private static ChangeKind kind(String line) throws IOException {
        var problem = new ObjectMapper().readTree(line);
        // of a file that is gone it names the path in the message only
        String text = problem.path("path").asText("") + problem.path("message").asText();
        String name = text.replaceFirst("(?s).*?" + ChangeSpecs.FOLDER + "(\\w+)/.*", "$1");
        return ChangeKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** One side of all pairs as one module: changes/KIND/shop.proto. */
    private Path copy(String side) throws IOException {
        Path module = Files.createDirectories(folder.resolve(side));
        Files.createDirectories(module.resolve("msync4j"));
        Files.copy(
                PROTOCOL.resolve("src/main/protobuf/msync4j/options.proto"), module.resolve("msync4j/options.proto"));
        Protoc.copyImports(module);
        String sided = "/" + side + "/";
        for (String file : TestSpecs.below("changes")) {
            if (file.contains(sided)) {
                Path target = module.resolve(file.replace(sided, "/"));
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, withoutSide(file, sided));
            }
        }
        return module;
    }

    /** A file whose imports and package name no side. */
    private static String withoutSide(String file, String sided) throws IOException {
        String folder = file.substring(0, file.indexOf(sided) + sided.length() - 1);
        String kind = folder.substring(0, folder.lastIndexOf('/'));
        return Files.readString(Golden.RESOURCES.resolve(file))
                .replace(folder, kind)
                .replace(folder.replace('/', '.'), kind.replace('/', '.'));
    }

    private static Path executable() {
        assertThat(BUF.toFile().setExecutable(true)).isTrue();
        return BUF.toAbsolutePath();
    }
}
