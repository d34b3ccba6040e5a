package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.diff.Acknowledgements;
import io.github.msync4j.codegen.manifest.diff.Change;
import io.github.msync4j.codegen.manifest.diff.SpecDiff;
import io.github.msync4j.codegen.manifest.json.ManifestJson;
import io.github.msync4j.codegen.manifest.read.ManifestReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * This project's spec against its last release. {@code spec.json} is what the spec says now, and follows it;
 * {@code spec-released.json} is what users have, and changes with a release only; what lies between them and breaks
 * something stands in {@code spec-accepted.txt}, with a reason.
 */
class SpecManifestTest {
    private static final Path CURRENT = Path.of("../protocol/spec.json");
    private static final Path RELEASED = Path.of("../protocol/spec-released.json");
    private static final Path ACCEPTED = Path.of("../protocol/spec-accepted.txt");
    private static final String HEAD = """
            # What breaks since the last release and was accepted: the change as the failing test prints it, then # and why.
            # mvn -pl codegen -am test -DreleaseSpec empties this file.
            """;

    @BeforeAll
    static void releaseIfAsked() throws Exception {
        if (System.getProperty("releaseSpec") != null) {
            Files.writeString(RELEASED, ManifestJson.write(current()));
            Files.writeString(ACCEPTED, HEAD);
        }
    }

    @Test
    void theManifestInTheRepositoryIsWhatTheSpecSays() throws Exception {
        if (System.getProperty("updateGoldens") == null) {
            // in words first: the whole of it is long
            assertThat(SpecDiff.between(ManifestJson.read(Files.readString(CURRENT)), current()))
                    .as("changes that %s does not know of; refresh with -DupdateGoldens", shown(CURRENT))
                    .isEmpty();
        }
        Golden.assertEqual(CURRENT, ManifestJson.write(current()));
    }

    @Test
    void nothingBreaksSinceTheReleaseUnlessItIsAccepted() throws Exception {
        Acknowledgements accepted = Acknowledgements.parse(Files.readString(ACCEPTED));

        List<Change> breaking = changes().stream()
                .filter(change -> change.isBreaking() && !accepted.accepts(change))
                .toList();

        var lines = new StringBuilder();
        breaking.forEach(change -> lines.append(change.key()).append(" # WHY\n"));
        assertThat(breaking).as("""
                        what breaks users of %s.
                        Take it back, or accept it: add these lines to %s, each with its reason, and say it in CHANGELOG.md.
                        %s""", shown(RELEASED), shown(ACCEPTED), lines).isEmpty();
    }

    @Test
    void nothingIsAcceptedThatDoesNotBreak() throws Exception {
        assertThat(Acknowledgements.parse(Files.readString(ACCEPTED)).unused(changes()))
                .as("lines of %s that accept nothing: remove them", shown(ACCEPTED))
                .isEmpty();
    }

    private static List<Change> changes() throws Exception {
        return SpecDiff.between(ManifestJson.read(Files.readString(RELEASED)), current());
    }

    private static Manifest current() throws Exception {
        try (InputStream in = SpecManifestTest.class.getResourceAsStream("/spec.binpb")) {
            assertThat(in).as("the descriptor set of the spec").isNotNull();
            var set = FileDescriptorSet.parseFrom(in, Main.options());
            return ManifestReader.read(
                    set.getFileList(),
                    ManifestReader::isOwn,
                    file -> file.startsWith("msync4j/api/") || file.startsWith("msync4j/rest/"));
        }
    }

    /** Surefire runs in the module's folder, a person above it. */
    private static Path shown(Path file) {
        return Path.of("..").relativize(file);
    }
}
