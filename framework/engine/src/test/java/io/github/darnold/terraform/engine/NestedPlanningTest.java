package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Plans of nested objects, alone and in collections.
class NestedPlanningTest {

    private static final Value UNKNOWN = UnknownValue.UNKNOWN;

    private static final Shape PART = shape(
            required("name", string(), "Name."),
            optional("size", int64(), "Size.").defaultValue(1L),
            optional("schema", json(), "Open content."),
            optional("material", string(), "Material.").requiresReplace(),
            computed("number", int64(), "Number."),
            changing("state", string(), "State."));

    private static final Shape THING = shape(
            required("name", string(), "Name."),
            optional("single", new ObjectType(PART), "One.").orComputed(),
            optional("list", listOf(new ObjectType(PART)), "Some."),
            optional("map", mapOf(new ObjectType(PART)), "Some."),
            optional("set", setOf(new ObjectType(PART)), "Some."));

    private final Harness harness = Harness.of(new Scripted(THING));

    private static ObjectValue thing(Object... namesAndValues) {
        return THING.complete(object(namesAndValues));
    }

    private static ObjectValue part(Object... namesAndValues) {
        return PART.complete(object(namesAndValues));
    }

    private static ObjectValue existing(String name, int number) {
        return part("name", name, "size", 1, "number", number, "state", "ready");
    }

    private static ObjectValue planned(PlanAnswer answer) {
        assertThat(answer.diagnostics()).isEmpty();
        return (ObjectValue) answer.planned();
    }

    @Test
    void appliesDefaultsAndUnknownsInsideNewObjects() {
        ObjectValue config = thing(
                "name", "a",
                "single", part("name", "x"),
                "list", Value.listOf(List.of(part("name", "x"))),
                "map", Value.mapOf(Map.of("k", part("name", "x"))),
                "set", SetValue.of(List.of(part("name", "x"))));
        ObjectValue expected = part("name", "x", "size", 1, "number", UNKNOWN, "state", UNKNOWN);

        ObjectValue planned = planned(harness.planCreate(config));

        assertThat(planned.get("single")).isEqualTo(expected);
        assertThat(planned.get("list")).isEqualTo(Value.listOf(List.of(expected)));
        assertThat(planned.get("map")).isEqualTo(Value.mapOf(Map.of("k", expected)));
        assertThat(planned.get("set")).isEqualTo(SetValue.of(List.of(expected)));
    }

    @Test
    void pairsElementsOfListsByIndex() {
        ObjectValue prior = thing("name", "a", "list", List.of(existing("x", 1)));
        ObjectValue config = thing("name", "a", "list", List.of(part("name", "z"), part("name", "y")));

        assertThat(planned(harness.plan(prior, config)).get("list"))
                .isEqualTo(Value.listOf(List.of(
                        existing("z", 1).with("state", UNKNOWN),
                        part("name", "y", "size", 1, "number", UNKNOWN, "state", UNKNOWN))));
    }

    @Test
    void pairsElementsOfMapsByKey() {
        ObjectValue prior = thing("name", "a", "map", new MapValue(Map.of("k", existing("x", 1))));
        ObjectValue config = thing("name", "b", "map", new MapValue(Map.of("k", part("name", "x"))));

        assertThat(planned(harness.plan(prior, config)).get("map"))
                .isEqualTo(new MapValue(Map.of("k", existing("x", 1).with("state", UNKNOWN))));
    }

    @Test
    void pairsElementsOfSetsByWhatIsConfigured() {
        SetValue before = SetValue.of(List.of(existing("x", 1), existing("y", 2)));
        SetValue configured = SetValue.of(List.of(part("name", "y"), part("name", "x")));
        ObjectValue prior = thing("name", "a", "set", before);

        assertThat(planned(harness.plan(prior, thing("name", "a", "set", configured))))
                .isEqualTo(prior);

        SetValue more = SetValue.of(List.of(part("name", "y"), part("name", "z")));
        assertThat(planned(harness.plan(prior, thing("name", "a", "set", more))).get("set"))
                .isEqualTo(SetValue.of(List.of(
                        existing("y", 2).with("state", UNKNOWN),
                        part("name", "z", "size", 1, "number", UNKNOWN, "state", UNKNOWN))));
    }

    @Test
    void pairsElementsOfSetsWhoseDefaultsWereWrittenOut() {
        ObjectValue prior = thing("name", "a", "set", SetValue.of(List.of(existing("x", 1))));
        ObjectValue config = thing("name", "a", "set", SetValue.of(List.of(part("name", "x", "size", 1))));

        assertThat(planned(harness.plan(prior, config))).isEqualTo(prior);
    }

    @Test
    void keepsEquivalentValuesInsideElements() {
        ObjectValue element = existing("x", 1).with("schema", Value.of("{\"a\":1}"));
        ObjectValue written = part("name", "x", "schema", "{ \"a\": 1 }");
        ObjectValue prior =
                thing("name", "a", "list", List.of(element), "set", SetValue.of(List.of(element)), "single", element);
        ObjectValue config =
                thing("name", "a", "list", List.of(written), "set", SetValue.of(List.of(written)), "single", written);

        assertThat(planned(harness.plan(prior, config))).isEqualTo(prior);
    }

    @Test
    void keepsARemovedObjectThatTheProviderMayFill() {
        ObjectValue prior = thing("name", "a", "single", existing("x", 1));

        assertThat(planned(harness.plan(prior, thing("name", "a")))).isEqualTo(prior);
        assertThat(planned(harness.plan(prior, thing("name", "b"))).get("single"))
                .isEqualTo(existing("x", 1).with("state", UNKNOWN));
    }

    @Test
    void keepsElementsOfSetsApartThatAreNotKnownYet() {
        Value set = SetValue.of(List.of(part("name", UNKNOWN), part("name", UNKNOWN)));

        Value planned =
                planned(harness.planCreate(thing("name", "a", "set", set))).get("set");

        assertThat(((SetValue) planned).elements()).hasSize(2);
    }

    @Test
    void leavesUnknownCollectionsUnknown() {
        ObjectValue prior = thing("name", "a", "list", List.of(existing("x", 1)));

        assertThat(planned(harness.plan(prior, thing("name", "a", "list", UNKNOWN)))
                        .get("list"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void namesReplacingDifferencesByTheirPath() {
        ObjectValue iron = existing("x", 1).with("material", Value.of("iron"));
        ObjectValue gold = part("name", "x", "material", "gold");
        ObjectValue prior =
                thing("name", "a", "list", List.of(iron), "map", new MapValue(Map.of("k", iron)), "single", iron);
        ObjectValue config = thing(
                "name",
                "a",
                "list",
                List.of(gold, part("name", "new")),
                "map",
                new MapValue(Map.of("k", gold)),
                "single",
                gold);

        assertThat(harness.plan(prior, config).requiresReplace())
                .containsExactlyInAnyOrder(
                        Path.of("list").index(0).attribute("material"),
                        Path.of("map").key("k").attribute("material"),
                        Path.of("single").attribute("material"));
    }

    @Test
    void stopsAtSetsAndOnlyWhereAReplacingPartDiffers() {
        ObjectValue iron = existing("x", 1).with("material", Value.of("iron"));
        ObjectValue prior = thing("name", "a", "set", SetValue.of(List.of(iron)));
        var renamed = SetValue.of(List.of(part("name", "y", "material", "iron")));
        var gilded = SetValue.of(List.of(part("name", "x", "material", "gold")));

        assertThat(harness.plan(prior, thing("name", "a", "set", renamed)).requiresReplace())
                .isEmpty();
        assertThat(harness.plan(prior, thing("name", "a", "set", gilded)).requiresReplace())
                .containsExactly(Path.of("set"));
    }

    @Test
    void needsAnotherObjectWhereAnUnknownObjectMayDiffer() {
        ObjectValue prior = thing("name", "a", "list", List.of(existing("x", 1)));

        assertThat(harness.plan(prior, thing("name", "a", "list", UNKNOWN)).requiresReplace())
                .containsExactly(Path.of("list"));
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void pairsThousandsOfElements() {
        var before = new ArrayList<Value>();
        var configured = new ArrayList<Value>();
        for (int i = 0; i < 5_000; i++) {
            before.add(existing("x" + i, i));
            configured.add(part("name", "x" + (4_999 - i)));
        }
        ObjectValue prior = thing("name", "a", "set", SetValue.of(before));

        assertThat(planned(harness.plan(prior, thing("name", "a", "set", SetValue.of(configured)))))
                .isEqualTo(prior);
    }
}
