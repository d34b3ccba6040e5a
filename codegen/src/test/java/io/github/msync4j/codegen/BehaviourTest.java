package io.github.msync4j.codegen;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goldens' types do, as behaviour/Behaviour.java tells it. */
class BehaviourTest {
    @Test
    void generatedTypesBehaveAsPromised(@TempDir Path folder) throws Exception {
        Map<String, String> sources = new HashMap<>(TestSpecs.generate(TestSpecs.withoutClient()));
        sources.put("Behaviour.java", Files.readString(Golden.RESOURCES.resolve("behaviour/Behaviour.java")));
        JavaCompilation.compile(sources, folder, List.of());

        Map<?, ?> results = (Map<?, ?>) UserCode.run("Behaviour", folder);

        Map<String, String> shown = new HashMap<>();
        results.forEach((what, result) -> shown.put(String.valueOf(what), String.valueOf(result)));
        assertThat(shown)
                .containsOnly(
                        entry("bytes are copied in and out", "[1, 2, 3]"),
                        entry("optional bytes too", "[1, 2, 3]"),
                        entry("toBuilder keeps all", "true"),
                        entry("equal values hash alike", "true"),
                        entry("bytes count in equals", "false"),
                        entry("empty bytes are not absent ones", "false"),
                        entry("a list counts in equals", "false"),
                        entry("list is replaced", "[x]"),
                        entry("map keeps its order", "[z, a]"),
                        entry("a secret is not shown", "false"),
                        entry("toString", "Point[x=1, y=-2]"),
                        entry("toString of bytes", "true"),
                        entry("unset", "true"),
                        entry("set", "7"),
                        entry("nothing equals nothing", "true"),
                        entry("of", "UserId[value=alice]"),
                        entry("member of a union", "true"),
                        entry("a builder that goes on changes nothing built", "[a]"),
                        entry("a required field", "IllegalStateException Everything.time is required"),
                        entry("null", "NullPointerException text"),
                        entry("null in a list", "NullPointerException name"),
                        entry("null in a given list", "NullPointerException name"),
                        entry("null for bytes", "NullPointerException data"),
                        entry("null for an optional", "NullPointerException maybePoint"),
                        entry("list cannot change", "UnsupportedOperationException null"),
                        entry("map cannot change", "UnsupportedOperationException null"),
                        entry("known number", "DARK_BLUE"),
                        entry("unknown number", "UNKNOWN"),
                        entry("number", "-7"),
                        entry("number of a closed enum", "ON"),
                        entry("unknown number of a closed enum", "IllegalArgumentException HTTPSwitch has no number 2"),
                        entry("owner of a shared number", "CONNECTION_LOST"),
                        entry("other family", "UNKNOWN"),
                        entry("negative number", "SOCKET_CLOSED"),
                        entry("text is literal", "The \"connection\" was lost: $L \\u0022."),
                        entry("no number", "false"),
                        entry("raw number", "ErrorNumber[family=WEB, number=4711, code=UNKNOWN]"),
                        entry("known raw number", "CONNECTION_LOST"),
                        entry("families differ", "false"),
                        entry("handled", "[opened by bob, rang 2, other DoorClosed[], any Opened]"));
    }
}
