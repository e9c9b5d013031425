package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What makes no call changes no computed value.
class StillnessTest {

    private static final Optional<String> NAME = optional("name", string(), "Name.");
    private static final Optional<String> TOKEN =
            optional("token", string(), "Not answered.").notReceived().requiresReplace();
    private static final Optional<String> ON_DESTROY = local("on_destroy", string(), "How it ends.");
    private static final Computed<String> HASH = computed("hash", string(), "Hash.");
    private static final Computed<String> REVISION = changing("revision", string(), "Counts updates.");
    private static final Shape PART =
            shape(optional("word", string(), "-"), local("note", string(), "-"), changing("seen", string(), "-"));
    private static final Shape THING =
            shape(NAME, TOKEN, ON_DESTROY, HASH, REVISION, optional("parts", listOf(new ObjectType(PART)), "-"));

    private static final ObjectValue PRIOR = THING.complete(object(
            "name",
            "a",
            "hash",
            "h",
            "revision",
            "1",
            "parts",
            List.of(object("word", "w", "note", "n", "seen", "yesterday"))));
    private static final ObjectValue CONFIG =
            THING.complete(object("name", "a", "parts", List.of(PART.complete(object("word", "w", "note", "n")))));

    private static ObjectValue planned(ObjectValue config, Consumer<PlanDraft> hook) {
        Harness harness = Harness.of(new Scripted(THING) {
            @Override
            public void plan(String client, PlanDraft plan, Call call) {
                hook.accept(plan);
            }
        });
        return (ObjectValue) harness.plan(PRIOR, config).planned();
    }

    @Test
    void aChangeThatOnlyTheProviderKnowsLeavesComputedValuesKnown() {
        assertThat(planned(CONFIG.with("on_destroy", Value.of("forget")), _ -> {}))
                .isEqualTo(PRIOR.with("on_destroy", Value.of("forget")));
    }

    @Test
    void soDoesOneInANestedObject() {
        ObjectValue part = PART.complete(object("word", "w", "note", "other"));

        assertThat(planned(CONFIG.with("parts", Value.listOf(List.of(part))), _ -> {}))
                .isEqualTo(PRIOR.with("parts", Value.listOf(List.of(part.with("seen", Value.of("yesterday"))))));
    }

    @Test
    void soDoesWhatOnlySettlesTheState() {
        assertThat(planned(CONFIG.with("token", Value.of("t")), plan -> plan.settle(TOKEN)))
                .isEqualTo(PRIOR.with("token", Value.of("t")));
    }

    @Test
    void anyOtherChangeBesideItMakesThemUnknown() {
        ObjectValue config = CONFIG.with("token", Value.of("t")).with("name", Value.of("b"));

        assertThat(planned(config, plan -> plan.settle(TOKEN)).get("revision")).isEqualTo(UnknownValue.UNKNOWN);
    }

    @Test
    void whatTheResourceChangesBesideItMakesThemUnknown() {
        assertThat(planned(CONFIG.with("on_destroy", Value.of("forget")), plan -> plan.set(HASH, "other")))
                .satisfies(plan -> assertThat(plan.get("revision")).isEqualTo(UnknownValue.UNKNOWN))
                .satisfies(plan -> assertThat(plan.get("hash")).isEqualTo(Value.of("other")));
    }
}
