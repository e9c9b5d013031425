package io.github.darnold.terraform.rest.builder;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.when;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.RestVocabulary.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.fixture.Things;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    private static final Attribute<String> ID = computed("id", string(), "-");

    @Test
    void namesAllFaultsAtOnce() {
        var builder = restResource("test_thing", shape(ID, optional("name", string(), "-")))
                .create(post("/boxes/{box_id}/things"))
                .importedBy("{name}")
                .read(get("/things/{id}"));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage(
                        "test_thing: it has no description; it does not say what destroying does: delete, onDestroy or"
                                + " forget; /boxes/{box_id}/things names {box_id}, which is no attribute; it does not say"
                                + " how it is found again when the answer to a create is lost: listedBy, recoveredBy, or"
                                + " notRecoverable where it cannot be; the import id {name} does not tell all that"
                                + " /things/{id} needs; its identity has name, which can change: it needs requiresReplace;"
                                + " name can change, but no call updates the object: it needs requiresReplace");
    }

    @Test
    void needsACallThatCreatesAndOneThatReadsWhatIsImported() {
        assertFault(
                restResource("test_thing", shape(ID))
                        .describedAs("-")
                        .forget("-")
                        .importedBy("{id}"),
                "test_thing: no call creates it, and it does not adopt; it can be imported but not read");
    }

    @Test
    void refusesADefaultThatCouldChangeWithoutACall() {
        assertFault(
                unchangeable(optional("mode", string(), "-").defaultValue("a")),
                "test_thing: mode can change, but no call updates the object: it needs requiresReplace");
        assertFault(
                unchangeable(optionalComputed("mode", string(), "-")),
                "test_thing: mode can change, but no call updates the object: it needs requiresReplace");
    }

    @Test
    void acceptsWhatOnlyTheProviderKnowsWithoutAnUpdate() {
        assertThat(unchangeable(local("mode", string(), "-")).build().typeName())
                .isEqualTo("test_thing");
    }

    @Test
    void refusesAPathThatCouldChange() {
        var builder = restResource("test_thing", shape(ID, required("box_id", string(), "-")))
                .recoveredBy(Things.NEVER)
                .describedAs("-")
                .create(post("/boxes/{box_id}/things"))
                .update(post("/boxes/{box_id}/things/{id}"))
                .forget("-");
        assertFault(builder, "test_thing: box_id stands in a path, which cannot change: it needs requiresReplace");
    }

    @Test
    void refusesToSpeakOfWhatIsNoAttribute() {
        var absent = local("absent", bool(), "-");
        var builder = unchangeable(local("mode", string(), "-"))
                .protectedBy(absent)
                .createWhenSet(absent, post("/others"))
                .waiting(until(changing("state", string(), "-")));
        assertFault(
                builder,
                "test_thing: it waits but cannot be read; it waits for state, which is no attribute; it is protected"
                        + " by absent, which is no attribute; a create needs absent, which is no attribute");
    }

    @Test
    void refusesAWaitThatAsksOrTellsWhatIsNoAttribute() {
        Attribute<String> status = changing("status", string(), "-");
        assertFault(
                unchangeable(status)
                        .read(get("/things/{id}").goneWhen("state", "archived"))
                        .waiting(until(status)
                                .onlyWhen(local("wait", bool(), "-"))
                                .polledEvery(local("every", string(), "-"))
                                .explainedBy(changing("reason", string(), "-"))),
                "test_thing: it waits only when wait says so, which is no attribute; it polls every every, which is no"
                        + " attribute; a failed wait is explained by reason, which is no attribute; GET /things/{id}"
                        + " means gone by state, which no attribute receives");
    }

    @Test
    void refusesTwoMeaningsOfOneName() {
        assertFault(
                unchangeable(local("mode", string(), "-")).delete(delete("/others/{id}")),
                "test_thing: it says twice what destroying by \"delete\" does");
    }

    @Test
    void refusesToRestoreWhatNothingRemembers() {
        assertFault(
                unchangeable(local("mode", string(), "-")).restoringOnDestroy("restore", "-"),
                "test_thing: it restores on destroy without adopting(attribute), which remembers what there was");
    }

    @Test
    void refusesAListOfWhichOnlyOnePageWouldBeRead() {
        assertFault(
                unchangeable(local("mode", string(), "-")).listedBy(get("/things")),
                "test_thing: GET /things does not say how its pages follow one another: paged(...)");
    }

    @Test
    void refusesWhatTerraformTakesInNoSchema() {
        assertFault(
                unchangeable(local("all", listOf(dynamic()), "-")),
                "test_thing: all has dynamic elements, which Terraform does not allow: make the whole of it dynamic or"
                        + " JSON");
        assertFault(
                unchangeable(local(
                        "all", setOf(object(shape(optional("key", string(), "-").writeOnly()))), "-")),
                "test_thing: all.key is write-only inside of a set, which Terraform does not allow: use a list or a"
                        + " map");
    }

    @Test
    void refusesABranchThatNoValueTakes() {
        Shape choice = shape(required("type", string().oneOf("a", "b"), "-"), optional("name", string(), "-"))
                .branchingOn("type", when("a"), when("c").needs("name"));
        assertFault(
                unchangeable(local("choice", object(choice), "-")),
                "test_thing: choice.type branches on \"c\", which it does not take");
    }

    @Test
    void refusesAnImportByWhatIsNoAttribute() {
        assertFault(
                unchangeable(local("mode", string(), "-"))
                        .read(get("/things/{id}"))
                        .importedBy("{box}/{id}"),
                "test_thing: the import id names {box}, which is no attribute");
    }

    @Test
    void hasATimeoutsBlockOnlyWhereItHasLimits() {
        assertThat(unchangeable(local("mode", string(), "-")).build().schema().blocks())
                .isEmpty();
        var limited = unchangeable(local("mode", string(), "-"))
                .timeout(Operation.CREATE, Duration.ofMinutes(5))
                .build();
        assertThat(limited.schema().blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.name()).isEqualTo("timeouts"));
    }

    @Test
    void givesUpgradedStatesTheDefaultsThatOnlyTheProviderKnows() {
        var resource = unchangeable(local("mode", string(), "-").defaultValue("m"))
                .upgradedFrom(0, stored -> stored.without("old"))
                .upgradedFrom(1, stored -> stored)
                .build();
        assertThat(resource.schema().version()).isEqualTo(2);
        assertThat(resource.stateUpgraders()).containsOnlyKeys(0L, 1L);
        resource.stateUpgraders()
                .values()
                .forEach(upgrader -> assertThat(upgrader.upgrade(ObjectValue.of("old", Value.of("x")))
                                .get("mode"))
                        .isEqualTo(Value.of("m")));
    }

    private static ResourceBuilder unchangeable(Attribute<?> attribute) {
        return restResource("test_thing", shape(ID, attribute))
                .recoveredBy(Things.NEVER)
                .describedAs("-")
                .create(post("/things"))
                .delete(delete("/things/{id}"));
    }

    private static void assertFault(ResourceBuilder builder, String message) {
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(message);
    }
}
