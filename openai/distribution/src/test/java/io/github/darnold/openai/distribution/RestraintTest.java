package io.github.darnold.openai.distribution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.darnold.openai.distribution.ShippedClasses.ALL;
import static io.github.darnold.openai.distribution.ShippedClasses.FRAMEWORK;
import static io.github.darnold.openai.distribution.ShippedClasses.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What shipped code does without: it costs start-up, or breaks the greeting of Terraform.
final class RestraintTest {

    private static final String GENERATED = FRAMEWORK + ".protocol.proto..";

    /// Runs while a native executable is built, and is in no program.
    private static final String IMAGE_BUILDER = FRAMEWORK + ".protocol.image..";

    /// They own the process: its standard streams and its end.
    private static final List<String> PROGRAMS = List.of(
            FRAMEWORK + ".protocol.PluginServer", FRAMEWORK + ".protocol.Serving", ROOT + ".openai.emulator.Main");

    @Test
    void doesWithoutReflection() {
        noClasses()
                .that()
                .resideOutsideOfPackages(GENERATED, IMAGE_BUILDER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.ServiceLoader")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .check(ALL);
    }

    @Test
    void leavesTheProcessToThePrograms() {
        Set<String> owners = ALL.stream()
                .filter(RestraintTest::ownsTheProcess)
                .map(RestraintTest::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(owners).containsExactlyInAnyOrderElementsOf(PROGRAMS);
    }

    private static boolean ownsTheProcess(JavaClass type) {
        boolean prints = type.getFieldAccessesFromSelf().stream()
                .map(access -> access.getTarget().getFullName())
                .anyMatch(Set.of("java.lang.System.out", "java.lang.System.err")::contains);
        boolean ends = type.getMethodCallsFromSelf().stream()
                .map(call -> call.getTarget().getOwner().getName() + "."
                        + call.getTarget().getName())
                .anyMatch(Set.of(
                        "java.lang.System.exit",
                        "java.lang.System.setOut",
                        "java.lang.System.setErr",
                        "java.lang.Runtime.exit",
                        "java.lang.Runtime.halt")::contains);
        return prints || ends;
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    @Test
    void printsNoStackTraces() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "print a stack trace",
                        call -> call.getTarget().getName().equals("printStackTrace")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .check(ALL);
    }
}
