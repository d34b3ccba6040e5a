package io.github.msync4j.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Opens;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the modules say of themselves. */
class ModulesTest {
    private static final String OWN = "io.github.msync4j.";

    @Test
    void applicationGetsWhatTheClientNeedsAndNothingElse() {
        assertThat(ModulePath.ofSdk().descriptors())
                .extracting(ModuleDescriptor::name)
                .contains(OWN + "core", OWN + "logging", OWN + "protocol")
                .allSatisfy(name -> assertThat(name)
                        .matches("io\\.github\\.msync4j\\.(core|logging|protocol)"
                                + "|com\\.google\\.protobuf|org\\.jspecify"
                                + "|com\\.fasterxml\\.jackson\\.(core|databind|annotation)"
                                + "|io\\.netty\\.(buffer|codec|codec\\.(compression|http|socks)|common|handler"
                                + "|handler\\.proxy|resolver|transport|transport\\.unix\\.common)"));
    }

    @Test
    void internalPackagesAreClosedToAll() {
        Map<String, Set<String>> exported = Map.of(
                "core",
                        Set.of(
                                "io.github.msync4j",
                                "io.github.msync4j.attachment",
                                "io.github.msync4j.conversation",
                                "io.github.msync4j.custom",
                                "io.github.msync4j.error",
                                "io.github.msync4j.error.internal to"
                                        + " [io.github.msync4j.admin, io.github.msync4j.registration]",
                                "io.github.msync4j.event",
                                "io.github.msync4j.log",
                                "io.github.msync4j.message",
                                "io.github.msync4j.metrics",
                                "io.github.msync4j.rest",
                                "io.github.msync4j.support",
                                "io.github.msync4j.thread",
                                "io.github.msync4j.tracing"),
                "metrics.micrometer", Set.of("io.github.msync4j.metrics.micrometer"),
                "opentelemetry", Set.of("io.github.msync4j.opentelemetry"),
                "registration", Set.of("io.github.msync4j.registration"),
                "admin", Set.of("io.github.msync4j.admin"),
                "logging",
                        Set.of(
                                "io.github.msync4j.logging",
                                "io.github.msync4j.logging.internal.file to [io.github.msync4j.core]"),
                "logging.slf4j", Set.of(),
                "protocol",
                        Set.of(
                                "io.github.msync4j.spec",
                                "io.github.msync4j.spec.json",
                                "io.github.msync4j.spec.rest",
                                "io.github.msync4j.protocol.options",
                                "io.github.msync4j.protocol.wire"),
                "devserver", Set.of("io.github.msync4j.devserver", "io.github.msync4j.devserver.control"),
                "codegen",
                        Set.of(
                                "io.github.msync4j.codegen.manifest",
                                "io.github.msync4j.codegen.manifest.diff",
                                "io.github.msync4j.codegen.manifest.json"));
        Map<String, Set<String>> opened =
                Map.of("codegen", Set.of("io.github.msync4j.codegen.manifest to [com.fasterxml.jackson.databind]"));
        Map<String, ModuleDescriptor> modules = ModulePath.ofProject().descriptors().stream()
                .collect(Collectors.toMap(ModuleDescriptor::name, Function.identity()));

        exported.forEach((name, packages) -> assertThat(modules.get(OWN + name))
                .as(name)
                .isNotNull()
                .satisfies(module -> {
                    // an export to some modules only would be named with them
                    assertThat(module.exports()).map(ModulesTest::text).containsExactlyInAnyOrderElementsOf(packages);
                    assertThat(module.opens())
                            .map(Opens::toString)
                            .containsExactlyInAnyOrderElementsOf(opened.getOrDefault(name, Set.of()));
                    assertThat(module.isOpen()).isFalse();
                }));
    }

    /** {@link Exports#toString} has the modules in any order. */
    private static String text(Exports exports) {
        return exports.isQualified() ? exports.source() + " to " + new TreeSet<>(exports.targets()) : exports.source();
    }
}
