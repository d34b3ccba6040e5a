package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import io.github.msync4j.codegen.rules.Explanation;
import io.github.msync4j.codegen.rules.Rule;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each rule has a spec that breaks it, the one that {@code --explain} shows: ID.proto beside the rules, with the problems in
 * rules/ID.txt, or a descriptor that protoc does not write.
 */
class RulesTest {
    private static final String HEAD = "name: 'bad.proto' syntax: 'proto3' options { java_package: 'io.github.bad' } ";

    private static final String SHOP = HEAD
            + "package: 'bad' dependency: 'msync4j/options.proto' dependency: 'google/api/annotations.proto'"
            + " dependency: 'golden/rest/rest.proto' message_type { name: 'Query' } message_type { name: 'Answer' }"
            + " service { name: 'ShopApi' options { [msync4j.rest_api] { errors: 'golden.rest.OrderError' } }"
            + " method { name: 'Op' input_type: '.bad.Query' output_type: '.bad.Answer' options {"
            + " [google.api.http] { get: '/x' }"
            + " [msync4j.call] { id: 'shop.op' authorization: REST_AUTHORIZATION_NONE } } } }";

    static Stream<String> specs() {
        return TestSpecs.below("rules").stream();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of(Rule.UNREADABLE, HEAD + "message_type { name: 'A' field { name: 'b' number: 1 } }"),
                Arguments.of(Rule.UNREADABLE, Explanation.example(Rule.UNREADABLE)),
                Arguments.of(Rule.UNREADABLE, HEAD + "message_type { name: 'A$B' }"),
                Arguments.of(Rule.FILE_NAME, Explanation.example(Rule.FILE_NAME)),
                Arguments.of(Rule.FILE_NAME, HEAD + "name: '\\\\u000a.proto'"),
                Arguments.of(
                        Rule.FIELD_TWICE,
                        HEAD + "message_type { name: 'A'"
                                + " field { name: 'foo_bar' number: 1 type: TYPE_BOOL label: LABEL_OPTIONAL }"
                                + " field { name: 'fooBar' number: 2 type: TYPE_BOOL label: LABEL_OPTIONAL } }"),
                Arguments.of(Rule.ENUM_VALUE_NAME, errors("failed", "Failed.")),
                Arguments.of(Rule.ENUM_VALUE_TWICE, Explanation.example(Rule.ENUM_VALUE_TWICE)),
                Arguments.of(
                        Rule.TYPE_NAME,
                        HEAD + "dependency: 'msync4j/options.proto' dependency: 'google/protobuf/empty.proto'"
                                + " message_type { name: 'Opened' }"
                                + " service { name: 'Door' options { [msync4j.events] { event: 'Evil$x' handler: 'A' } }"
                                + " method { name: 'Opened' input_type: '.Opened'"
                                + " output_type: '.google.protobuf.Empty' } }"));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aSpecThatBreaksRulesGivesAllItsProblemsAndNoFile(String spec) throws IOException {
        CodeGeneratorResponse response = Main.run(TestSpecs.request(spec));

        assertThat(response.getFileList()).isEmpty();
        assertThat(response.getError()).contains(": [" + idOf(spec) + "] ");
        Golden.assertEqual(
                Golden.RESOURCES.resolve(spec.replace(".proto", ".txt")),
                response.getError().replace(": [", ":\n  [").replace(". ", ".\n  ") + "\n");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aSpecThatProtocWouldRefuseGivesAProblemAndNoFile(Rule rule, String descriptor) {
        CodeGeneratorResponse response = Main.run(TestSpecs.hostile(descriptor));

        assertThat(response.getFileList()).isEmpty();
        assertThat(response.getError().lines()).singleElement().asString().contains("[" + rule.id() + "] ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..", "../up", "/etc", "com..acme", ".com", "com.", "com.acme.", "com.class", "com.1st", "com.a-b",
                "com.a b", "com/acme", "com\\\\acme", "C:\\\\acme", "java", "java.lang", "com.$x", "com.true", "_",
                        "com.ä"
            })
    void aPackageThatIsNotOneGivesAProblemAndNoFile(String javaPackage) {
        CodeGeneratorResponse response = Main.run(TestSpecs.hostile(
                "name: 'bad.proto' syntax: 'proto3' message_type { name: 'A' } options { java_package: '" + javaPackage
                        + "' }"));

        assertThat(response.getFileList()).isEmpty();
        assertThat(response.getError()).startsWith("bad.proto:1:1: [M004] ");
    }

    @Test
    void allProblemsOfAllFilesAreReportedAtOnce() {
        String[] all = specs().toArray(String[]::new);

        List<String> reported =
                Main.run(TestSpecs.request(all)).getError().lines().toList();

        for (String spec : all) {
            assertThat(reported).anyMatch(line -> line.startsWith(spec) && line.contains("[" + idOf(spec) + "]"));
        }
    }

    @Test
    void aTextOfAnErrorHasUpTo500Characters() {
        assertThat(Main.run(TestSpecs.hostile(errors("FAILED", "x".repeat(500))))
                        .getError())
                .isEmpty();
        assertThat(Main.run(TestSpecs.hostile(errors("FAILED", "x".repeat(501))))
                        .getError())
                .contains("[" + Rule.ERROR_TEXT.id() + "]");
    }

    @Test
    void theErrorsOfAServiceMayBeInAFileThatIsImportedOnly() {
        assertThat(Main.run(TestSpecs.hostile(SHOP)).getError()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ShopApi", "ShopCalls", "AnswerJson"})
    void aTypeMayNotBeCalledLikeWhatIsGeneratedFromAnotherFile(String name) {
        var other = FileDescriptorProto.newBuilder().setName("other.proto").setPackage("other");
        other.getOptionsBuilder().setJavaPackage("io.github.bad");
        other.addMessageTypeBuilder().setName(name);
        var request = TestSpecs.hostile(SHOP).toBuilder()
                .addProtoFile(other)
                .addFileToGenerate(other.getName())
                .build();

        assertThat(Main.run(request).getError()).contains("[" + Rule.TYPE_TWICE.id() + "]");
    }

    @Test
    void aTypeOfAnotherPackageIsFarFromACallEvenIfItIsGeneratedInTheSameRun() {
        List<String> alone = Main.run(TestSpecs.request("rules/M079.proto"))
                .getError()
                .lines()
                .toList();

        var together = TestSpecs.request("rules/M079.proto", "rules/M010.proto", "golden/enums/enums.proto");

        assertThat(Main.run(together).getError().lines().filter(line -> line.startsWith("rules/M079.proto")))
                .containsExactlyElementsOf(alone);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theExampleOfARuleBreaksIt(Rule rule) {
        String spec = "rules/" + rule.id() + ".proto";
        var request =
                specs().anyMatch(spec::equals) ? TestSpecs.request(spec) : TestSpecs.hostile(Explanation.example(rule));

        assertThat(Main.run(request).getError().lines())
                .anyMatch(line -> line.matches(".+\\.proto(:\\d+:\\d+)?: \\[" + rule.id() + "] .+"));
    }

    @Test
    void aProblemBeginsWithItsPlaceSoThatAnEditorFindsIt() {
        String[] all = specs().toArray(String[]::new);

        assertThat(Main.run(TestSpecs.request(all)).getError().lines())
                .allMatch(line -> line.matches("rules/M\\d{3}\\.proto:[1-9]\\d*:[1-9]\\d*: \\[M\\d{3}] .+\\. .+"));
    }

    @Test
    void thereAreManyRulesAndEachHasAnIdOfItsOwn() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::id))
                .hasSizeGreaterThanOrEqualTo(60)
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Rule.values()).map(Rule::id))
                .containsAll(specs().map(RulesTest::idOf).toList());
    }

    private static String errors(String code, String english) {
        return HEAD
                + "dependency: 'msync4j/options.proto' enum_type { name: 'Code' options { [msync4j.error_codes] {} }"
                + " value { name: 'CODE_UNKNOWN' number: 0 } value { name: '" + code + "' number: 1 options {"
                + " [msync4j.error] { category: ERROR_CATEGORY_SERVER retry: RETRY_RULE_NEVER en: '" + english
                + "' zh: '失败。' } } } }";
    }

    private static String idOf(String spec) {
        return spec.replaceFirst(".*/", "").replace(".proto", "");
    }
}
