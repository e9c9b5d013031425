package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What Terraform proposes, case by case.
class ProposedStateTest {

    private static final Value NULL = NullValue.NULL;
    private static final ObjectType PART = new ObjectType(shape(
            optional("name", string(), "Name."),
            optionalComputed("tone", string(), "Tone."),
            computed("number", int64(), "Number.")));
    private static final ObjectType FILLED =
            new ObjectType(shape(optionalComputed("tone", string(), "Tone."), computed("number", int64(), "Number.")));
    private static final Shape THING = shape(
            computed("id", string(), "Identifier."),
            optional("name", string(), "Name."),
            optional("loud", string(), "Has a default.").defaultValue("no"),
            optional("password", string(), "Secret.").writeOnly(),
            optional("chosen", PART, "May come from the configuration.").orComputed(),
            optional("filled", FILLED, "Comes from the provider.").orComputed(),
            optional("list", listOf(PART), "Some."),
            optional("map", mapOf(PART), "Some."),
            optional("set", setOf(PART), "Some."));
    private static final Schema SCHEMA = new Schema(
            0, THING, List.of(new Block("rule", Block.Nesting.LIST, PART.shape(), 0, 0, "Rules.")), "A thing.", null);

    private static ObjectValue thing(Object... namesAndValues) {
        return Configs.complete(SCHEMA, object(namesAndValues));
    }

    private static Value part(Object... namesAndValues) {
        return Configs.complete(Schema.of(PART.shape(), "Part."), object(namesAndValues));
    }

    private static Value proposed(Value prior, Value config, String name) {
        return ((ObjectValue) ProposedState.of(SCHEMA, prior, config)).get(name);
    }

    @Test
    void isNothingForADelete() {
        assertThat(ProposedState.of(SCHEMA, thing("id", "t1"), NULL)).isEqualTo(NULL);
        assertThat(ProposedState.of(SCHEMA, NULL, NULL)).isEqualTo(NULL);
    }

    @Test
    void isTheConfigurationForACreate() {
        ObjectValue config =
                thing("name", UnknownValue.UNKNOWN, "password", "secret", "list", List.of(part("name", "x")));

        assertThat(ProposedState.of(SCHEMA, NULL, config)).isEqualTo(config);
    }

    @Test
    void takesComputedValuesFromThePriorStateAndKnowsNoDefaults() {
        ObjectValue prior = thing("id", "t1", "name", "a", "loud", "yes");

        assertThat(ProposedState.of(SCHEMA, prior, thing("name", "b")))
                .isEqualTo(thing("id", "t1", "name", "b", "loud", "yes"));
    }

    @Test
    void dropsAnObjectThatOnlyTheConfigurationCanHaveMade() {
        ObjectValue prior =
                thing("chosen", part("name", "x", "number", 1), "filled", object("tone", "high", "number", 1));

        assertThat(proposed(prior, thing(), "chosen")).isEqualTo(NULL);
        assertThat(proposed(prior, thing(), "filled")).isEqualTo(object("tone", "high", "number", 1));
    }

    @Test
    void pairsListsByIndexAndMapsByKey() {
        ObjectValue prior = thing(
                "list",
                List.of(part("name", "x", "number", 1)),
                "map",
                new MapValue(Map.of("k", part("number", 2))),
                "rule",
                List.of(part("name", "r", "number", 3)));
        ObjectValue config = thing(
                "list", List.of(part("name", "y"), part("name", "z")),
                "map", new MapValue(Map.of("k", part("name", "m"), "l", part("name", "n"))),
                "rule", List.of(part("name", "s")));

        assertThat(proposed(prior, config, "list"))
                .isEqualTo(Values.value(List.of(part("name", "y", "number", 1), part("name", "z"))));
        assertThat(proposed(prior, config, "map"))
                .isEqualTo(new MapValue(Map.of("k", part("name", "m", "number", 2), "l", part("name", "n"))));
        assertThat(proposed(prior, config, "rule")).isEqualTo(Values.value(List.of(part("name", "s", "number", 3))));
    }

    @Test
    void pairsElementsOfSetsThatDifferInComputedValuesAlone() {
        ObjectValue prior = thing(
                "set",
                SetValue.of(List.of(
                        part("name", "x", "tone", "low", "number", 1),
                        part("name", "y", "tone", "high", "number", 2))));
        Value config = SetValue.of(List.of(part("name", "y"), part("name", "x", "tone", "high"), part("name", "z")));

        assertThat(proposed(prior, thing("set", config), "set"))
                .isEqualTo(SetValue.of(List.of(
                        part("name", "y", "tone", "high", "number", 2),
                        part("name", "x", "tone", "high"),
                        part("name", "z"))));
    }

    @Test
    void leavesUnknownCollectionsAsTheyAre() {
        ObjectValue prior = thing("list", List.of(part("name", "x", "number", 1)));

        assertThat(proposed(prior, thing("list", UnknownValue.UNKNOWN), "list")).isEqualTo(UnknownValue.UNKNOWN);
    }
}
