package io.github.msync4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

@AnalyzeClasses(
        packages = "io.github.msync4j",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTheDevServer.class})
class ArchitectureTest {
    /** The dev server is on the class path of the tests only. */
    static final class WithoutTheDevServer implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/devserver/");
        }
    }

    private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK_OR_ROLLS_DICE =
            new DescribedPredicate<>("reads the clock or rolls dice") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String owner = call.getTargetOwner().getName();
                    String name = call.getName();
                    return (owner.equals("java.lang.System")
                                    && Set.of("nanoTime", "currentTimeMillis").contains(name))
                            || (owner.startsWith("java.time.")
                                    && Set.of("now", "systemUTC", "system").contains(name))
                            || owner.equals("java.util.concurrent.ThreadLocalRandom")
                            || (owner.equals("java.lang.Math") && name.equals("random"));
                }
            };

    @ArchTest
    static final ArchRule ONLY_THE_LOOP_READS_THE_CLOCK = noClasses()
            .that()
            .resideInAnyPackage("io.github.msync4j", "io.github.msync4j.internal..")
            .and()
            .haveSimpleNameNotContaining("NettyLoop")
            .should()
            .callMethodWhere(READS_THE_CLOCK_OR_ROLLS_DICE);

    @ArchTest
    static final ArchRule THE_SESSION_KNOWS_NO_THREAD_SOCKET_OR_REST = noClasses()
            .that()
            .resideInAPackage("io.github.msync4j.internal.session")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.netty..",
                    "java.net..",
                    "java.util.concurrent..",
                    "com.fasterxml..",
                    "io.github.msync4j.internal.transport..",
                    "io.github.msync4j.internal.rest..",
                    "io.github.msync4j.internal.connection..",
                    "io.github.msync4j.internal.dispatch..");

    @ArchTest
    static final ArchRule ONLY_THE_TRANSPORT_KNOWS_NETTY = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.msync4j.internal.transport")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule ONLY_FLIGHT_KNOWS_THE_FLIGHT_RECORDER = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.msync4j.internal.flight")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.jfr..");

    @ArchTest
    static final ArchRule NOTHING_OF_THE_TOOLS_IS_USED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.msync4j.codegen..", "io.github.msync4j.devserver..", "com.palantir..", "io.grpc..");

    @ArchTest
    static final ArchRule LOGGING_KNOWS_NOTHING_OF_THE_CLIENT = noClasses()
            .that()
            .resideInAPackage("io.github.msync4j.logging")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.msync4j",
                    "io.github.msync4j.internal..",
                    "io.github.msync4j.event",
                    "io.github.msync4j.log");

    @ArchTest
    static final ArchRule INTERNALS_HAVE_NO_CYCLES =
            slices().matching("io.github.msync4j.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_THIRD_PARTY_TYPE_IN_A_PUBLIC_SIGNATURE = classes()
            .that()
            .resideInAnyPackage(
                    "io.github.msync4j",
                    "io.github.msync4j.attachment",
                    "io.github.msync4j.conversation",
                    "io.github.msync4j.custom",
                    "io.github.msync4j.event",
                    "io.github.msync4j.log",
                    "io.github.msync4j.message",
                    "io.github.msync4j.metrics",
                    "io.github.msync4j.error",
                    "io.github.msync4j.rest",
                    "io.github.msync4j.support",
                    "io.github.msync4j.thread",
                    "io.github.msync4j.tracing",
                    "io.github.msync4j.logging")
            .and()
            .arePublic()
            .should(showOnlyOwnTypes());

    private static ArchCondition<JavaClass> showOnlyOwnTypes() {
        return new ArchCondition<>("show only java.* and own public types") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.PROTECTED))
                        .forEach(member -> signature(member)
                                .filter(shown -> !allowed(shown))
                                .forEach(shown -> events.add(SimpleConditionEvent.violated(
                                        member, member.getFullName() + " shows " + shown.getName()))));
            }
        };
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream();
    }

    private static boolean allowed(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return base.isPrimitive()
                || base.getPackageName().startsWith("java.")
                || base.getPackageName().startsWith("javax.net.")
                || (base.getPackageName().startsWith("io.github.msync4j")
                        && !base.getPackageName().contains(".internal")
                        && !base.getPackageName().contains(".protocol"));
    }
}
