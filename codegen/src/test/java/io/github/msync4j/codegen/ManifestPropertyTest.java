package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.diff.Change;
import io.github.msync4j.codegen.manifest.diff.SpecDiff;
import io.github.msync4j.codegen.manifest.json.ManifestFormatException;
import io.github.msync4j.codegen.manifest.json.ManifestJson;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any manifests. A failure names the seed. */
class ManifestPropertyTest {
    private static final int RUNS = 500;

    @Test
    void aManifestThatWasWrittenReadsAsItself() throws ManifestFormatException {
        for (int seed = 0; seed < RUNS; seed++) {
            Manifest manifest = new RandomManifest(new Random(seed)).next();

            assertThat(ManifestJson.read(ManifestJson.write(manifest)))
                    .as("seed %d", seed)
                    .isEqualTo(manifest);
        }
    }

    @Test
    void nothingChangedBetweenAManifestAndItself() {
        for (int seed = 0; seed < RUNS; seed++) {
            Manifest manifest = new RandomManifest(new Random(seed)).next();

            assertThat(SpecDiff.between(manifest, manifest)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void whatIsGoneOneWayIsNewTheOtherWay() {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new RandomManifest(new Random(seed));
            Manifest one = random.next();
            Manifest other = random.next();

            assertThat(things(SpecDiff.between(one, other), "_REMOVED"))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(things(SpecDiff.between(other, one), "_ADDED"));
        }
    }

    @Test
    void differentManifestsAreNeverToldToBeTheSame() {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new RandomManifest(new Random(seed));
            Manifest one = random.next();
            Manifest other = random.next();

            assertThat(SpecDiff.between(one, other).isEmpty())
                    .as("seed %d", seed)
                    .isEqualTo(one.equals(other));
        }
    }

    /** The things that were added or removed, with what they are: FIELD of FIELD_REMOVED_RESERVED. */
    private static List<String> things(List<Change> changes, String motion) {
        return changes.stream()
                .filter(change -> change.kind().name().contains(motion))
                .flatMap(change ->
                        Stream.of(change.kind().name().replaceFirst(motion + ".*", "") + " " + change.thing()))
                .toList();
    }
}
