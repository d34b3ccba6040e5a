package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The edits of docs/regenerate.md on a copy of the spec: the Java changes, and the compiler points at what is to be done. What
 * it prints stands on that page.
 */
class RegenerateTest {
    private static final Path SPEC = Path.of("../protocol/src/main/protobuf");
    private static final Path PAGE = Path.of("../docs/regenerate.md");
    private static final String CONNECTION = "msync4j/api/connection.proto";
    private static final String ERRORS = "msync4j/api/errors.proto";
    private static final String USER_INFO = "msync4j/rest/user_info.proto";

    @TempDir
    Path folder;

    private Path spec;

    @BeforeEach
    void copySpec() throws IOException {
        assumeTrue(Protoc.isThere(), "protoc is there on Linux on x86-64 only");
        spec = folder.resolve("spec");
        TestSpecs.copy(SPEC, spec);
    }

    @Test
    void anUnchangedSpecCompilesWithItsUsers() throws Exception {
        assertThat(compile(generate())).isEmpty();
    }

    @Test
    void aRenamedFieldIsPointedAtWhereItIsUsed() throws Exception {
        edit(CONNECTION, "string host = 3;", "string endpoint = 3;");

        Map<String, String> generated = generate();

        assertThat(generated.get("io/github/msync4j/event/Connected.java"))
                .contains("String endpoint()")
                .doesNotContain("String host()");
        assertOnPage(compile(generated), "cannot find symbol", "method host()");
    }

    @Test
    void aNewEventIsPointedAtWhereTheEventsAreToldApart() throws Exception {
        edit(CONNECTION, "// A new token is in use;", """
                // The server asked to send less.
                  rpc Throttled(api.Throttled) returns (google.protobuf.Empty);
                  // A new token is in use;""");
        edit(CONNECTION, "// A session is up.\n", """
                // The server asked to send less.
                message Throttled {
                  // For how long.
                  google.protobuf.Duration pause = 1;
                }

                // A session is up.
                """);

        Map<String, String> generated = generate();

        assertThat(generated.get("io/github/msync4j/event/ConnectionHandler.java"))
                .contains("default void onThrottled(Throttled event)");
        assertThat(generated.get("io/github/msync4j/event/Throttled.java"))
                .contains("implements ConnectionEvent", "Duration pause()");
        assertOnPage(compile(generated), "the switch expression does not cover all possible input values");
    }

    @Test
    void aNewValueOfAnEnumIsPointedAtWhereTheValuesAreToldApart() throws Exception {
        edit(CONNECTION, "DISCONNECT_REASON_EXHAUSTED = 4;", """
                DISCONNECT_REASON_EXHAUSTED = 4;
                  // The server is being serviced.
                  DISCONNECT_REASON_MAINTENANCE = 5;""");

        assertOnPage(compile(generate()), "the switch expression does not cover all possible input values");
    }

    @Test
    void aNewErrorCodeThatSaysTooLittleIsPointedAtInTheSpec() throws Exception {
        edit(ERRORS, "ERROR_CODE_UNKNOWN = 0;", """
                ERROR_CODE_UNKNOWN = 0;
                  // The server is being serviced.
                  ERROR_CODE_MAINTENANCE = 900 [(msync4j.error) = { category: ERROR_CATEGORY_SERVER en: "Maintenance." }];""");

        CodeGeneratorResponse response = Protoc.run(spec);

        assertThat(response.getFileList()).isEmpty();
        assertOnPage(List.of(response.getError()), "[M062] ERROR_CODE_MAINTENANCE lacks retry, zh");
    }

    @Test
    void aNewErrorCodeIsAConstantAndBreaksNobody() throws Exception {
        edit(ERRORS, "ERROR_CODE_UNKNOWN = 0;", """
                ERROR_CODE_UNKNOWN = 0;
                  // The server is being serviced.
                  ERROR_CODE_MAINTENANCE = 900 [(msync4j.error) = {
                    category: ERROR_CATEGORY_SERVER
                    retry: RETRY_RULE_WITH_BACKOFF
                    en: "The server is being serviced."
                    zh: "服务器正在维护。"
                  }];""");

        Map<String, String> generated = generate();

        assertThat(generated.get("io/github/msync4j/error/ErrorCode.java"))
                .contains("MAINTENANCE(", "The server is being serviced.");
        assertThat(compile(generated)).isEmpty();
    }

    @Test
    void aNewCallIsPointedAtWhereTheInterfaceIsImplemented() throws Exception {
        edit(USER_INFO, "// Changes the name that", """
                // Forgets what the user told.
                  rpc DeleteUserInfo(UserInfoQuery) returns (UserInfos) {
                    option (google.api.http) = { delete: "/metadata/user/{user}" };
                    option (msync4j.call) = { id: "userinfo.delete" authorization: REST_AUTHORIZATION_USER };
                  }

                  // Changes the name that""");

        Map<String, String> generated = generate();

        assertThat(generated.get("io/github/msync4j/rest/UserInfoApi.java"))
                .contains("CompletionStage<UserInfos> deleteUserInfo(UserInfoQuery");
        assertThat(generated.get("io/github/msync4j/rest/UserInfoCalls.java")).contains("deleteUserInfo", "\"DELETE\"");
        assertOnPage(
                compile(generated),
                "does not override abstract method deleteUserInfo(io.github.msync4j.rest.UserInfoQuery)");
    }

    private void edit(String file, String old, String now) throws IOException {
        String text = Files.readString(spec.resolve(file));
        assertThat(text).as(file).containsOnlyOnce(old);
        Files.writeString(spec.resolve(file), text.replace(old, now));
    }

    private Map<String, String> generate() throws Exception {
        CodeGeneratorResponse response = Protoc.run(spec);
        assertThat(response.getError()).isEmpty();
        Map<String, String> texts = new TreeMap<>();
        response.getFileList().forEach(file -> texts.put(file.getName(), file.getContent()));
        return texts;
    }

    /** {@return what the compiler says of the spec's user, who was right before the edit} */
    private List<String> compile(Map<String, String> generated) throws IOException {
        Path java = folder.resolve("java");
        for (var file : generated.entrySet()) {
            Path target = java.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, file.getValue());
        }
        return JavaCompilation.errors(Golden.RESOURCES.resolve("regenerate/Application.java"), java);
    }

    private static void assertOnPage(List<String> errors, String... said) throws IOException {
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).contains(said);
        assertThat(Files.readString(PAGE))
                .as("%s", PAGE)
                .contains(errors.get(0).stripTrailing().indent(4));
    }
}
