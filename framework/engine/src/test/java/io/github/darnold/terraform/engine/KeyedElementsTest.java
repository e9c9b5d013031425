package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Elements that are the same by their key: what the provider computed for one stays with it.
class KeyedElementsTest {

    private static final Value UNKNOWN = UnknownValue.UNKNOWN;
    private static final Required<String> NAME = required("name", string(), "-");
    private static final Shape PART = shape(
                    NAME,
                    optional("size", int64(), "-").defaultValue(1L),
                    optional("schema", json(), "-"),
                    optional("material", string(), "-").requiresReplace(),
                    computed("number", int64(), "-"))
            .matchedBy(NAME);
    private static final Shape THING = shape(
            optional("list", listOf(new ObjectType(PART)), "-"), optional("set", setOf(new ObjectType(PART)), "-"));

    private final Harness harness = Harness.of(new Scripted(THING));

    private static ObjectValue part(Object... namesAndValues) {
        return PART.complete(object(namesAndValues));
    }

    private static ObjectValue existing(String name, int number) {
        return part("name", name, "size", 1, "number", number);
    }

    private PlanAnswer plan(String attribute, Value prior, Value config) {
        PlanAnswer answer =
                harness.plan(THING.complete(object(attribute, prior)), THING.complete(object(attribute, config)));
        assertThat(answer.diagnostics()).isEmpty();
        return answer;
    }

    private Value list(Value prior, Value... config) {
        return ((ObjectValue) plan("list", prior, Value.listOf(List.of(config))).planned()).get("list");
    }

    private Value set(Value prior, Value... config) {
        return ((ObjectValue) plan("set", prior, SetValue.of(List.of(config))).planned()).get("set");
    }

    @Test
    void whatIsComputedMovesWithItsElement() {
        Value prior = Harness.value(List.of(existing("a", 1), existing("b", 2)));

        assertThat(list(prior, part("name", "new"), part("name", "a"), part("name", "b")))
                .isEqualTo(Harness.value(
                        List.of(existing("new", 0).with("number", UNKNOWN), existing("a", 1), existing("b", 2))));
        assertThat(list(prior, part("name", "b"), part("name", "a")))
                .isEqualTo(Harness.value(List.of(existing("b", 2), existing("a", 1))));
    }

    @Test
    void whatIsComputedStaysWhereOtherArgumentsOfAnElementOfASetChange() {
        Value prior = SetValue.of(List.of(existing("a", 1), existing("b", 2)));

        assertThat(set(prior, part("name", "a", "size", 5), part("name", "b")))
                .isEqualTo(SetValue.of(List.of(existing("a", 1).with("size", Value.of(5)), existing("b", 2))));
    }

    @Test
    void twinsTakeTheirPredecessorsOneByOne() {
        Value prior = Harness.value(List.of(existing("a", 1), existing("a", 2)));

        assertThat(list(prior, part("name", "a"), part("name", "a"), part("name", "a")))
                .isEqualTo(Harness.value(List.of(
                        existing("a", 1), existing("a", 2), existing("a", 0).with("number", UNKNOWN))));
    }

    @Test
    void anElementWithoutAKeyIsNew() {
        Value prior = Harness.value(List.of(existing("a", 1)));

        assertThat(list(prior, part("name", UNKNOWN)))
                .isEqualTo(Harness.value(List.of(part("name", UNKNOWN, "size", 1, "number", UNKNOWN))));
    }

    @Test
    void defaultsAreThereBeforeElementsArePaired() {
        Value prior = SetValue.of(List.of(existing("a", 1)));

        assertThat(set(prior, part("name", "a"))).isEqualTo(prior);
        assertThat(set(prior, part("name", "a", "size", 1))).isEqualTo(prior);
    }

    @Test
    void anElementThatMovedHasTheConfigurationsWords() {
        ObjectValue before = existing("a", 1).with("schema", Value.of("{\"k\":1}"));
        ObjectValue written = part("name", "a", "schema", "{ \"k\": 1 }");
        Value prior = Harness.value(List.of(before, existing("b", 2)));

        assertThat(list(prior, written, part("name", "b"))).isEqualTo(prior);
        assertThat(list(prior, part("name", "b"), written))
                .isEqualTo(Harness.value(List.of(existing("b", 2), before.with("schema", written.get("schema")))));
    }

    @Test
    void aMoveReplacesNothingAndAChangeDoes() {
        ObjectValue iron = existing("a", 1).with("material", Value.of("iron"));
        Value prior = Harness.value(List.of(iron, existing("b", 2)));
        ObjectValue a = part("name", "a", "material", "iron");
        ObjectValue gold = part("name", "a", "material", "gold");

        assertThat(plan("list", prior, Harness.value(List.of(part("name", "b"), a)))
                        .requiresReplace())
                .isEmpty();
        assertThat(plan("list", prior, Harness.value(List.of(part("name", "b"), gold)))
                        .requiresReplace())
                .containsExactly(Path.of("list").index(1).attribute("material"));
    }

    @Test
    void whatIsGoneReplacesWhereItWas() {
        ObjectValue iron = existing("a", 1).with("material", Value.of("iron"));
        ObjectValue gold = existing("c", 3).with("material", Value.of("gold"));
        Value prior = Harness.value(List.of(iron, existing("b", 2), gold));
        ObjectValue a = part("name", "a", "material", "iron");
        ObjectValue c = part("name", "c", "material", "gold");

        assertThat(plan("list", prior, Harness.value(List.of(c, a))).requiresReplace())
                .isEmpty();
        assertThat(plan("list", prior, Harness.value(List.of(c, part("name", "b"))))
                        .requiresReplace())
                .containsExactly(Path.of("list").index(0).attribute("material"));
    }

    @Test
    void nullElementsAreNoElements() {
        Value prior = Harness.value(List.of(NullValue.NULL, existing("a", 1)));

        assertThat(list(prior, part("name", "a"))).isEqualTo(Harness.value(List.of(existing("a", 1))));
    }

    @Test
    void keysAreAttributes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PART.matchedBy(required("absent", string(), "-")))
                .withMessage("no attribute absent");
        assertThat(PART.without("name").keys()).isEmpty();
    }
}
