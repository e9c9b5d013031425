package io.github.darnold.openai.distribution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.darnold.openai.distribution.ShippedClasses.ALL;
import static io.github.darnold.openai.distribution.ShippedClasses.EMULATOR;
import static io.github.darnold.openai.distribution.ShippedClasses.FRAMEWORK;
import static io.github.darnold.openai.distribution.ShippedClasses.PROVIDER;
import static io.github.darnold.openai.distribution.ShippedClasses.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rooms of this project and the arrows between them.
final class LayoutTest {

    /// Fewer than that in one of the rooms, and these rules would hold because they see nothing.
    private static final Map<String, Integer> SEEN_AT_LEAST = Map.of(
            FRAMEWORK + ".plugin",
            80,
            FRAMEWORK + ".engine",
            25,
            FRAMEWORK + ".protocol",
            150,
            FRAMEWORK + ".rest",
            50,
            FRAMEWORK + ".registrydocs",
            10,
            FRAMEWORK + ".testing",
            50,
            PROVIDER,
            20,
            EMULATOR,
            90);

    private static final String[] ENGINE_OF_RULES = engine("rules", "structure", "plan", "secret", "handling");
    private static final String[] ENGINE_OF_ANSWERS = engine("action", "ephemeral", "function", "generation");

    private static String[] engine(String... packages) {
        return Stream.of(packages).map(name -> FRAMEWORK + ".engine." + name).toArray(String[]::new);
    }

    @Test
    void seesAllRooms() {
        SEEN_AT_LEAST.forEach((room, count) -> assertThat(
                        ALL.stream().filter(type -> isIn(type, room)).count())
                .as("classes in " + room)
                .isGreaterThanOrEqualTo(count));
    }

    @ParameterizedTest
    @CsvSource({
        "terraform.plugin,   terraform.plugin",
        "terraform.engine,   terraform.plugin terraform.engine",
        "terraform.protocol, terraform.plugin terraform.engine terraform.protocol",
        "terraform.rest,     terraform.plugin terraform.rest",
        "terraform.registrydocs, terraform.plugin terraform.registrydocs",
        "terraform.testing,  terraform.plugin terraform.engine terraform.rest terraform.testing",
        "openai.provider,    terraform.plugin terraform.rest openai.provider",
        "openai.emulator,    openai.emulator"
    })
    void usesOnlyTheRoomsBelow(String room, String below) {
        Set<String> allowed = Set.of(below.split(" "));
        Set<String> arrows = ALL.stream()
                .filter(type -> isIn(type, ROOT + "." + room) && !isProgram(type))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT + "."))
                .filter(dependency ->
                        allowed.stream().noneMatch(other -> isIn(dependency.getTargetClass(), ROOT + "." + other)))
                .map(dependency -> dependency.getDescription())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(arrows).isEmpty();
    }

    /// Only who holds definitions against a document has to know what definitions are.
    @Test
    void letsOnlyTheContractCheckKnowDefinitionsOverAnApi() {
        noClasses()
                .that()
                .resideInAPackage(FRAMEWORK + ".testing..")
                .and()
                .resideOutsideOfPackage(FRAMEWORK + ".testing.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(FRAMEWORK + ".rest..")
                .check(ALL);
    }

    /// The judge shares no reading of Terraform's rules with the judged: of the engine, the simulated core sees the
    /// calls
    /// and their answers alone.
    @Test
    void keepsTheRulesOfTheSimulatedCoreApartFromTheEngines() {
        noClasses()
                .that()
                .resideInAPackage(FRAMEWORK + ".testing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE_OF_RULES)
                .check(ALL);
        assertThat(ALL.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(FRAMEWORK + ".engine."))
                        .distinct())
                .as("packages of the engine, each of which is either rules or answers")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(ENGINE_OF_RULES), Stream.of(ENGINE_OF_ANSWERS))
                                .toList());
    }

    /// A program puts the rooms together, and does nothing else.
    private static boolean isProgram(JavaClass type) {
        return type.getName().equals(PROVIDER + ".Main");
    }

    @Test
    void keepsTheWireInTheProtocol() {
        noClasses()
                .that()
                .resideOutsideOfPackage(FRAMEWORK + ".protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.protobuf..", "io.grpc..", "org.msgpack..", "okio..")
                .check(ALL);
        // Whom to trust and which proxy to take is asked in terms of sockets, though none is opened there.
        noClasses()
                .that()
                .resideOutsideOfPackages(FRAMEWORK + ".protocol..", FRAMEWORK + ".rest.network..", EMULATOR + "..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Server)?Socket.*|java\\.nio\\.channels\\..*Socket.*")
                .check(ALL);
    }

    @Test
    void keepsChaptersOfTheProviderApart() {
        Set<String> uses = ALL.stream()
                .filter(type -> !chapter(type).isEmpty())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !chapter(dependency.getTargetClass()).isEmpty())
                .filter(dependency ->
                        !chapter(dependency.getTargetClass()).equals(chapter(dependency.getOriginClass())))
                .filter(dependency -> !isShared(dependency.getTargetClass()))
                .map(dependency -> dependency.getDescription())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(uses).isEmpty();
    }

    @Test
    void seesTheChapters() {
        assertThat(ALL.stream().map(LayoutTest::chapter))
                .contains("administration", "assistants", "files", "connection");
    }

    private static boolean isShared(JavaClass type) {
        return Set.of("shapes", "connection").contains(chapter(type));
    }

    /// The first package below the provider's; empty for all that is in none.
    private static String chapter(JavaClass type) {
        String below = type.getPackageName().replaceFirst("^" + PROVIDER.replace(".", "\\.") + "\\.", "");
        return below.equals(type.getPackageName()) ? "" : below.replaceFirst("\\..*", "");
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void speaksOfNullInEveryPackage() {
        Set<String> silent = ALL.stream()
                .filter(type -> !type.getPackageName().endsWith(".proto"))
                .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).as("packages that are not @NullMarked").isEmpty();
    }

    @Test
    void hasNoClassBesideTheRooms() {
        classes()
                .should()
                .resideInAnyPackage(FRAMEWORK + "..", PROVIDER + "..", EMULATOR + "..")
                .check(ALL);
    }

    private static boolean isIn(JavaClass type, String room) {
        return type.getPackageName().equals(room) || type.getPackageName().startsWith(room + ".");
    }
}
