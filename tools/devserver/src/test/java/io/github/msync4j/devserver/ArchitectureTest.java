package io.github.msync4j.devserver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.InstantSource;

@AnalyzeClasses(packages = "io.github.msync4j.devserver", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_CORE_IS_PURE = classes()
            .that()
            .resideInAPackage("..devserver.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.msync4j.devserver.core..",
                    "io.github.msync4j.devserver",
                    "io.github.msync4j.protocol.wire..",
                    "io.github.msync4j.spec.json..",
                    "com.google.protobuf..",
                    "org.jspecify..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.nio.charset..",
                    "java.security..",
                    "javax.crypto..")
            .andShould()
            .onlyDependOnClassesThat()
            .doNotBelongToAnyOf(DevServer.class, Thread.class, InstantSource.class);

    @ArchTest
    static final ArchRule THE_SERVER_JUDGES_THE_SDK_AND_DOES_NOT_USE_IT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.msync4j.core..", "io.github.msync4j.logging..");

    @ArchTest
    static final ArchRule NOBODY_READS_THE_CLOCK = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now");
}
