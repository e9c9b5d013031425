package io.github.darnold.terraform.rest.object;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What an import could not read, and what comes of it.
class UnreadTest {

    private static final Attribute<String> ROLE =
            required("role", string(), "-").notReceived();

    private static final Shape POLICY = shape(
            required("type", string(), "-"), optional("secret", string(), "-").notReceived());

    private static final Shape SHAPE = shape(
            computed("id", string(), "-"),
            ROLE,
            optional("policy", object(POLICY), "-").requiresReplace(),
            optional("projects", setOf(string()), "-").requiresReplace(),
            optional("tags", setOf(string()), "-"));

    private static final Value NONE = SetValue.of(List.of());

    private final Call importing = Calls.fresh();

    @Test
    void sparesArgumentsOfNestedObjects() {
        Fields seen = imported("{'id':'1','policy':{'type':'t'}}");
        assertThat(sparing(seen, "policy", Values.complete(POLICY, "type", "t", "secret", "s")))
                .contains("policy");
        assertThat(sparing(seen, "policy", Values.complete(POLICY, "type", "u", "secret", "s")))
                .as("the type was read, and is another one")
                .doesNotContain("policy");
    }

    @Test
    void sparesAnEmptySetThatWasReadAsEmpty() {
        Fields seen = imported("{'id':'1','projects':[]}");
        assertThat(sparing(seen, "projects", NONE)).contains("projects");
        assertThat(sparing(seen, "projects", SetValue.of(List.of(Value.of("p")))))
                .doesNotContain("projects");
    }

    @Test
    void replacesForAnEmptySetWhereTheApiTellsOfNone() {
        assertThat(sparing(imported("{'id':'1'}"), "projects", NONE)).doesNotContain("projects");
    }

    @Test
    void makesNoCallForWhatWasReadAsEmpty() {
        assertThat(calls("{'id':'1','tags':[]}", "tags", NONE)).isEmpty();
    }

    @Test
    void makesNoCallForWhatNothingTells() {
        assertThat(calls("{'id':'1'}", "role", Value.of("r"))).isEmpty();
    }

    @Test
    void makesACallForAnArgumentThatWasFilledAfterAll() {
        assertThat(calls("{'id':'1','hint':'old'}", "role", Value.of("new")))
                .containsExactly("POST /things/1 {\"role\":\"new\"}");
    }

    private Fields imported(String answer) {
        try (var server = ScriptedServer.answering(thing(answer));
                var api = Apis.of(server)) {
            return Objects.requireNonNull(RESOURCE.read(api, RESOURCE.importState(api, "1", importing), importing));
        }
    }

    private Set<String> sparing(Fields seen, String name, Value planned) {
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            Fields after = new Fields(seen.values().with(name, planned));
            var draft = new PlanDraft(seen, after, after);
            RESOURCE.plan(api, draft, Things.after(importing));
            return draft.sparing();
        }
    }

    /// The requests of the update to that value.
    private List<String> calls(String answer, String name, Value planned) {
        Fields seen = imported(answer);
        try (var server = ScriptedServer.answering(thing("{'id':'1'}"));
                var api = Apis.of(server)) {
            Fields plan = new Fields(seen.values().with(name, planned));
            RESOURCE.update(api, seen, plan, plan, Things.after(importing));
            return server.received().stream().map(Object::toString).toList();
        }
    }

    private static final RestResource RESOURCE = restResource("test_thing", SHAPE)
            .describedAs("-")
            .create(post("/things"))
            .read(get("/things/{id}"))
            .recoveredBy(Things.NEVER)
            .update(post("/things/{id}"))
            .completing((_, answer, state, _) -> hinted(answer, state))
            .delete(delete("/things/{id}"))
            .importedBy("{id}")
            .build();

    private static Fields hinted(ObjectValue answer, Fields state) {
        return state.isNull(ROLE) && answer.has("hint") ? state.withValue(ROLE, answer.get("hint")) : state;
    }
}
