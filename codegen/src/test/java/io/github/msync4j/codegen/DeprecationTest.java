package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deprecated in the spec is so in Java, and the compiler says so where it is used, but not in generated code. */
class DeprecationTest {
    private static final String QUIET = "@SuppressWarnings(\"deprecation\")\n";

    @TempDir
    Path folder;

    @Test
    void warningsAreSuppressedWhereThereWouldBeSomeAndNowhereElse() {
        Map<String, String> generated = TestSpecs.generate("golden/deprecated/deprecated.proto");
        Map<String, String> loud = new TreeMap<>(generated);
        loud.replaceAll((path, text) -> text.replace(QUIET, ""));

        var warned = JavaCompilation.deprecations(loud, folder).stream()
                .map(place -> place.replaceFirst(":.*", ""))
                .collect(Collectors.toSet());

        assertThat(generated.entrySet().stream()
                        .filter(file -> file.getValue().contains(QUIET))
                        .map(file -> file.getKey().replaceFirst(".*/", "")))
                .containsExactlyInAnyOrderElementsOf(warned);
    }

    @Test
    void whoUsesWhatIsDeprecatedIsWarned() {
        Map<String, String> sources =
                TestSpecs.generate("golden/deprecated/deprecated.proto", "golden/deprecated_file/file.proto");
        sources.put("User.java", """
                import com.acme.deprecated.*;
                import com.acme.deprecatedfile.*;

                class User implements DoorHandler {
                    Object[] use(Door door, DoorApi api, DoorQuery query) {
                        return new Object[] {
                            door.colour(),
                            door.toBuilder().colour(Colour.RED),
                            door.toBuilder().addGuest("ann"),
                            door.toBuilder().guests(door.colours().stream().map(Enum::name).toList()),
                            door.toBuilder().putSign("en", "no"),
                            Badge.of(7),
                            Colour.CRIMSON,
                            DoorError.LOCKED,
                            Material.WOOD,
                            Key.builder(),
                            api.listDoors(query),
                            api.listDoorsPages(query),
                            Ground.UNKNOWN,
                            door.name() + door.colours() + Colour.RED + DoorError.FAILED + api.findDoors(query),
                        };
                    }

                    GateHandler gate;
                    GateEvent event;
                    BellApi bells;
                    Ladder ladder;

                    @Override
                    public void onKnocked(Knocked event) {}
                }
                """);

        assertThat(JavaCompilation.deprecations(sources, folder))
                .containsExactlyInAnyOrder(
                        "User.java:7",
                        "User.java:8",
                        "User.java:9",
                        "User.java:10",
                        "User.java:11",
                        "User.java:12",
                        "User.java:13",
                        "User.java:14",
                        "User.java:15",
                        "User.java:16",
                        "User.java:17",
                        "User.java:18",
                        "User.java:19",
                        "User.java:24",
                        "User.java:25",
                        "User.java:26",
                        "User.java:27",
                        "User.java:30");
    }
}
