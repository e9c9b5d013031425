package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What a resource may say about its plan.
class PlanHookTest {

    private static final Required<String> NAME = required("name", string(), "Name.");
    private static final Optional<String> COLOR =
            optional("color", string(), "Color.").requiresReplace();
    private static final Optional<String> PASSWORD =
            optional("password", string(), "Secret.").writeOnly();
    private static final Computed<String> HASH = computed("hash", string(), "Hash of the content.");
    private static final Computed<Long> REVISION = changing("revision", int64(), "Counts updates.");
    private static final Shape THING = shape(NAME, COLOR, PASSWORD, HASH, REVISION);

    private static final ObjectValue PRIOR =
            object("name", "a", "color", "red", "password", NullValue.NULL, "hash", "h", "revision", 1);
    private static final ObjectValue CONFIG = THING.complete(object("name", "a", "color", "red"));

    private static Harness planning(Consumer<PlanDraft> hook) {
        return Harness.of(new Scripted(THING) {
            @Override
            public void plan(String client, PlanDraft plan, Call call) {
                call.privateState().put("planned", Value.of(true));
                hook.accept(plan);
            }

            @Override
            public void planDelete(String client, Fields state, Call call) {
                call.warn(Diagnostic.warning("Gone for good", "Deleting it cannot be undone."));
                if (state.require(NAME).equals("protected")) {
                    throw Failure.of("Protected", "Unprotect it first.");
                }
            }
        });
    }

    @Test
    void seesThePlanSoFar() {
        PlanAnswer answer = planning(plan -> {
                    assertThat(plan.isChanged()).isTrue();
                    assertThat(plan.planned().isUnknown(REVISION)).isTrue();
                    plan.set(HASH, "of " + plan.planned().require(NAME));
                })
                .plan(PRIOR, CONFIG.with("name", Value.of("b")));

        assertThat(((ObjectValue) answer.planned()).get("hash")).isEqualTo(Value.of("of b"));
        assertThat(answer.privateState().get("planned")).isEqualTo(Value.of(true));
    }

    @Test
    void makesAnUpdateInWhichChangingAttributesAreUnknown() {
        PlanAnswer answer = planning(plan -> plan.set(HASH, "other")).plan(PRIOR, CONFIG);

        assertThat(answer.planned())
                .isEqualTo(PRIOR.with("hash", Value.of("other")).with("revision", UnknownValue.UNKNOWN));
    }

    @Test
    void decidesOnReplacement() {
        assertThat(planning(plan -> plan.requireReplace(NAME))
                        .plan(PRIOR, CONFIG.with("name", Value.of("b")))
                        .requiresReplace())
                .containsExactly(Path.of("name"));
        assertThat(planning(plan -> plan.suppressReplace(COLOR))
                        .plan(PRIOR, CONFIG.with("color", Value.of("blue")))
                        .requiresReplace())
                .isEmpty();
    }

    @Test
    void cannotReplaceForWhatDoesNotDiffer() {
        assertThat(planning(plan -> plan.requireReplace(NAME))
                        .plan(PRIOR, CONFIG)
                        .requiresReplace())
                .isEmpty();
    }

    @Test
    void canReplaceForAWriteOnlyArgument() {
        PlanAnswer answer = planning(plan -> plan.requireReplace(PASSWORD))
                .plan(PRIOR, CONFIG.with("password", Value.of("new-password")));

        assertThat(answer.requiresReplace()).containsExactly(Path.of("password"));
        assertThat(answer.planned()).isEqualTo(PRIOR);
    }

    @Test
    void hearsOfItsMistakeByAttributeAndRule() {
        PlanAnswer answer = planning(plan -> plan.set(NAME, "other")).plan(PRIOR, CONFIG);

        assertThat(answer.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.summary()).isEqualTo("This is a bug in the provider fake");
            assertThat(problem.detail()).contains("plan rule 7: name is planned as \"other\"");
            assertThat(problem.path()).isEqualTo(Path.of("name"));
        });
        assertThat(answer.planned()).isEqualTo(PRIOR);
        assertThat(answer.privateState().get("planned")).isEqualTo(NullValue.NULL);
    }

    @Test
    void failsAsItSays() {
        PlanAnswer answer = planning(_ -> {
                    throw Failure.of("No", "Because.");
                })
                .plan(PRIOR, CONFIG);

        assertThat(answer.diagnostics()).containsExactly(Diagnostic.error("No", "Because."));
    }

    @Test
    void warnsOfDeletion() {
        PlanAnswer answer = planning(_ -> {}).planDelete(PRIOR);

        assertThat(answer.planned()).isEqualTo(NullValue.NULL);
        assertThat(answer.diagnostics()).extracting(Diagnostic::summary).containsExactly("Gone for good");
    }

    @Test
    void warnsOfTheDeletionInAReplacement() {
        PlanAnswer answer = planning(_ -> {}).plan(PRIOR, CONFIG.with("color", Value.of("blue")));

        assertThat(answer.requiresReplace()).containsExactly(Path.of("color"));
        assertThat(answer.diagnostics()).extracting(Diagnostic::summary).containsExactly("Gone for good");
    }

    @Test
    void refusesADeletionAndAReplacement() {
        ObjectValue prior = PRIOR.with("name", Value.of("protected"));
        ObjectValue blue = CONFIG.with("name", Value.of("protected")).with("color", Value.of("blue"));

        assertThat(planning(_ -> {}).planDelete(prior).diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Gone for good", "Protected");
        assertThat(planning(_ -> {}).plan(prior, blue).diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Gone for good", "Protected");
    }
}
