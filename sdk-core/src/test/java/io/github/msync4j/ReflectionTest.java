package io.github.msync4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The client, its log and the spec do without reflection, so that a native image needs to know nothing of their code.
 * The one exception finds carriers of the log's context by {@link ServiceLoader}, which native images know. What their libraries do is seen by tools/consumer.
 */
@AnalyzeClasses(packages = "io.github.msync4j", importOptions = ImportOption.DoNotIncludeTests.class)
class ReflectionTest {
    @ArchTest
    static final ArchRule NO_REFLECTION = noneOfOurs()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ServiceLoader.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ClassLoader.class);

    @ArchTest
    static final ArchRule NO_CLASS_IS_LOOKED_INTO = noneOfOurs().should().accessTargetWhere(looksIntoAClass());

    /** What protoc writes is protobuf's matter; the dev server is there for the tests only. */
    private static GivenClassesConjunction noneOfOurs() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("io.github.msync4j.protocol..", "io.github.msync4j.devserver..")
                .and()
                .doNotHaveFullyQualifiedName("io.github.msync4j.logging.LogContextCarriers");
    }

    /** Whatever a class is asked for, but for what it is. */
    private static DescribedPredicate<JavaAccess<?>> looksIntoAClass() {
        Set<String> harmless = Set.of("cast", "desiredAssertionStatus", "getName", "getSimpleName", "isInstance");
        return DescribedPredicate.describe(
                "looks into a class",
                access -> access.getTargetOwner().isEquivalentTo(Class.class) && !harmless.contains(access.getName()));
    }
}
