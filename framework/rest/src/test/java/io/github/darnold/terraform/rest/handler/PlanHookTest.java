package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.fixture.Things.config;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import org.junit.jupiter.api.Test;

class PlanHookTest {

    @Test
    void tellsInUsersWordsWhatTheApiRefuses() {
        RestResource resource = Things.definition()
                .delete(delete("/things/{id}"))
                .planning((api, plan, call) ->
                        api.fetch(get("/owners/{name}").request(plan.planned().values()), call))
                .build();
        try (var server = ScriptedServer.answering(Answer.error(403, "forbidden", "owners are secret"));
                var api = Apis.of(server)) {
            var draft = new PlanDraft(null, config("name", "n"), plan("name", "n"));
            var problem = failure(() -> resource.plan(api, draft, Calls.fresh()));
            assertThat(problem.summary()).isEqualTo("Cannot plan test_thing \"n\"");
            assertThat(problem.detail()).startsWith("owners are secret");
        }
    }
}
