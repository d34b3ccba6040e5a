package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the plugin is told beside the spec. */
class ParametersTest {
    private static final String SPEC = "golden/rest/rest.proto";

    @Test
    void routesAreWrittenIntoTheClassThatIsNamedAndNothingElseIs(@TempDir Path output) throws IOException {
        CodeGeneratorResponse response = run("routes=com.acme.server.Route");

        assertThat(response.getFileList())
                .singleElement()
                .satisfies(file -> assertThat(file.getName()).isEqualTo("com/acme/server/Route.java"));
        String text = response.getFile(0).getContent();
        Golden.assertEqual(Golden.RESOURCES.resolve("parameters/Route.java"), text);
        JavaCompilation.compile(Map.of("com/acme/server/Route.java", text), output, List.of("-Xlint:all", "-Werror"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            route=com.acme.Route                      | The plugin has no parameter "route". It has routes=CLASS.
            routes                                    | Say routes=VALUE, and once.
            routes=com.acme.Route,routes=com.acme.Two | Say routes=VALUE, and once.
            routes=Route                              | "Route" is not a class in a package, such as com.acme.Route.
            routes=../com.acme.Route                  | "../com.acme.Route" is not a class in a package, such as com.acme.Route.
            routes=com.acme.Route,                    | The plugin has no parameter "". It has routes=CLASS.
            """)
    void whatIsNotKnownIsSaidInWordsAndNothingIsWritten(String parameters, String words) {
        CodeGeneratorResponse response = run(parameters);

        assertThat(response.getFileList()).isEmpty();
        assertThat(response.getError()).isEqualTo(words);
    }

    private static CodeGeneratorResponse run(String parameters) {
        return Main.run(
                TestSpecs.request(SPEC).toBuilder().setParameter(parameters).build());
    }
}
