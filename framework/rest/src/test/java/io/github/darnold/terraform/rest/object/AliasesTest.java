package io.github.darnold.terraform.rest.object;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.builder.ResourceBuilder;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AliasesTest {

    private static final Attribute<String> NAME = required("name", string().notEmpty(), "Name of the thing.");
    private static final Attribute<String> COLOR = optional("color", string(), "-");

    private static final Attribute<String> KIND =
            optional("kind", string(), "-").requiresReplace();

    private static final RestResource RESOURCE = definition().build();

    private static ResourceBuilder definition() {
        return restResource("test_thing", shape(computed("id", string(), "-"), NAME, COLOR, KIND))
                .describedAs("-")
                .create(post("/things"))
                .read(get("/things/{id}"))
                .update(post("/things/{id}"))
                .delete(delete("/things/{id}"))
                .recoveredBy(Things.NEVER)
                .alsoSpelled(NAME, "title")
                .alsoSpelled(COLOR, "colour");
    }

    private static Fields fields(@Nullable Object... namesAndValues) {
        return new Fields(Values.complete(RESOURCE.schema().shape(), namesAndValues));
    }

    private static Fields planned(@Nullable Fields prior, Fields config, Fields planned) {
        var draft = new PlanDraft(prior, config, planned);
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            RESOURCE.plan(api, draft, Calls.fresh());
        }
        return draft.planned();
    }

    private static List<String> problems(@Nullable Object... namesAndValues) {
        List<Diagnostic> problems = new ArrayList<>();
        RESOURCE.schema().check(fields(namesAndValues).values(), problems::add);
        return problems.stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::summary)
                .toList();
    }

    @Test
    void plansUnderItsOwnNameWhatIsConfiguredUnderAnother() {
        Fields plan = planned(
                null,
                fields("title", "n"),
                new Fields(fields("title", "n").values().with("name", UnknownValue.UNKNOWN)));
        assertThat(plan.values().get("name")).isEqualTo(Value.of("n"));
        assertThat(plan.values().get("title")).isEqualTo(Value.of("n"));
        assertThat(plan.values().get("color")).isEqualTo(NullValue.NULL);
    }

    @Test
    void sendsItUnderItsOwnNameAlone() {
        try (var server = ScriptedServer.answering(Answer.ok("{\"id\":\"1\",\"name\":\"n\"}"));
                var api = Apis.of(server)) {
            Fields config = fields("title", "n");
            Fields plan = new Fields(fields("title", "n", "name", "n").values().with("id", UnknownValue.UNKNOWN));
            RESOURCE.create(api, plan, config, Calls.fresh());
            assertThat(server.received()).extracting(Object::toString).containsExactly("POST /things {\"name\":\"n\"}");
        }
    }

    @Test
    void takesAnotherSpellingForNoChange() {
        Fields state = fields("id", "1", "title", "n", "name", "n");
        Fields config = fields("name", "n");
        Fields plan = planned(state, config, fields("id", "1", "name", "n"));
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            RESOURCE.update(api, state, plan, config, Calls.fresh());
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void needsAnotherObjectForAnotherValueAndNotForAnotherName() {
        var resource = definition().alsoSpelled(KIND, "sort").build();
        var draft = new PlanDraft(
                new Fields(Values.complete(resource.schema().shape(), "sort", "k", "kind", "k")),
                new Fields(Values.complete(resource.schema().shape(), "kind", "k")),
                new Fields(Values.complete(resource.schema().shape(), "kind", "k")));
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            resource.plan(api, draft, Calls.fresh());
        }
        assertThat(draft.sparing()).contains("sort").doesNotContain("kind");
        assertThat(resource.schema().shape().attribute("sort").isReplacing()).isTrue();
    }

    @Test
    void updatesByItsOtherName() {
        Fields state = fields("id", "1", "name", "n", "colour", "red", "color", "red");
        Fields config = fields("name", "n", "colour", "blue");
        Fields plan = planned(state, config, fields("id", "1", "name", "n", "colour", "blue", "color", "red"));
        assertThat(plan.values().get("color")).isEqualTo(Value.of("blue"));
        assertThat(planned(state, fields("name", "n"), fields("id", "1", "name", "n", "color", "red"))
                        .values()
                        .get("color"))
                .as("what is configured no longer is unset")
                .isEqualTo(NullValue.NULL);
    }

    @Test
    void takesExactlyOneNameOfARequiredArgument() {
        assertThat(problems("title", "n")).isEmpty();
        assertThat(problems("name", "n", "color", "red")).isEmpty();
        assertThat(problems()).containsExactly("Missing argument");
        assertThat(problems("name", "n", "title", "n")).hasSize(1);
        assertThat(problems("name", "n", "color", "red", "colour", "red")).hasSize(1);
        assertThat(problems("title", "")).as("the same is checked").hasSize(1);
    }

    @Test
    void refusesNamesThatExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition()
                        .alsoSpelled(NAME, "color")
                        .alsoSpelled(optional("size", string(), "-"), "extent")
                        .build())
                .withMessage("test_thing: another name of name is color, which is an attribute of its own; size is"
                        + " spelled otherwise, but is no attribute");
    }
}
