package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Computed;
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

/// The words that say what a change makes of other values, and when it needs another object.
class PlanWordsTest {

    private static final Value UNKNOWN = UnknownValue.UNKNOWN;

    private static final Required<String> NAME = required("name", string(), "-");
    private static final Required<Long> SIZE = required("size", int64(), "-")
            .requiresReplaceIf((before, after) -> after.require(size()) < before.getOrDefault(size(), 0L));
    private static final Computed<String> HOST = computed("host", string(), "-").dependsOn(NAME);
    private static final Computed<String> URL = computed("url", string(), "-").dependsOn(HOST);
    private static final Computed<String> DIGEST = computed("digest", string(), "-");
    private static final Shape THING = shape(
            URL,
            HOST,
            NAME,
            SIZE,
            DIGEST,
            computed("seal", string(), "-").dependsOn(DIGEST),
            computed("ended", string(), "-").filledLater(),
            optional("zone", string(), "-").orDependingOn(NAME),
            optional("mood", string(), "-").orChanging(),
            optional("kind", string(), "-").requiresReplaceIfConfigured());

    private static final ObjectValue PRIOR = object(
            "url",
            "https://a.example",
            "host",
            "a.example",
            "name",
            "a",
            "size",
            3,
            "digest",
            "d",
            "seal",
            "s",
            "ended",
            "noon",
            "zone",
            "north",
            "mood",
            "calm",
            "kind",
            "k");
    private static final ObjectValue CONFIG = THING.complete(object("name", "a", "size", 3, "kind", "k"));

    private static Required<Long> size() {
        return required("size", int64(), "-");
    }

    private final Harness harness = Harness.of(new Scripted(THING) {
        @Override
        public void plan(String client, PlanDraft plan, Call call) {
            if (plan.config().require(NAME).equals("sealed")) {
                plan.set(DIGEST, "other");
                plan.set(HOST, "sealed.example");
            }
        }
    });

    private PlanAnswer plan(String name, Object value) {
        PlanAnswer answer = harness.plan(PRIOR, CONFIG.with(name, Harness.value(value)));
        assertThat(answer.diagnostics()).isEmpty();
        return answer;
    }

    @Test
    void onlyWhatDependsOnAChangeIsUnknown() {
        assertThat(plan("size", 4).planned())
                .isEqualTo(PRIOR.with("size", Value.of(4)).with("mood", UNKNOWN));
        assertThat(plan("name", "b").planned())
                .isEqualTo(PRIOR.with("name", Value.of("b"))
                        .with("host", UNKNOWN)
                        .with("url", UNKNOWN)
                        .with("zone", UNKNOWN)
                        .with("mood", UNKNOWN));
        assertThat(harness.plan(PRIOR, CONFIG).planned()).isEqualTo(PRIOR);
    }

    @Test
    void whatIsFilledLaterIsUnknownUntilItIsThere() {
        ObjectValue running = PRIOR.with("ended", NullValue.NULL);

        assertThat(((ObjectValue) harness.plan(running, CONFIG.with("size", Value.of(4)))
                                .planned())
                        .get("ended"))
                .isEqualTo(UNKNOWN);
        assertThat(harness.plan(running, CONFIG).planned()).isEqualTo(running);
        assertThat(((ObjectValue) plan("size", 4).planned()).get("ended")).isEqualTo(Value.of("noon"));
    }

    @Test
    void whatIsConfiguredDependsOnNothing() {
        ObjectValue prior = PRIOR.with("zone", Value.of("south"));
        ObjectValue config = CONFIG.with("name", Value.of("b"))
                .with("zone", Value.of("south"))
                .with("mood", Value.of("calm"));

        ObjectValue planned = (ObjectValue) harness.plan(prior, config).planned();

        assertThat(planned.get("zone")).isEqualTo(Value.of("south"));
        assertThat(planned.get("mood")).isEqualTo(Value.of("calm"));
    }

    @Test
    void whatTheResourceDecidesCounts() {
        ObjectValue planned = (ObjectValue) plan("name", "sealed").planned();

        assertThat(planned.get("host")).isEqualTo(Value.of("sealed.example"));
        assertThat(planned.get("seal"))
                .as("depends on what the resource changed")
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aConditionDecidesOnReplacement() {
        assertThat(plan("size", 4).requiresReplace()).isEmpty();
        assertThat(plan("size", 2).requiresReplace()).containsExactly(Path.of("size"));
        assertThat(plan("size", UNKNOWN).requiresReplace()).containsExactly(Path.of("size"));
        assertThat(plan("name", "b").requiresReplace()).isEmpty();
    }

    @Test
    void onlyWhatIsConfiguredMayReplace() {
        assertThat(plan("kind", "other").requiresReplace()).containsExactly(Path.of("kind"));
        assertThat(plan("kind", UNKNOWN).requiresReplace()).containsExactly(Path.of("kind"));
        assertThat(plan("kind", NullValue.NULL).requiresReplace()).isEmpty();
    }

    @Test
    void conditionsAreAskedWhereElementsHaveABeforeAndAfter() {
        Shape part = shape(SIZE);
        Shape outer = shape(
                optional("list", listOf(new ObjectType(part)), "-"), optional("set", setOf(new ObjectType(part)), "-"));
        Harness nested = Harness.of(new Scripted(outer));
        ObjectValue prior = object("list", List.of(object("size", 3)), "set", SetValue.of(List.of(object("size", 3))));

        ObjectValue grown = prior.with("list", Harness.value(List.of(object("size", 4), object("size", 1))));
        assertThat(nested.plan(prior, grown).requiresReplace()).isEmpty();
        ObjectValue shrunk = prior.with("list", Harness.value(List.of(object("size", 2))));
        assertThat(nested.plan(prior, shrunk).requiresReplace())
                .containsExactly(Path.of("list").index(0).attribute("size"));
        ObjectValue other = prior.with("set", SetValue.of(List.of(object("size", 4))));
        assertThat(nested.plan(prior, other).requiresReplace()).containsExactly(Path.of("set"));
    }

    @Test
    void dependencesStandBesideEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape(HOST))
                .withMessage("host depends on name, which is no other attribute beside it");
    }
}
