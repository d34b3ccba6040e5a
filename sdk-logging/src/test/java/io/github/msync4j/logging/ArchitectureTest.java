package io.github.msync4j.logging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

@AnalyzeClasses(packages = "io.github.msync4j.logging", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> CLOCK_METHODS = Set.of("currentTimeMillis", "nanoTime", "now", "system");

    @ArchTest
    static final ArchRule logging_dependsOnTheSpecAndTheJdkOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.msync4j.logging..",
                    "io.github.msync4j.spec..",
                    "java..",
                    "javax.crypto..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule linesAndFiles_knowNothingOfRecords = noClasses()
            .that()
            .resideInAPackage("io.github.msync4j.logging.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.msync4j.logging");

    @ArchTest
    static final ArchRule publicSignatures_nameNoThirdParty = members().should(nameNoThirdParty());

    @ArchTest
    static final ArchRule clock_isReadByOneClass = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Logging.class.getName())
            .should()
            .accessTargetWhere(readsTheClock());

    private static ArchCondition<JavaMember> nameNoThirdParty() {
        return new ArchCondition<>("name only types of the JDK and the project when public") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                boolean visible = member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED);
                for (JavaClass type : member.getAllInvolvedRawTypes()) {
                    String name = type.getBaseComponentType().getName();
                    boolean known = type.getBaseComponentType().isPrimitive()
                            || name.startsWith("java.")
                            || name.startsWith("io.github.msync4j.");
                    if (visible && !known) {
                        events.add(SimpleConditionEvent.violated(member, member.getFullName() + " names " + name));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return DescribedPredicate.describe("reads the clock", access -> {
            String owner = access.getTargetOwner().getName();
            boolean clock = owner.startsWith("java.time.") || owner.equals("java.lang.System");
            boolean date = owner.equals("java.util.Date") && access.getName().equals("<init>");
            return date || (clock && CLOCK_METHODS.contains(access.getName()));
        });
    }
}
