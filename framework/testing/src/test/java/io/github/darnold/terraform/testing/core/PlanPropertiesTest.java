package io.github.darnold.terraform.testing.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.plan.Layering;
import io.github.darnold.terraform.engine.structure.Unknowns;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.rules.PlanRules;
import io.github.darnold.terraform.testing.core.rules.StateRules;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What holds for plans of any configuration over any state.
class PlanPropertiesTest {

    private static final Schema SCHEMA = RandomObjects.SCHEMA;
    private static final Shape SHAPE = SCHEMA.shape();

    private static final Schema WORDS = RandomObjects.WORDS;

    /// A state that came from a configuration of its own.
    private static ObjectValue state(RandomObjects random, Schema schema) {
        return random.made(Layering.changed(schema.shape(), random.config(), NullValue.NULL));
    }

    @Property
    void agreesWithWhatTerraformProposes(@ForAll long seed) {
        var random = new RandomObjects(seed, false);
        ObjectValue prior = state(random, SCHEMA);
        ObjectValue config = random.config();

        Value proposed = ProposedState.of(SCHEMA, prior, config);

        assertThat(Unknowns.nulled(Layering.unchanged(SHAPE, config, prior))).isEqualTo(proposed);
        assertThat(Unknowns.nulled(Layering.unchanged(SHAPE, config, NullValue.NULL)))
                .isEqualTo(ProposedState.of(SCHEMA, NullValue.NULL, config));
    }

    @Property
    void keepsTheRulesOfPlans(@ForAll long seed, @ForAll boolean withUnknowns) {
        var random = new RandomObjects(seed, false, WORDS);
        ObjectValue prior = state(random, WORDS);
        ObjectValue config = new RandomObjects(seed, withUnknowns, WORDS).config();

        assertThat(PlanRules.check(WORDS, prior, config, Layering.changed(WORDS.shape(), config, prior)))
                .isEmpty();
        assertThat(PlanRules.check(WORDS, prior, config, Layering.unchanged(WORDS.shape(), config, prior)))
                .isEmpty();
        assertThat(PlanRules.check(
                        WORDS, NullValue.NULL, config, Layering.changed(WORDS.shape(), config, NullValue.NULL)))
                .isEmpty();
    }

    @Property
    void plansNothingAfterItsOwnResult(@ForAll long seed) {
        var random = new RandomObjects(seed, false, WORDS);
        ObjectValue config = random.config();
        ObjectValue planned = Layering.changed(WORDS.shape(), config, state(random, WORDS));
        ObjectValue made = random.made(planned);

        assertThat(StateRules.applied(WORDS, planned, made, false)).isEmpty();
        assertThat(Layering.unchanged(WORDS.shape(), config, made)).isEqualTo(made);
    }

    @Property
    void completesThePlanOfAnUnknownConfiguration(@ForAll long seed) {
        var random = new RandomObjects(seed, true, WORDS);
        ObjectValue unknown = random.config();
        ObjectValue known = random.made(unknown);
        ObjectValue prior = state(new RandomObjects(seed, false, WORDS), WORDS);

        ObjectValue first = Layering.changed(WORDS.shape(), unknown, prior);
        ObjectValue again = Layering.changed(WORDS.shape(), known, prior);

        assertThat(StateRules.finalPlan(WORDS, first, again)).isEmpty();
    }
}
