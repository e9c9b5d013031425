package io.github.darnold.terraform.testing.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.plan.Layering;
import io.github.darnold.terraform.engine.rules.ApplyRules;
import io.github.darnold.terraform.engine.rules.PlanRules;
import io.github.darnold.terraform.engine.structure.Unknowns;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What holds for plans of any configuration over any state.
class PlanPropertiesTest {

    private static final Schema SCHEMA = RandomObjects.SCHEMA;
    private static final Shape SHAPE = SCHEMA.shape();

    /// A state that came from a configuration of its own.
    private static ObjectValue state(RandomObjects random) {
        return random.made(Layering.changed(SHAPE, random.config(), NullValue.NULL));
    }

    @Property
    void agreesWithWhatTerraformProposes(@ForAll long seed) {
        var random = new RandomObjects(seed, false);
        ObjectValue prior = state(random);
        ObjectValue config = random.config();

        Value proposed = ProposedState.of(SCHEMA, prior, config);

        assertThat(Unknowns.nulled(Layering.unchanged(SHAPE, config, prior))).isEqualTo(proposed);
        assertThat(Unknowns.nulled(Layering.unchanged(SHAPE, config, NullValue.NULL)))
                .isEqualTo(ProposedState.of(SCHEMA, NullValue.NULL, config));
    }

    @Property
    void keepsTheRulesOfPlans(@ForAll long seed, @ForAll boolean withUnknowns) {
        var random = new RandomObjects(seed, false);
        ObjectValue prior = state(random);
        ObjectValue config = new RandomObjects(seed, withUnknowns).config();

        assertThat(PlanRules.check(SCHEMA, prior, config, Layering.changed(SHAPE, config, prior)))
                .isEmpty();
        assertThat(PlanRules.check(SCHEMA, prior, config, Layering.unchanged(SHAPE, config, prior)))
                .isEmpty();
        assertThat(PlanRules.check(SCHEMA, NullValue.NULL, config, Layering.changed(SHAPE, config, NullValue.NULL)))
                .isEmpty();
    }

    @Property
    void plansNothingAfterItsOwnResult(@ForAll long seed) {
        var random = new RandomObjects(seed, false);
        ObjectValue config = random.config();
        ObjectValue planned = Layering.changed(SHAPE, config, state(random));
        ObjectValue made = random.made(planned);

        assertThat(ApplyRules.check(SCHEMA, planned, made)).isEmpty();
        assertThat(Layering.unchanged(SHAPE, config, made)).isEqualTo(made);
    }

    @Property
    void completesThePlanOfAnUnknownConfiguration(@ForAll long seed) {
        var random = new RandomObjects(seed, true);
        ObjectValue unknown = random.config();
        ObjectValue known = random.made(unknown);
        ObjectValue prior = state(new RandomObjects(seed, false));

        ObjectValue first = Layering.changed(SHAPE, unknown, prior);
        ObjectValue again = Layering.changed(SHAPE, known, prior);

        assertThat(ApplyRules.differences(SCHEMA, first, again)).isEmpty();
    }
}
