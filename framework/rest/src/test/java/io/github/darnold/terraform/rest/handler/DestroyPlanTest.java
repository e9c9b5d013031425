package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import org.junit.jupiter.api.Test;

class DestroyPlanTest {

    private static final RestResource WARNING = Things.definition()
            .onDestroy("delete", "It is deleted.", delete("/things/{id}"))
            .onDestroy("forget", "It stays.")
            .warnsOnDestroy("Whoever uses it loses access.")
            .build();

    private static final Diagnostic CONSEQUENCES =
            Diagnostic.warning("Destroying test_thing \"n\" has consequences", "Whoever uses it loses access.");

    private final Call call = Calls.fresh();

    @Test
    void warnsOfWhatDestroyingMeans() {
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            WARNING.planDelete(api, state("name", "n"), call);
            assertThat(call.diagnostics()).containsExactly(CONSEQUENCES);
        }
    }

    @Test
    void warnsOfItInAPlanToReplace() {
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            WARNING.planReplace(api, state("name", "n"), call);
            assertThat(call.diagnostics()).containsExactly(CONSEQUENCES);
        }
    }

    @Test
    void saysNothingOfItWhereTheObjectIsOnlyForgotten() {
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            WARNING.planDelete(api, state("name", "n", "on_destroy", "forget"), call);
            assertThat(call.diagnostics())
                    .containsExactly(Diagnostic.warning("test_thing is only dropped from the state", "It stays."));
        }
    }

    @Test
    void refusesByAHook() {
        var resource = Things.definition()
                .delete(delete("/things/{id}"))
                .planningDestroy((api, state, _) -> {
                    throw Failure.of("Cannot delete the last thing", "Make another one first.");
                })
                .build();
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            assertThat(failure(() -> resource.planDelete(api, state(), call)).summary())
                    .isEqualTo("Cannot delete the last thing");
        }
    }

    @Test
    void tellsInUsersWordsWhatTheApiRefusesAHook() {
        var resource = Things.definition()
                .delete(delete("/things/{id}"))
                .planningDestroy(
                        (api, state, each) -> api.fetch(get("/owners/{name}").request(state.values()), each))
                .build();
        try (var server = ScriptedServer.answering(Answer.error(403, "forbidden", "owners are secret"));
                var api = Apis.of(server)) {
            assertThat(failure(() -> resource.planDelete(api, state("name", "n"), call))
                            .summary())
                    .isEqualTo("Cannot plan to destroy test_thing \"n\"");
        }
    }

    @Test
    void refusesAWarningThatNobodyCouldSee() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Things.definition()
                        .forget("It stays.")
                        .warnsOnDestroy("Mind this.")
                        .build())
                .withMessage("test_thing: it warns of being destroyed, but is only forgotten");
    }
}
