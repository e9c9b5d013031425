package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.fixture.Things.config;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.plan;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadTest {

    private static final Answer NOT_FOUND = Answer.error(404, "not_found", "no such thing");

    private final Call call = Calls.fresh();

    @Test
    void showsWhatTheApiHasNow() {
        Fields seen = Objects.requireNonNull(
                read(Things.resource(), state("name", "n", "color", "red"), thing("{'id':'1','name':'m'}")));
        assertThat(seen.values().get("name")).isEqualTo(Value.of("m"));
        assertThat(seen.values().get("color").isNull()).isTrue();
        assertThat(seen.values().get("protected"))
                .as("only the provider knows it")
                .isEqualTo(Value.of(false));
    }

    @Test
    void addsWhatOnlyReadsTell() {
        RestResource resource = Things.definition()
                .delete(delete("/things/{id}"))
                .refreshing((_, answer, state, _) -> state.withValue(Things.REASON, answer.get("extra")))
                .build();
        Fields seen = Objects.requireNonNull(read(resource, state("name", "n"), thing("{'id':'1','extra':'why'}")));
        assertThat(seen.values().get("reason")).isEqualTo(Value.of("why"));
        try (var server = ScriptedServer.answering(thing("{'id':'1','reason':'none','extra':'why'}"));
                var api = Apis.of(server)) {
            Fields made = resource.create(api, plan("name", "n"), config("name", "n"), call);
            assertThat(made.values().get("reason")).isEqualTo(Value.of("none"));
        }
    }

    @Test
    void dropsAnObjectThatTheApiDoesNotKnow() {
        assertThat(read(Things.resource(), state("name", "n"), NOT_FOUND)).isNull();
    }

    @Test
    void dropsAnObjectWhoseStatusMeansThatItIsGone() {
        assertThat(read(Things.resource(), state("name", "n"), thing("{'id':'1','status':'archived'}")))
                .isNull();
    }

    @Test
    void keepsTheStateWhenSomethingElseAnswers() {
        for (Answer answer : new Answer[] {
            Answer.html(404), Answer.error(404, "unknown_url", "no such URL"), Answer.html(200), Answer.empty(200)
        }) {
            try (var server = ScriptedServer.answering(answer);
                    var api = Apis.of(server)) {
                var problem = failure(() -> Things.resource().read(api, state("name", "n"), call));
                assertThat(problem.summary()).isEqualTo("Cannot read test_thing \"n\"");
                assertThat(problem.detail())
                        .contains("What answered GET /things/1 is not the API itself, or not at this URL: check"
                                + " url in the test");
            }
        }
    }

    @Test
    void keepsAnObjectThatIsGoneWhereItsDefinitionSaysSo() {
        var resource = Things.definition()
                .delete(delete("/things/{id}"))
                .keptWhenGone((_, state, _) -> state.getOrDefault(Things.WAIT, false))
                .build();
        assertThat(read(resource, state("wait", true), NOT_FOUND)).isEqualTo(state("wait", true));
        assertThat(read(resource, state("wait", false), NOT_FOUND)).isNull();
    }

    @Test
    void asksNothingWhereTheApiKeepsNothing() {
        var resource = Things.definition()
                .delete(delete("/things/{id}"))
                .existsWhen(state -> state.getOrDefault(Things.WAIT, false))
                .build();
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            assertThat(resource.read(api, state(), call)).isEqualTo(state());
            resource.delete(api, state(), call);
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void findsAnObjectInAListWhereItHasNoCallOfItsOwn() {
        var resource = Things.definition()
                .read(get("/things").paged(Lists.AFTER_LAST_ELEMENT, 2).picking("id", "{id}"))
                .delete(delete("/things/{id}"))
                .build();
        Fields seen = Objects.requireNonNull(
                read(resource, state(), thing("{'data':[{'id':'0'},{'id':'1','name':'m'}],'has_more':true}")));
        assertThat(seen.values().get("name")).isEqualTo(Value.of("m"));
        assertThat(read(resource, state(), thing("{'data':[],'has_more':false}")))
                .isNull();
        assertThat(read(resource, state(), NOT_FOUND)).as("its parent is gone").isNull();
    }

    private @Nullable Fields read(RestResource resource, Fields state, Answer answer) {
        try (var server = ScriptedServer.answering(answer);
                var api = Apis.of(server)) {
            return resource.read(api, state, call);
        }
    }

    /// A state that was taken over from another provider, or from a version that did not know the argument.
    @Test
    void givesItsDefaultToWhatOnlyTheProviderKnows() {
        Fields seen = Objects.requireNonNull(
                read(Things.resource(), state("name", "n", "protected", null), thing("{'id':'1','name':'n'}")));
        assertThat(seen.values().get("protected")).isEqualTo(Value.of(false));
    }
}
