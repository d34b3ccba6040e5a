package io.github.msync4j.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.github.msync4j.codegen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "io.github.msync4j.codegen";
    private static final String PROTOBUF = "com.google.protobuf..";
    private static final String HTTP_OPTIONS = "com.google.api..";
    private static final String OPTIONS = "io.github.msync4j.protocol..";
    private static final String JAVAPOET = "com.palantir.javapoet..";

    @ArchTest
    static final ArchRule modelNeedsNothing = mayNeed("model");

    @ArchTest
    static final ArchRule readNeedsProtobufAndTheModel =
            mayNeed("read", BASE + ".model", PROTOBUF, HTTP_OPTIONS, OPTIONS);

    @ArchTest
    static final ArchRule rulesNeedTheModel = mayNeed("rules", BASE + ".model", "javax.lang.model..");

    @ArchTest
    static final ArchRule specNeedsJavaPoetAndTheModel =
            mayNeed("spec", BASE + ".model", JAVAPOET, "javax.lang.model..");

    @ArchTest
    static final ArchRule writeNeedsJavaPoetAndTheSpecs = mayNeed("write", BASE + ".model", BASE + ".spec", JAVAPOET);

    @ArchTest
    static final ArchRule manifestNeedsNothing = mayNeed("manifest");

    @ArchTest
    static final ArchRule readingManifestsNeedsProtobufAndTheReader = mayNeed(
            "manifest.read", BASE + ".manifest", BASE + ".read", BASE + ".model", PROTOBUF, HTTP_OPTIONS, OPTIONS);

    @ArchTest
    static final ArchRule writingManifestsNeedsJackson =
            mayNeed("manifest.json", BASE + ".manifest", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule comparingNeedsManifests = mayNeed("manifest.diff", BASE + ".manifest");

    @ArchTest
    static final ArchRule referenceNeedsTheModel = mayNeed("reference", BASE + ".model");

    @ArchTest
    static final ArchRule nothingReadsClockOrEnvironmentOrFiles = noClasses()
            .that()
            .doNotHaveSimpleName("Main")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.System|java\\.io\\.File.*|java\\.nio\\.file\\..*|java\\.time\\.Clock");

    private static ArchRule mayNeed(String stage, String... packages) {
        String own = BASE + "." + stage;
        String[] all = Stream.concat(Stream.of(own, "java..", "org.jspecify.."), Stream.of(packages))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all);
    }
}
