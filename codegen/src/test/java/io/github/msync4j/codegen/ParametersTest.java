package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.json.ManifestFormatException;
import io.github.msync4j.codegen.manifest.json.ManifestJson;
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
    private static final String EVENTS = "golden/events/events.proto";
    private static final String REST = "golden/rest/rest.proto";

    @Test
    void routesAreWrittenIntoTheClassThatIsNamedAndNothingElseIs(@TempDir Path output) throws IOException {
        CodeGeneratorResponse response = run(REST, "routes=com.acme.server.Route");

        assertThat(response.getFileList())
                .singleElement()
                .satisfies(file -> assertThat(file.getName()).isEqualTo("com/acme/server/Route.java"));
        String text = response.getFile(0).getContent();
        Golden.assertEqual(Golden.RESOURCES.resolve("parameters/Route.java"), text);
        JavaCompilation.compile(Map.of("com/acme/server/Route.java", text), output, List.of("-Xlint:all", "-Werror"));
    }

    @Test
    void aManifestThatIsAskedForStandsBesideTheJavaOfTheSameFiles() throws ManifestFormatException {
        CodeGeneratorResponse response = run(EVENTS, "manifest=meta/spec.json");

        assertThat(response.getError()).isEmpty();
        assertThat(response.getFileList().subList(0, response.getFileCount() - 1))
                .isEqualTo(run(EVENTS, "").getFileList());
        var last = response.getFile(response.getFileCount() - 1);
        assertThat(last.getName()).isEqualTo("meta/spec.json");
        Manifest manifest = ManifestJson.read(last.getContent());
        assertThat(manifest.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo(EVENTS);
            assertThat(file.java()).isEqualTo(JavaForm.VALUES);
        });
        assertThat(manifest.eventGroups()).isNotEmpty();
    }

    @Test
    void bothMayBeAskedForAtOnce() {
        assertThat(run(REST, "routes=com.acme.Route, manifest=spec.json").getFileList())
                .extracting(CodeGeneratorResponse.File::getName)
                .containsExactly("com/acme/Route.java", "spec.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            route=com.acme.Route                      | there is no parameter `route`; there are `routes=CLASS` and `manifest=FILE.json`
            lite                                      | there is no parameter `lite`; there are `routes=CLASS` and `manifest=FILE.json`
            routes=com.acme.Route,                    | there is no parameter ``; there are `routes=CLASS` and `manifest=FILE.json`
            routes                                    | parameter `routes`: write `routes=CLASS`
            routes=com.acme.Route,routes=com.acme.Two | parameter `routes` is there twice
            routes=Route                              | parameter `routes=Route`: write a class in a package, such as com.acme.Route
            routes=../com.acme.Route                  | parameter `routes=../com.acme.Route`: write a class in a package, such as com.acme.Route
            manifest                                  | parameter `manifest`: write `manifest=FILE.json`
            manifest=                                 | parameter `manifest`: write `manifest=FILE.json`
            manifest=/etc/a.json                      | parameter `manifest=/etc/a.json`: write a path below the output folder
            manifest=../a.json                        | parameter `manifest=../a.json`: write a path below the output folder
            manifest=a/../b.json                      | parameter `manifest=a/../b.json`: write a path below the output folder
            manifest=a.json,manifest=b.json           | parameter `manifest` is there twice
            """)
    void aParameterThatIsNotRightIsAnErrorThatNamesIt(String parameters, String error) {
        CodeGeneratorResponse response = run(REST, parameters);

        assertThat(response.getFileList()).isEmpty();
        assertThat(response.getError()).isEqualTo(error);
    }

    private static CodeGeneratorResponse run(String spec, String parameters) {
        return Main.run(
                TestSpecs.request(spec).toBuilder().setParameter(parameters).build());
    }
}
