package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestroyTest {

    private final Call call = Calls.fresh();

    @Test
    void deletesTheObject() {
        try (var server = ScriptedServer.answering(Answer.empty(204));
                var api = Apis.of(server)) {
            Things.resource().delete(api, state(), call);
            assertThat(server.calls()).containsExactly("DELETE /things/1");
        }
    }

    @Test
    void knowsTheCallsOfItsCode() {
        record Withdrawing() implements Hooks.Destroying {
            @Override
            public List<ApiCall> calls() {
                return List.of(post("/things/{id}/withdraw"));
            }

            @Override
            public void destroy(Api api, Fields state, Call call) {}
        }
        assertThat(Things.definition()
                        .onDestroy("withdraw", "-", new Withdrawing())
                        .build()
                        .calls())
                .extracting(each -> each.call().toString())
                .contains("POST /things/{id}/withdraw");
    }

    @Test
    void takesAnObjectThatIsGoneForDeleted() {
        try (var server = ScriptedServer.answering(Answer.error(404, "not_found", "no such thing"));
                var api = Apis.of(server)) {
            Things.resource().delete(api, state(), call);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void takesForDeletedWhatCodeAsksForInVain() {
        var resource = Things.definition()
                .onDestroy(
                        "detach",
                        "",
                        (api, thing, each) -> api.send(get("/things/{id}/owner").request(thing.values()), each))
                .build();
        try (var server = ScriptedServer.answering(Answer.error(404, "not_found", "no such thing"), Answer.html(404));
                var api = Apis.of(server)) {
            resource.delete(api, state(), call);
            assertThat(failure(() -> resource.delete(api, state(), call)).summary())
                    .startsWith("Cannot delete test_thing");
        }
    }

    @Test
    void doesNotTakeAWrongUrlForDeleted() {
        try (var server = ScriptedServer.answering(Answer.html(404));
                var api = Apis.of(server)) {
            assertThat(failure(() -> Things.resource().delete(api, state("name", "n"), call))
                            .summary())
                    .isEqualTo("Cannot delete test_thing \"n\"");
        }
    }

    @Test
    void tellsToApplyAgainWhenTheConnectionBreaks() {
        try (var server = ScriptedServer.answering(Answer.empty(204).cutShort(), Answer.broken());
                var api = Apis.at(server.base(), 0)) {
            server.then(Answer.broken(), Answer.broken());
            Things.resource().delete(api, state(), call);
            assertThat(failure(() -> Things.resource().delete(api, state(), call))
                            .detail())
                    .endsWith("Apply again (DELETE /things/1).");
        }
    }

    @Test
    void refusesToDeleteWhatIsProtected() {
        var resource = Things.definition()
                .delete(delete("/things/{id}"))
                .protectedBy(Things.PROTECTED)
                .build();
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            Fields state = state("name", "n", "protected", true);
            Diagnostic problem = failure(() -> resource.planDelete(api, state, call));
            assertThat(problem.summary()).isEqualTo("Cannot delete test_thing \"n\"");
            assertThat(problem.detail())
                    .isEqualTo("protected is true. To delete it, set protected to false and apply that first.");
            assertThat(problem.path()).isEqualTo(Path.of("protected"));
            assertThat(failure(() -> resource.delete(api, state, call))).isEqualTo(problem);
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void saysInTheBodyWhatBecomesOfTheObject() {
        var resource = Things.definition()
                .delete(post("/things/{id}/mode").sending("mode", "usual"))
                .build();
        try (var server = ScriptedServer.answering(Answer.empty(204));
                var api = Apis.of(server)) {
            resource.delete(api, state(), call);
            assertThat(server.last()).hasToString("POST /things/1/mode {\"mode\":\"usual\"}");
        }
    }

    @Test
    void letsUsersChooseWhatDestroyingMeans() {
        var resource = Things.definition()
                .onDestroy("archive", "It is archived.", post("/things/{id}/archive"))
                .onDestroy("forget", "It stays.")
                .build();
        var argument = resource.schema().shape().attribute("on_destroy");
        assertThat(argument.defaultValue()).isEqualTo(Value.of("archive"));
        assertThat(argument.description())
                .isEqualTo("What destroying does. `archive`: It is archived. `forget`: It stays.");
        try (var server = ScriptedServer.answering(thing("{'id':'1'}"));
                var api = Apis.of(server)) {
            resource.delete(api, state("on_destroy", "archive"), call);
            resource.delete(api, state("on_destroy", "forget"), call);
            assertThat(server.received()).extracting(Object::toString).containsExactly("POST /things/1/archive");
        }
    }

    @Test
    void archivesAnObjectThatWasStoredBeforeThereWasAChoice() {
        var resource = Things.definition()
                .onDestroy("archive", "It is archived.", post("/things/{id}/archive"))
                .onDestroy("forget", "It stays.")
                .build();
        try (var server = ScriptedServer.answering(thing("{'id':'1'}"));
                var api = Apis.of(server)) {
            resource.delete(api, state(), call);
            assertThat(server.calls()).containsExactly("POST /things/1/archive");
        }
    }

    @Test
    void warnsWherePlannedDestructionOnlyForgets() {
        var resource =
                Things.definition().forget("The API has no call to delete it.").build();
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            resource.planDelete(api, state(), call);
            assertThat(call.diagnostics())
                    .containsExactly(Diagnostic.warning(
                            "test_thing is only dropped from the state", "The API has no call to delete it."));
            resource.delete(api, state(), call);
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void destroysByCodeOfTheDefinition() {
        var resource = Things.definition()
                .onDestroy(
                        "empty",
                        "-",
                        (api, state, each) ->
                                api.send(post("/things/{id}/empty").request(state.values()), each))
                .build();
        try (var server = ScriptedServer.answering(Answer.empty(204));
                var api = Apis.of(server)) {
            resource.delete(api, state(), call);
            assertThat(server.calls()).containsExactly("POST /things/1/empty");
        }
    }

    @Test
    void tellsWhatAReplacementCosts() {
        var resource = Things.definition()
                .delete(delete("/things/{id}"))
                .replaceWarning("Its files are indexed anew.")
                .build();
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            resource.planReplace(api, state("name", "n"), call);
            assertThat(call.diagnostics())
                    .containsExactly(
                            Diagnostic.warning("Replacing test_thing \"n\" costs", "Its files are indexed anew."));
        }
    }

    @Test
    void sendsWhatAStepCarries() {
        var resource = Things.definition()
                .onDestroy(
                        "detach",
                        "-",
                        post("/things/detach")
                                .carrying(required("id", string(), "-")
                                        .sentAs("ids")
                                        .encodedBy(id -> new TupleValue(List.of(id)))))
                .build();
        try (var server = ScriptedServer.answering(Answer.empty(204));
                var api = Apis.of(server)) {
            resource.delete(api, state(), call);
            assertThat(server.received())
                    .extracting(Object::toString)
                    .containsExactly("POST /things/detach {\"ids\":[\"1\"]}");
        }
    }

    @ParameterizedTest
    @CsvSource({"400, 'In use. Box 7 holds it.'", "409, 'In use. Box 7 holds it.'", "403, In use."})
    void tellsWhatIsInTheWayWhereTheApiRefuses(int status, String told) {
        var resource = Things.definition()
                .onDestroy(
                        "delete",
                        "",
                        delete("/things/{id}")
                                .blockedBy(
                                        (_, thing, _) -> "Box 7 holds it.".repeat(thing.isSet(Things.STATUS) ? 1 : 0)))
                .build();
        try (var server = ScriptedServer.answering(Answer.error(status, "in_use", "In use."));
                var api = Apis.at(server.base(), 0)) {
            Diagnostic problem = failure(() -> resource.delete(api, state("name", "n"), call));
            assertThat(problem.summary()).isEqualTo("Cannot delete test_thing \"n\"");
            assertThat(problem.detail().contains("Box 7 holds it.")).isEqualTo(told.contains("Box"));
        }
    }

    @Test
    void tellsTheApisOwnWordsWhereNothingIsFound() {
        var resource = Things.definition()
                .onDestroy("delete", "", delete("/things/{id}").blockedBy((api, thing, each) -> {
                    api.send(get("/boxes").request(thing.values()), each);
                    return "-";
                }))
                .build();
        try (var server = ScriptedServer.answering(
                        Answer.error(400, "in_use", "In use."), Answer.error(403, "no", "Not yours."));
                var api = Apis.at(server.base(), 0)) {
            assertThat(failure(() -> resource.delete(api, state("name", "n"), call))
                            .detail())
                    .startsWith("In use.")
                    .endsWith("The API refused DELETE /things/1.");
        }
    }
}
