package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.patch;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.put;
import static io.github.darnold.terraform.rest.fixture.Things.config;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpdateTest {

    private final Call call = Calls.fresh();

    @Test
    void sendsWhatIsConfiguredAndSaysExplicitlyWhatIsRemoved() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'m','size':3,'status':'changed'}"));
                var api = Apis.of(server)) {
            Fields prior = state("name", "n", "color", "red", "size", 3, "kind", "k");
            Fields plan = state("name", "m", "size", 3, "kind", "k", "status", UnknownValue.UNKNOWN);
            Fields updated = Things.resource().update(api, prior, plan, config("name", "m", "kind", "k"), call);
            assertThat(server.last()).hasToString("POST /things/1 {\"name\":\"m\",\"color\":null}");
            assertThat(updated).isEqualTo(state("name", "m", "size", 3, "kind", "k", "status", "changed"));
            assertThat(call.saved()).isEqualTo(updated);
        }
    }

    @Test
    void patchesOnlyWhatChangesAndSaysExplicitlyWhatIsRemoved() {
        var patching = Things.definition()
                .update(patch("/things/{id}"))
                .delete(delete("/things/{id}"))
                .build();
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'n','size':4}"));
                var api = Apis.of(server)) {
            Fields prior = state("name", "n", "color", "red", "size", 3, "kind", "k");
            Fields plan = state("name", "n", "size", 4, "kind", "k");
            patching.update(api, prior, plan, config("name", "n", "size", 4, "kind", "k"), call);
            assertThat(server.last()).hasToString("PATCH /things/1 {\"size\":4,\"color\":null}");
        }
    }

    @Test
    void postsOnlyWhatChangesWhereTheDefinitionSaysSo() {
        var posting = Things.definition()
                .update(post("/things/{id}").sendingChanges())
                .delete(delete("/things/{id}"))
                .build();
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'n','size':4}"));
                var api = Apis.of(server)) {
            Fields prior = state("name", "n", "size", 3);
            posting.update(api, prior, state("name", "n", "size", 4), config("name", "n", "size", 4), call);
            assertThat(server.last()).hasToString("POST /things/1 {\"size\":4}");
        }
    }

    @Test
    void putsTheWholeObjectWithWhatCannotChangeAndWhatTheApiChose() {
        var putting = Things.definition()
                .update(put("/things/{id}"))
                .delete(delete("/things/{id}"))
                .build();
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'m','size':3}"));
                var api = Apis.of(server)) {
            Fields prior = state("name", "n", "color", "red", "size", 3, "kind", "k");
            Fields plan = state("name", "m", "size", UnknownValue.UNKNOWN, "kind", "k");
            putting.update(api, prior, plan, config("name", "m", "kind", "k"), call);
            assertThat(server.last())
                    .hasToString("PUT /things/1 {\"name\":\"m\",\"size\":3,\"kind\":\"k\",\"color\":null}");
        }
    }

    @Test
    void makesNoCallWhenOnlyLocalArgumentsChange() {
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            Fields plan = state("name", "n", "protected", true, "status", UnknownValue.UNKNOWN);
            Fields updated = Things.resource().update(api, state("name", "n"), plan, config("name", "n"), call);
            assertThat(updated).isEqualTo(state("name", "n", "protected", true));
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void keepsTheStateWhereTheAnswerSaysNothing() {
        try (var server = ScriptedServer.answering(Answer.empty(204));
                var api = Apis.of(server)) {
            Fields plan = state("name", "m", "status", "ready");
            assertThat(Things.resource().update(api, state("name", "n"), plan, config("name", "m"), call))
                    .isEqualTo(plan);
        }
    }

    @Test
    void readsTheObjectAgainWhereTheAnswerSaysNothingOfWhatMayChange() {
        try (var server = ScriptedServer.answering(
                        Answer.empty(204), thing("{'id':'1','name':'m','status':'changed','reason':'renamed'}"));
                var api = Apis.of(server)) {
            Fields plan = state("name", "m", "status", UnknownValue.UNKNOWN, "reason", UnknownValue.UNKNOWN);
            assertThat(Things.resource().update(api, state("name", "n"), plan, config("name", "m"), call))
                    .isEqualTo(state("name", "m", "status", "changed", "reason", "renamed"));
            assertThat(server.last()).hasToString("GET /things/1");
        }
    }

    @Test
    void keepsWhatItKnowsWhereTheObjectCannotBeReadAgain() {
        try (var server = ScriptedServer.answering(Answer.empty(204), Answer.error(403, "forbidden", "no reading"));
                var api = Apis.of(server)) {
            Fields plan = state("name", "m", "status", UnknownValue.UNKNOWN);
            assertThat(Things.resource().update(api, state("name", "n"), plan, config("name", "m"), call))
                    .isEqualTo(state("name", "m"));
            assertThat(call.diagnostics())
                    .extracting(Diagnostic::summary)
                    .containsExactly("test_thing \"m\" could not be read again");
        }
    }

    @Test
    void savesNothingWhenTheUpdateFails() {
        try (var server = ScriptedServer.answering(Answer.error(409, "in_use", "busy"));
                var api = Apis.of(server)) {
            var problem = failure(() ->
                    Things.resource().update(api, state("name", "n"), state("name", "m"), config("name", "m"), call));
            assertThat(problem.summary()).isEqualTo("Cannot update test_thing \"m\"");
            assertThat(problem.detail())
                    .isEqualTo("busy (HTTP 409, in_use)\n\nThe object is in use or in a state that does not allow this "
                            + "(POST /things/1). Apply again once that is over.");
            assertThat(call.saved()).isNull();
        }
    }

    @Test
    void sendsWriteOnlyArgumentsWithEveryUpdate() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'m'}"));
                var api = Apis.of(server)) {
            Fields updated = Things.resource()
                    .update(api, state("name", "n"), state("name", "m"), config("name", "m", "token", "t"), call);
            assertThat(server.last()).hasToString("POST /things/1 {\"name\":\"m\",\"token\":\"t\"}");
            assertThat(updated.values().get("token").isNull()).isTrue();
        }
    }

    @Test
    void updatesForAWriteOnlyArgumentAloneWhereItChanged() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'n','status':'ready'}"));
                var api = Apis.of(server)) {
            call.tellWriteOnlyChanges(Set.of("token"));
            Fields plan = state("name", "n", "status", UnknownValue.UNKNOWN);
            Things.resource().update(api, state("name", "n"), plan, config("name", "n", "token", "t"), call);
            assertThat(server.last()).hasToString("POST /things/1 {\"name\":\"n\",\"token\":\"t\"}");
        }
    }

    @Test
    void saysExplicitlyThatAWriteOnlyArgumentIsGone() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'n'}"));
                var api = Apis.of(server)) {
            call.tellWriteOnlyChanges(Set.of("token"));
            Things.resource().update(api, state("name", "n"), state("name", "n"), config("name", "n"), call);
            assertThat(server.last()).hasToString("POST /things/1 {\"name\":\"n\",\"token\":null}");
        }
    }

    @Test
    void readsNoOtherValueIntoThePlanThanWasPlanned() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'M','color':'blue'}"));
                var api = Apis.of(server)) {
            Fields updated =
                    Things.resource().update(api, state("name", "n"), state("name", "m"), config("name", "m"), call);
            assertThat(updated.values().get("name")).isEqualTo(Value.of("m"));
            assertThat(updated.values().get("color").isNull()).isTrue();
        }
    }

    /// With `ignore_changes`, the plan has what there is, while the configuration still has what is ignored.
    @Test
    void sendsWhatIsPlannedWhateverIsConfigured() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'m'}"));
                var api = Apis.of(server)) {
            Fields prior = state("name", "n", "color", "changed outside", "size", 3);
            Fields plan = state("name", "m", "color", "changed outside", "size", 3);
            Fields config = config("name", "m", "color", "configured", "size", 4, "token", "t");
            Things.resource().update(api, prior, plan, config, call);
            assertThat(server.last())
                    .hasToString("POST /things/1 {\"name\":\"m\",\"color\":\"changed outside\",\"size\":3,"
                            + "\"token\":\"t\"}");
        }
    }

    @Test
    void removesNothingThatThePlanKeeps() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'m'}"));
                var api = Apis.of(server)) {
            Things.resource()
                    .update(
                            api,
                            state("name", "n", "color", "set outside"),
                            state("name", "m", "color", "set outside"),
                            config("name", "m"),
                            call);
            assertThat(server.last()).hasToString("POST /things/1 {\"name\":\"m\",\"color\":\"set outside\"}");
        }
    }

    @Test
    void setsNothingThatThePlanLeavesOut() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'m'}"));
                var api = Apis.of(server)) {
            Fields config = config("name", "m", "color", "configured");
            Things.resource().update(api, state("name", "n"), state("name", "m"), config, call);
            assertThat(server.last()).hasToString("POST /things/1 {\"name\":\"m\"}");
        }
    }

    @Test
    void sendsWhatThePlanGivesToAnArgumentThatIsNotConfigured() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'n'}"));
                var api = Apis.of(server)) {
            Fields plan = state("name", "n", "size", 4);
            Things.resource().update(api, state("name", "n", "size", 3), plan, config("name", "n"), call);
            assertThat(server.last()).hasToString("POST /things/1 {\"name\":\"n\",\"size\":4}");
        }
    }

    @Test
    void makesNoCallForWhatThePlanLeavesToTheApi() {
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            Fields plan = state("name", "n", "size", UnknownValue.UNKNOWN, "protected", true);
            Fields updated =
                    Things.resource().update(api, state("name", "n", "size", 3), plan, config("name", "n"), call);
            assertThat(updated).isEqualTo(state("name", "n", "size", 3, "protected", true));
            assertThat(server.calls()).isEmpty();
        }
    }
}
