package io.github.msync4j.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code does without reflection, so that a native image has to be told nothing of it, and without state. */
class NativeCodeTest {
    private static JavaClasses generated;

    @BeforeAll
    static void compileAllGoldens(@TempDir Path folder) {
        JavaCompilation.compile(TestSpecs.generate(TestSpecs.withoutClient()), folder, List.of());
        generated = new ClassFileImporter().importPath(folder);
    }

    @Test
    void noReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ClassLoader.class)
                .orShould()
                .accessTargetWhere(asksAClass())
                .check(generated);
    }

    @Test
    void noStaticState() {
        fields().that().areStatic().should().beFinal().check(generated);
    }

    private static DescribedPredicate<JavaAccess<?>> asksAClass() {
        return DescribedPredicate.describe(
                "asks a class for anything but whether it is an enum's",
                access -> access.getTargetOwner().isEquivalentTo(Class.class)
                        && !access.getName().equals("desiredAssertionStatus"));
    }
}
