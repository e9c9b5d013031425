package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import org.junit.jupiter.api.Test;

/// Plans of attributes at the root.
class PlanningTest {

    private static final Value NULL = NullValue.NULL;
    private static final Value UNKNOWN = UnknownValue.UNKNOWN;

    private static final Shape THING = shape(
            computed("id", string(), "Identifier."),
            changing("revision", int64(), "Counts updates."),
            required("name", string(), "Name."),
            optional("color", string(), "Color.").requiresReplace(),
            optional("loud", bool(), "Whether it is loud.").defaultValue(false),
            optionalComputed("zone", string(), "Zone."),
            optional("document", json(), "Open content."),
            optional("password", string(), "Secret.").writeOnly());

    private static final ObjectValue PRIOR = object(
            "id", "t1",
            "revision", 1,
            "name", "a",
            "color", "red",
            "loud", false,
            "zone", "north",
            "document", "{\"a\": 1}",
            "password", NULL);

    private final Harness harness = Harness.of(new Scripted(THING));

    private static ObjectValue config(Object... namesAndValues) {
        ObjectValue given = object(namesAndValues);
        return THING.complete(given);
    }

    @Test
    void createsWithDefaultsAndUnknownComputedValues() {
        PlanAnswer answer = harness.planCreate(config("name", "a", "password", "secret-password"));

        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.planned())
                .isEqualTo(object(
                        "id", UNKNOWN,
                        "revision", UNKNOWN,
                        "name", "a",
                        "color", NULL,
                        "loud", false,
                        "zone", UNKNOWN,
                        "document", NULL,
                        "password", NULL));
        assertThat(answer.requiresReplace()).isEmpty();
    }

    @Test
    void echoesPrivateStateAndIdentity() {
        PlanAnswer answer = harness.plan(PRIOR, config("name", "b"));

        assertThat(answer.privateState().get("kept")).isEqualTo(Value.of(true));
        assertThat(answer.identity()).isEqualTo(Harness.IDENTITY);
    }

    @Test
    void plansNothingWhereTheConfigurationMeansThePriorState() {
        ObjectValue config =
                config("name", "a", "color", "red", "document", "{ \"a\" : 1.0 }", "password", "another-password");

        assertThat(harness.plan(PRIOR, config).planned()).isEqualTo(PRIOR);
    }

    @Test
    void keepsStableValuesAndForgetsChangingOnesInAnUpdate() {
        ObjectValue config = config("name", "b", "color", "red", "document", "{\"a\":1}");

        PlanAnswer answer = harness.plan(PRIOR, config);

        assertThat(answer.planned()).isEqualTo(PRIOR.with("name", Value.of("b")).with("revision", UNKNOWN));
        assertThat(answer.requiresReplace()).isEmpty();
    }

    @Test
    void keepsAComputedNull() {
        ObjectValue prior = PRIOR.with("zone", NULL);

        PlanAnswer answer = harness.plan(prior, config("name", "b", "color", "red"));

        assertThat(((ObjectValue) answer.planned()).get("zone")).isEqualTo(NULL);
    }

    @Test
    void keepsWhatTheProviderChoseWhenAnArgumentIsRemoved() {
        ObjectValue prior = PRIOR.with("zone", Value.of("south")).with("document", NULL);

        assertThat(harness.plan(prior, config("name", "a", "color", "red")).planned())
                .isEqualTo(prior);
    }

    @Test
    void putsTheDefaultInPlaceOfARemovedArgument() {
        ObjectValue prior = PRIOR.with("loud", Value.of(true)).with("document", NULL);

        assertThat(harness.plan(prior, config("name", "a", "color", "red")).planned())
                .isEqualTo(prior.with("loud", Value.of(false)).with("revision", UNKNOWN));
    }

    @Test
    void removesWhatOnlyTheConfigurationCouldSet() {
        ObjectValue planned = (ObjectValue)
                harness.plan(PRIOR, config("name", "a", "color", "red")).planned();

        assertThat(planned.get("document")).isEqualTo(NULL);
    }

    @Test
    void echoesUnknownConfigurationWithWhatIsKnownOfIt() {
        Value refined = UnknownValue.refined(new byte[] {1, 2});

        ObjectValue planned =
                (ObjectValue) harness.plan(PRIOR, config("name", refined)).planned();

        assertThat(((UnknownValue) planned.get("name")).refinementBytes()).containsExactly(1, 2);
    }

    @Test
    void needsAnotherObjectForAReplacingDifference() {
        assertThat(harness.plan(PRIOR, config("name", "a", "color", "blue")).requiresReplace())
                .containsExactly(Path.of("color"));
        assertThat(harness.plan(PRIOR, config("name", "a", "color", UNKNOWN)).requiresReplace())
                .containsExactly(Path.of("color"));
        assertThat(harness.plan(PRIOR, config("name", "a")).requiresReplace()).containsExactly(Path.of("color"));
    }

    @Test
    void takesNoValueForAComputedAttributeFromIgnoredChanges() {
        ObjectValue config = config("name", "a", "color", "red", "document", "{\"a\":1}", "id", "t1", "revision", 1);

        assertThat(harness.plan(PRIOR, config).planned()).isEqualTo(PRIOR);
    }

    @Test
    void refusesToPlanUnknownTypes() {
        var request = new PlanRequest("fake_other", PRIOR, PRIOR, PRIOR, Harness.privateState(), Harness.IDENTITY);

        PlanAnswer answer = harness.engine.plan(request, harness.context());

        assertThat(answer.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.summary()).isEqualTo("Unknown resource fake_other");
            assertThat(problem.detail()).contains("fake 1.2.3").contains("terraform init -upgrade");
        });
        assertThat(answer.planned()).isEqualTo(PRIOR);
    }

    @Test
    void refusesToPlanBeforeItIsConfigured() {
        PlanAnswer answer = Harness.unconfigured(new Scripted(THING)).planCreate(config("name", "a"));

        assertThat(answer.diagnostics())
                .singleElement()
                .extracting("summary")
                .isEqualTo("The provider is not configured");
    }
}
